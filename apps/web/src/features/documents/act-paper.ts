import type { DocumentKind } from '@counterpart/domain/documents/document.codes';
import type { ApiInput } from '../../lib/trpc.ts';
import type { Uploads } from './uploads.ts';

/** A paper that rides with an act. */
export type ActPaper = NonNullable<ApiInput['tasks']['report']['input']['papers']>[number];

/** What has arrived of a form's files, as papers of the act that the form sends; each is called by its file. */
export function actPapers(uploads: Uploads, kind: DocumentKind): ActPaper[] {
  return uploads.sent().map(({ fileId }) => ({ fileId, kind, number: '', on: null, title: '' }));
}
