import type { DocumentKind, DocumentOwnerKind } from '@counterpart/domain/documents/document.codes';
import { documentProblem } from '@counterpart/domain/documents/document.rules';
import type { DocumentValues } from '@counterpart/domain/documents/document.fields';
import { useEffect, useState } from 'react';
import { FormDrawer } from '../../lib/form-drawer.tsx';
import { useT } from '../../lib/i18n.ts';
import { RecordFormFrame } from '../../lib/record-form.tsx';
import { type ApiInput, apiClient } from '../../lib/trpc.ts';
import { useCommand } from '../../lib/use-command.ts';
import { type Problems, useRecordForm } from '../../lib/use-record-form.ts';
import { PaperDrop } from './paper-drop.tsx';
import { PaperFields } from './paper-fields.tsx';
import { numberAlone } from './paper-values.ts';
import type { SentFile } from '../../lib/upload.ts';
import type { Owner } from './use-documents.ts';
import { unsentFiles, useUploads, useUploadState } from './use-uploads.ts';
import type { Uploads } from './uploads.ts';

type AddPapersProps = Owner & { readonly isSecretOwner: boolean; readonly onClose: () => void };
type RemoveInput = ApiInput['documents']['remove']['input'];
type PaperPart = { readonly values: DocumentValues; readonly fileId: string | null };
type Added = Awaited<ReturnType<typeof apiClient.documents.add.mutate>>;

const EMPTY = { number: '', on: null, issuer: '', title: '', isShared: false, isSecret: false };

/** What is most often added to a record; the form begins with it. */
const USUAL: Readonly<Record<DocumentOwnerKind, DocumentKind>> = {
  programme: 'DECISION',
  instrument: 'AGREEMENT',
  milestone: 'EVIDENCE',
  condition: 'EVIDENCE',
  round: 'MINUTES',
  meeting: 'MINUTES',
  deliverable: 'REPORT',
  task: 'REPORT',
};

/** Adds papers to a record: one with all that is known of it, or several files at once, each a paper of its own. */
export function AddPapers(props: AddPapersProps) {
  const { t } = useT();
  return (
    <FormDrawer title={t('documents.add')} onClose={props.onClose}>
      {(tell) => <Fields {...props} tell={tell} />}
    </FormDrawer>
  );
}

function Fields({ tell, ...props }: AddPapersProps & { readonly tell: (isDirty: boolean) => void }) {
  const { t } = useT();
  const uploads = useUploads();
  const { uploads: chosen } = useUploadState(uploads);
  const form = useAddForm(props, uploads);
  const isDirty = form.isDirty || chosen.length > 0;
  useEffect(() => tell(isDirty), [isDirty, tell]);
  const isMany = chosen.length > 1;
  const isSecret = props.isSecretOwner || form.values.isSecret;
  return (
    <RecordFormFrame form={form} submit="form.add" onCancel={props.onClose}>
      {isSecret ? (
        <p className="cp-soft">{t('documents.secretNote')}</p>
      ) : (
        <PaperDrop label={t('documents.files')} uploads={uploads} isMultiple />
      )}
      {isMany && !isSecret && <p className="cp-soft">{t('documents.manyNote')}</p>}
      <PaperFields
        form={form}
        ownerKind={props.ownerKind}
        isSecretOwner={props.isSecretOwner}
        isMany={isMany && !isSecret}
      />
    </RecordFormFrame>
  );
}

const remove = async ({ input }: { readonly input: readonly RemoveInput[] }) => {
  for (const one of input) {
    await apiClient.documents.remove.mutate({ input: one, idempotencyKey: crypto.randomUUID() });
  }
};

function useAddForm({ ownerKind, ownerId, isSecretOwner, onClose }: AddPapersProps, uploads: Uploads) {
  const { t } = useT();
  const [addPaper] = useState(paperAdder);
  const takeBack = useCommand(remove, { done: () => t('documents.undone') });
  return useRecordForm<DocumentValues, DocumentValues, readonly Added[]>({
    initial: { kind: USUAL[ownerKind], ...EMPTY },
    version: 0,
    check: (values) => problemsOf(values, isSecretOwner, uploads),
    ready: () => unsentFiles(uploads),
    input: ({ values }) => values,
    send: async ({ input, idempotencyKey }) => {
      const added: Added[] = [];
      for (const paper of papersOf(input, isSecretOwner, uploads.sent())) {
        added.push(await addPaper({ ownerKind, ownerId, ...paper }, idempotencyKey));
      }
      return added;
    },
    done: (added) => t('documents.added', { count: added.length }),
    undo: (added) => () =>
      takeBack.mutate(added.map(({ id, version }) => ({ id, version, reason: t('documents.addedInError') }))),
    onDone: onClose,
  });
}

/** Adds papers one by one: a paper that is in is not sent again when one after it was refused or an answer was lost. */
function paperAdder() {
  const keys = new Map<string, string>();
  const known = new Map<string, Added>();
  return async (input: Owner & PaperPart, turn: string): Promise<Added> => {
    const { fileId } = input;
    const before = fileId === null ? undefined : known.get(fileId);
    if (before) return before;
    const name = `${turn} ${fileId ?? ''}`;
    const idempotencyKey = keys.get(name) ?? crypto.randomUUID();
    keys.set(name, idempotencyKey);
    const added = await apiClient.documents.add.mutate({ input, idempotencyKey });
    if (fileId !== null) known.set(fileId, added);
    return added;
  };
}

function problemsOf(values: DocumentValues, isSecretOwner: boolean, uploads: Uploads): Problems<DocumentValues> {
  const isSecret = isSecretOwner || values.isSecret;
  const hasFile = !isSecret && uploads.now().uploads.length > 0;
  const problem = documentProblem(isSecret ? numberAlone(values) : values, { isSecret, hasFile });
  return problem === 'nothing' ? { number: (t) => t('documents.nothing') } : {};
}

/** One paper, or one for each of several files, which then are called by their files. */
function papersOf(values: DocumentValues, isSecretOwner: boolean, files: readonly SentFile[]): PaperPart[] {
  if (isSecretOwner || values.isSecret) return [{ values: numberAlone(values), fileId: null }];
  if (files.length < 2) return [{ values, fileId: files[0]?.fileId ?? null }];
  return files.map(({ fileId }) => ({ values: { ...values, number: '', title: '' }, fileId }));
}
