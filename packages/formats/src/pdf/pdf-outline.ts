import type { ObjectId } from './object-table.ts';
import { type PdfFile, pdfNumber, pdfText } from './pdf-file.ts';

/** A place in a document that its reader may go to. **Units**: points; `top` from the lower edge of the sheet. */
export type Bookmark = { readonly title: string; readonly page: ObjectId; readonly top: number };

/** Writes the list of places beside the sheets; the answer is its root. */
export function writeOutline(file: PdfFile, bookmarks: readonly Bookmark[]): ObjectId {
  const root = file.reserve();
  const ids = bookmarks.map(() => file.reserve());
  const link = (name: string, id: ObjectId | undefined) => (id === undefined ? '' : `/${name} ${id} 0 R`);
  bookmarks.forEach(({ title, page, top }, at) => {
    const place = `/Parent ${root} 0 R${link('Prev', ids[at - 1])}${link('Next', ids[at + 1])}`;
    file.object(`<</Title ${pdfText(title)}${place}/Dest[${page} 0 R/XYZ null ${pdfNumber(top)} null]>>`, ids[at]);
  });
  const ends = `${link('First', ids[0])}${link('Last', ids.at(-1))}`;
  return file.object(`<</Type/Outlines${ends}/Count ${ids.length}>>`, root);
}
