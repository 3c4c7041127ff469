import { IconButton } from '@counterpart/ui/icon-button';
import { Menu } from '@counterpart/ui/menu';
import { Ellipsis, FileUp, Pencil, Trash2 } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useT } from '../../lib/i18n.ts';
import { useDocumentName } from './document-item.tsx';
import type { DocumentView } from './use-documents.ts';

const EditPaper = lazy(async () => ({ default: (await import('./edit-paper.tsx')).EditPaper }));
const ReplaceFile = lazy(async () => ({ default: (await import('./replace-file.tsx')).ReplaceFile }));
const RemovePaper = lazy(async () => ({ default: (await import('./remove-paper.tsx')).RemovePaper }));

const ENTRIES = [
  ['update', Pencil],
  ['replaceFile', FileUp],
  ['remove', Trash2],
] as const;

type DocumentActionsProps = { readonly document: DocumentView; readonly isSecretOwner: boolean };

/** What the reader may do with a paper; nothing where nothing is allowed. */
export function DocumentActions({ document, isSecretOwner }: DocumentActionsProps) {
  const { t } = useT();
  const [asked, setAsked] = useState<(typeof ENTRIES)[number][0] | null>(null);
  const name = useDocumentName()(document);
  const entries = ENTRIES.filter(([act]) => document.allowed.includes(act)).map(([id, icon]) => ({
    id,
    icon,
    label: t(id === 'replaceFile' && !document.file ? 'documents.act.addFile' : `documents.act.${id}`),
    isDanger: id === 'remove',
    onAction: () => setAsked(id),
  }));
  const close = () => setAsked(null);
  if (entries.length === 0) return null;
  return (
    <div className="cp-no-print">
      <Menu
        label={t('documents.moreOf', { name })}
        trigger={<IconButton icon={Ellipsis} label={t('documents.moreOf', { name })} />}
        groups={[{ entries }]}
      />
      <Suspense>
        {asked === 'update' && <EditPaper document={document} isSecretOwner={isSecretOwner} onClose={close} />}
        {asked === 'replaceFile' && <ReplaceFile document={document} onClose={close} />}
        {asked === 'remove' && <RemovePaper document={document} onClose={close} />}
      </Suspense>
    </div>
  );
}
