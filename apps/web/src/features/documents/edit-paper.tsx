import type { DocumentValues } from '@counterpart/domain/documents/document.fields';
import { documentFields } from '@counterpart/domain/documents/document.fields';
import { documentProblem } from '@counterpart/domain/documents/document.rules';
import { formatDate } from '@counterpart/i18n/date-words';
import { DOCUMENT_KIND_WORDS } from '@counterpart/reference/codelists/documents';
import { useEffect } from 'react';
import { FormDrawer } from '../../lib/form-drawer.tsx';
import { useT } from '../../lib/i18n.ts';
import { RecordFormFrame } from '../../lib/record-form.tsx';
import { type ApiInput, apiClient } from '../../lib/trpc.ts';
import { useCommand } from '../../lib/use-command.ts';
import { useRecordForm } from '../../lib/use-record-form.ts';
import { numberAlone } from './paper-values.ts';
import { PaperFields } from './paper-fields.tsx';
import type { DocumentView } from './use-documents.ts';

type EditPaperProps = {
  readonly document: DocumentView;
  readonly isSecretOwner: boolean;
  readonly onClose: () => void;
};
type Input = ApiInput['documents']['update']['input'];

const send = (envelope: { input: Input; idempotencyKey: string }) => apiClient.documents.update.mutate(envelope);

/** Changes what is written of a paper. */
export function EditPaper(props: EditPaperProps) {
  const { t } = useT();
  return (
    <FormDrawer title={t('documents.act.update')} onClose={props.onClose}>
      {(tell) => <Fields {...props} tell={tell} />}
    </FormDrawer>
  );
}

function Fields({ tell, ...props }: EditPaperProps & { readonly tell: (isDirty: boolean) => void }) {
  const { t, language } = useT();
  const form = useEditForm(props);
  useEffect(() => tell(form.isDirty), [form.isDirty, tell]);
  return (
    <RecordFormFrame
      form={form}
      submit="form.save"
      onCancel={props.onClose}
      sayField={(field) => documentFields[field as keyof DocumentValues]?.label[language] ?? field}
      sayValue={(field, value) => {
        if (field === 'kind') return DOCUMENT_KIND_WORDS[value as DocumentValues['kind']][language];
        if (typeof value === 'boolean') return t(value ? 'documents.yes' : 'documents.no');
        if (typeof value !== 'string') return '';
        return field === 'on' ? formatDate(value) : value;
      }}
    >
      <PaperFields
        form={form}
        ownerKind={props.document.ownerKind}
        isSecretOwner={props.isSecretOwner}
        hasFile={props.document.file !== null}
      />
    </RecordFormFrame>
  );
}

function useEditForm({ document, onClose }: EditPaperProps) {
  const { t } = useT();
  const { id, version = 0, kind, number, on, issuer, title, isShared = false, isSecret, file } = document;
  const initial = { kind, number, on, issuer, title, isShared, isSecret };
  const takeBack = useCommand(send, { done: () => t('documents.undone') });
  return useRecordForm<DocumentValues, Input, Awaited<ReturnType<typeof send>>>({
    initial,
    version,
    check: (values) =>
      documentProblem(values, { isSecret: false, hasFile: file !== null }) === 'nothing'
        ? { number: (say) => say('documents.nothing') }
        : {},
    input: ({ values, version: based }) => {
      const wanted = values.isSecret && !isSecret ? numberAlone(values) : values;
      const patch = Object.fromEntries(
        Object.entries(wanted).filter(([field, value]) => value !== initial[field as keyof DocumentValues]),
      );
      return { id, version: based, patch };
    },
    send,
    done: () => t('documents.saved'),
    undo: (saved) => () => takeBack.mutate({ id, version: saved.version, patch: saved.inverse }),
    onUnchanged: onClose,
    onDone: onClose,
  });
}
