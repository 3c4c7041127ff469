import { formatDate, formatInstant } from '@counterpart/i18n/date-words';
import { formatBytes } from '@counterpart/i18n/size-words';
import { DOCUMENT_KIND_WORDS } from '@counterpart/reference/codelists/documents';
import { Tag } from '@counterpart/ui/status-chip';
import { FileText, Paperclip } from 'lucide-react';
import type { ReactNode } from 'react';
import { useT } from '../../lib/i18n.ts';
import { FileLink } from './file-link.tsx';
import { isForPartners } from './paper-values.ts';
import type { DocumentView, FileVersion } from './use-documents.ts';

/** What of a paper is shown in a list. */
export type DocumentFacts = Pick<
  DocumentView,
  | 'id'
  | 'ownerKind'
  | 'kind'
  | 'number'
  | 'on'
  | 'issuer'
  | 'title'
  | 'isShared'
  | 'isSecret'
  | 'file'
  | 'olderFiles'
  | 'knownSha256'
  | 'addedAt'
  | 'addedByName'
>;

type DocumentItemProps = {
  readonly document: DocumentFacts;
  /** The record it hangs on, where the list has several. */
  readonly owner?: ReactNode;
  readonly actions?: ReactNode;
};

/** One paper: what it is called, what it is, its file with the versions before, who added it, and who may read it. */
export function DocumentItem({ document, owner, actions }: DocumentItemProps) {
  const { t, language } = useT();
  const { id, ownerKind, file, isShared, isSecret, knownSha256 } = document;
  const name = useDocumentName()(document);
  const facts = [DOCUMENT_KIND_WORDS[document.kind][language], ...paperFacts(document, name)];
  const Glyph = file ? Paperclip : FileText;
  return (
    <li className="dc-item" data-document={id}>
      <Glyph className="cp-icon" aria-hidden />
      <div className="dc-words">
        <p className="dc-name">
          {file ? (
            <FileLink id={id} fileVersion={file.fileVersion}>
              {name}
            </FileLink>
          ) : (
            <span>{name}</span>
          )}
          {isSecret && <Tag>{t('documents.secret')}</Tag>}
          {!isSecret && isShared !== undefined && isForPartners(ownerKind) && (
            <Tag>{t(isShared ? 'documents.shared' : 'documents.internal')}</Tag>
          )}
        </p>
        <p className="cp-soft">{facts.join(' · ')}</p>
        {owner}
        {file ? (
          <FileFacts document={document} file={file} name={name} />
        ) : (
          <p className="cp-soft dc-small">{addedText(document.addedByName, document.addedAt)}</p>
        )}
        {!file && knownSha256 !== null && (
          <p className="cp-soft dc-small">
            {t('documents.elsewhere')} <code className="dc-sum">SHA-256 {knownSha256}</code>
          </p>
        )}
      </div>
      {actions}
    </li>
  );
}

/** What a paper is called: by its title, else by its number, else by its file. */
export function useDocumentName(): (document: Pick<DocumentView, 'title' | 'number' | 'file'>) => string {
  const { t } = useT();
  return ({ title, number, file }) => title || number || file?.name || t('documents.nameless');
}

function paperFacts({ number, on, issuer }: DocumentFacts, name: string): string[] {
  return [number === name ? '' : number, on === null ? '' : formatDate(on), issuer].filter((one) => one !== '');
}

/** Who and when; a partner reads when alone. */
function addedText(who: string, at: number): string {
  return who === '' ? formatInstant(at) : `${who}, ${formatInstant(at)}`;
}

type FileFactsProps = { readonly document: DocumentFacts; readonly file: FileVersion; readonly name: string };

function FileFacts({ document, file, name }: FileFactsProps) {
  const { t, language } = useT();
  const { olderFiles } = document;
  return (
    <>
      <p className="cp-soft dc-small">
        {[
          ...(file.name === name ? [] : [file.name]),
          formatBytes(file.sizeBytes, language),
          ...(file.fileVersion > 1 ? [t('documents.version', { number: file.fileVersion })] : []),
          addedText(file.byName, file.at),
        ].join(' · ')}
      </p>
      <details className="dc-small">
        <summary>
          {olderFiles.length === 0 ? t('documents.sum') : t('documents.older', { count: olderFiles.length })}
        </summary>
        <p>
          <code className="dc-sum">SHA-256 {file.sha256}</code>
        </p>
        {olderFiles.length > 0 && (
          <ul className="dc-older">
            {olderFiles.map((one) => (
              <li key={one.fileVersion}>
                <FileLink id={document.id} fileVersion={one.fileVersion}>
                  {t('documents.version', { number: one.fileVersion })}, {one.name}
                </FileLink>{' '}
                <span className="cp-soft">
                  {formatBytes(one.sizeBytes, language)} · {addedText(one.byName, one.at)}
                </span>
                <code className="dc-sum">SHA-256 {one.sha256}</code>
              </li>
            ))}
          </ul>
        )}
      </details>
    </>
  );
}
