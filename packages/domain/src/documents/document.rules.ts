import type { DocumentValues } from './document.fields.ts';

/** What is wrong with a document as it would stand. */
export type DocumentProblem = 'nothing' | 'secret';

/**
 * Judges what would be written of a document. One without number, title and file names nothing; of one that is secret,
 * or belongs to a secret record, number and day alone may be written.
 */
export function documentProblem(
  values: Pick<DocumentValues, 'number' | 'title' | 'issuer'>,
  { isSecret, hasFile }: { readonly isSecret: boolean; readonly hasFile: boolean },
): DocumentProblem | null {
  if (isSecret && (hasFile || values.title !== '' || values.issuer !== '')) return 'secret';
  return values.number === '' && values.title === '' && !hasFile ? 'nothing' : null;
}
