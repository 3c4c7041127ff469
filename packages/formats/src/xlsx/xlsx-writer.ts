import type { SheetSnapshot } from '../sheet.types.ts';
import { sheetLayout } from './sheet-layout.ts';
import { sheetXml } from './sheet-xml.ts';
import { styleBook } from './styles-xml.ts';
import {
  CONTENT_TYPES_XML,
  corePropertiesXml,
  ROOT_RELATIONS_XML,
  WORKBOOK_RELATIONS_XML,
  workbookXml,
} from './workbook-xml.ts';
import { type ZipPart, zipStream } from './zip-stream.ts';

/**
 * Streams a workbook of one sheet, set up to be printed: A4 landscape, one page wide, repeated header row,
 * page numbers, frozen header, filter, real dates and numbers. The same snapshot gives the same bytes.
 * Errors: RangeError when the rows pass what a sheet can hold, or a number is not finite.
 */
export function writeXlsx(snapshot: SheetSnapshot): AsyncGenerator<Uint8Array> {
  return zipStream(workbookParts(snapshot));
}

function* workbookParts(snapshot: SheetSnapshot): Generator<ZipPart> {
  const layout = sheetLayout(snapshot);
  const styles = styleBook();
  yield { path: '[Content_Types].xml', text: CONTENT_TYPES_XML };
  yield { path: '_rels/.rels', text: ROOT_RELATIONS_XML };
  yield { path: 'docProps/core.xml', text: corePropertiesXml(snapshot) };
  yield { path: 'xl/_rels/workbook.xml.rels', text: WORKBOOK_RELATIONS_XML };
  yield { path: 'xl/worksheets/sheet1.xml', text: sheetXml(snapshot, layout, styles) };
  // These two know the last row and the looks in use only once the sheet has been written.
  yield { path: 'xl/styles.xml', text: styles.toXml() };
  yield { path: 'xl/workbook.xml', text: workbookXml(snapshot, layout) };
}
