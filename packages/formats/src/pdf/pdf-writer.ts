import { letterText } from '../official/letter-text.ts';
import type { OfficialDocument } from '../official/official-document.ts';
import { drawAppendix } from './appendix-pages.ts';
import { drawLetter } from './letter-pages.ts';
import { pdfBook } from './pdf-book.ts';

/**
 * Streams an official document as PDF: embedded fonts of the letters in use, text that can be searched and copied,
 * page numbers, repeated table heads. The same document gives the same bytes.
 */
export async function* writePdf(document: OfficialDocument): AsyncGenerator<Uint8Array> {
  const text = letterText(document);
  const title = text.named?.subject ?? text.letterSubject ?? '';
  const book = pdfBook({ title, author: document.issuer.name.normalize('NFC'), language: document.language });
  drawLetter(book, text);
  for (const [at, appendix] of document.appendices.entries()) {
    const head = text.appendices[at];
    if (!head) continue;
    for (const _ of drawAppendix(book, appendix, head)) yield book.take();
  }
  book.end();
  yield book.take();
}
