import './documents.css';
import { Paperclip } from 'lucide-react';
import { useT } from '../../lib/i18n.ts';
import { FileLink } from './file-link.tsx';
import { useDocumentName } from './document-item.tsx';
import { type Owner, useDocuments } from './use-documents.ts';

type ActPapersProps = Owner & { readonly actId: string };

/** The papers that came with one entry of a ledger, under it. */
export function ActPapers({ ownerKind, ownerId, actId }: ActPapersProps) {
  const { t } = useT();
  const nameOf = useDocumentName();
  const { data } = useDocuments({ ownerKind, ownerId });
  const own = data?.items.filter((one) => one.actId === actId) ?? [];
  if (own.length === 0) return null;
  return (
    <ul className="dc-act" aria-label={t('documents.ofAct')}>
      {own.map((one) => (
        <li key={one.id} className="dc-act-paper">
          {one.file ? (
            <FileLink id={one.id} fileVersion={one.file.fileVersion}>
              <Paperclip className="cp-icon" aria-hidden />
              {nameOf(one)}
            </FileLink>
          ) : (
            nameOf(one)
          )}
        </li>
      ))}
    </ul>
  );
}
