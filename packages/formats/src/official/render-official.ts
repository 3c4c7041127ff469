import { writeDocx } from '../docx/docx-writer.ts';
import { writePdf } from '../pdf/pdf-writer.ts';
import { collectBytes } from '../text-chunks.ts';
import type { OfficialDocument } from './official-document.ts';

/** The bytes of an official document, whole; long ones are better streamed by the writers themselves. */
export function renderOfficial(document: OfficialDocument, format: 'docx' | 'pdf'): Promise<Uint8Array> {
  return collectBytes(format === 'docx' ? writeDocx(document) : writePdf(document));
}
