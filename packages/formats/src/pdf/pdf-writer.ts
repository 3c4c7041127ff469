import { letterText } from '../official/letter-text.ts';
import type { OfficialDocument } from '../official/official-document.ts';
import { drawAppendix } from './appendix-pages.ts';
import { drawLetter } from './letter-pages.ts';
import { pdfBook } from './pdf-book.ts';

const CHUNK_BYTES = 16 * 1024;

/**
 * Streams an official document as PDF: embedded fonts of the letters in use, text that can be searched, copied and
 * read aloud in its order (tagged as PDF/UA-1 has it), page numbers, repeated table heads. The same document gives the
 * same bytes.
 */
export async function* writePdf(document: OfficialDocument): AsyncGenerator<Uint8Array> {
  const text = letterText(document);
  const { language } = document;
  const title = text.named?.subject ?? text.letterSubject ?? '';
  const book = pdfBook({ title, author: document.issuer.name.normalize('NFC'), language });
  drawLetter(book, text);
  for (const [at, appendix] of document.appendices.entries()) {
    const head = text.appendices[at];
    if (!head) continue;
    for (const _ of drawAppendix(book, appendix, { ...head, language }))
      if (book.waiting() >= CHUNK_BYTES) yield book.take();
  }
  book.end();
  yield book.take();
}
