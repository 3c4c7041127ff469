import type { SheetSnapshot } from '../sheet.types.ts';
import { textChunks } from '../text-chunks.ts';
import { rowWriter, textCellXml } from './cells-xml.ts';
import { rowHeight } from './row-height.ts';
import { MAX_SHEET_ROWS, type SheetLayout, tableRange } from './sheet-layout.ts';
import { STYLE, type StyleBook } from './styles-xml.ts';
import { xmlText } from './xml-text.ts';

const CHUNK_CHARS = 128 * 1024;
const TITLE_HEIGHT = ' ht="20"';
const PAGE_WORDS = { vi: 'Trang &P/&N', en: 'Page &P of &N' } as const;

/**
 * Streams the XML of one sheet, row by row; `layout.lastRow` is true once the stream has ended.
 * Errors: RangeError when there are more rows than a sheet can hold.
 */
export async function* sheetXml(
  snapshot: SheetSnapshot,
  layout: SheetLayout,
  styles: StyleBook,
): AsyncGenerator<Uint8Array> {
  const chunks = textChunks(CHUNK_CHARS);
  const writeRow = rowWriter(layout, styles);
  chunks.push(sheetHead(layout));
  chunks.push(headingRows(snapshot, layout));
  for await (const row of snapshot.rows) {
    layout.lastRow += 1;
    if (layout.lastRow > MAX_SHEET_ROWS) throw new RangeError(`a sheet holds at most ${MAX_SHEET_ROWS} rows`);
    const chunk = chunks.push(writeRow(row));
    if (chunk) yield chunk;
  }
  chunks.push(sheetTail(snapshot, layout));
  const rest = chunks.flush();
  if (rest) yield rest;
}

function sheetHead({ lanes, headerRow }: SheetLayout): string {
  // Excel counts a little padding into the width of a column.
  const columns = lanes.map((lane, index) => {
    const width = Math.min(255, lane.widthChars + 0.71);
    return `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    '<sheetViews><sheetView workbookViewId="0">',
    `<pane ySplit="${headerRow}" topLeftCell="A${headerRow + 1}" activePane="bottomLeft" state="frozen"/>`,
    `<selection pane="bottomLeft" activeCell="A${headerRow + 1}" sqref="A${headerRow + 1}"/></sheetView></sheetViews>`,
    '<sheetFormatPr defaultRowHeight="15"/>',
    `<cols>${columns.join('')}</cols><sheetData>`,
  ].join('');
}

function headingRows(snapshot: SheetSnapshot, { lanes, letters, headerRow }: SheetLayout): string {
  const lines = snapshot.headerLines.map((line, index) => {
    const isTitle = line === snapshot.title;
    const style = isTitle ? STYLE.title : index === 0 ? STYLE.office : STYLE.note;
    const height = isTitle ? TITLE_HEIGHT : '';
    return `<row r="${index + 1}"${height}><c r="A${index + 1}"${textCellXml(line, style)}</row>`;
  });
  const labels = lanes.map(
    (lane, index) => `<c r="${letters[index]}${headerRow}"${textCellXml(lane.label, STYLE.header)}`,
  );
  const height = rowHeight(
    lanes.map((lane) => lane.label),
    lanes,
  );
  return `${lines.join('')}<row r="${headerRow}"${height}>${labels.join('')}</row>`;
}

function sheetTail(snapshot: SheetSnapshot, layout: SheetLayout): string {
  const footer = xmlText(`&R${PAGE_WORDS[snapshot.language]}`);
  return [
    '</sheetData>',
    `<autoFilter ref="${tableRange(layout, false)}"/>`,
    '<printOptions horizontalCentered="1"/>',
    '<pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    `<headerFooter><oddFooter>${footer}</oddFooter></headerFooter>`,
    '</worksheet>',
  ].join('');
}
