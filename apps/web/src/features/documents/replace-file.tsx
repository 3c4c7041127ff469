import { useEffect } from 'react';
import { FormDrawer } from '../../lib/form-drawer.tsx';
import { useT } from '../../lib/i18n.ts';
import { RecordFormFrame } from '../../lib/record-form.tsx';
import { type ApiInput, apiClient } from '../../lib/trpc.ts';
import { useRecordForm } from '../../lib/use-record-form.ts';
import { useDocumentName } from './document-item.tsx';
import { PaperDrop } from './paper-drop.tsx';
import type { DocumentView } from './use-documents.ts';
import { unsentFiles, useUploads, useUploadState } from './use-uploads.ts';

type ReplaceFileProps = { readonly document: DocumentView; readonly onClose: () => void };
/** What somebody else put there meanwhile, once it was chosen over mine. */
type Values = { readonly file: unknown };
type Input = ApiInput['documents']['replaceFile']['input'];

const send = (envelope: { input: Input; idempotencyKey: string }) => apiClient.documents.replaceFile.mutate(envelope);

/** Gives a paper a new version of its file; the versions before stay. */
export function ReplaceFile(props: ReplaceFileProps) {
  const { t } = useT();
  return (
    <FormDrawer
      title={t(props.document.file ? 'documents.act.replaceFile' : 'documents.act.addFile')}
      onClose={props.onClose}
    >
      {(tell) => <Fields {...props} tell={tell} />}
    </FormDrawer>
  );
}

function Fields({ document, onClose, tell }: ReplaceFileProps & { readonly tell: (isDirty: boolean) => void }) {
  const { t } = useT();
  const name = useDocumentName()(document);
  const { id, version: standing = 0 } = document;
  const uploads = useUploads();
  const { uploads: chosen } = useUploadState(uploads);
  useEffect(() => tell(chosen.length > 0), [chosen.length, tell]);
  const form = useRecordForm<Values, Input, unknown>({
    initial: { file: null },
    version: 0,
    check: () => (uploads.now().uploads.length === 0 ? { file: (say) => say('documents.fileMissing') } : {}),
    ready: () => unsentFiles(uploads),
    // A conflict settled in favour of mine goes on from the version that stands.
    input: ({ version }) => ({ id, version: version || standing, fileId: uploads.sent()[0]?.fileId ?? '' }),
    send,
    done: () => t('documents.replaced'),
    onDone: onClose,
  });
  const isTheirs = form.values.file !== null;
  useEffect(() => {
    if (isTheirs) onClose();
  }, [isTheirs, onClose]);
  return (
    <RecordFormFrame
      form={form}
      submit="form.save"
      onCancel={onClose}
      sayField={() => t('documents.file')}
      sayValue={(_field, value) => (value as { name?: string } | null)?.name ?? ''}
    >
      <p>
        <strong>{name}</strong>
      </p>
      {document.file && <p className="cp-soft">{t('documents.replaceNote')}</p>}
      <PaperDrop label={t('documents.file')} uploads={uploads} error={form.problems.file?.(t)} />
    </RecordFormFrame>
  );
}
