import { breakLines } from '../fonts/text-lines.ts';
import { tinos } from '../fonts/tinos.ts';
import { CELL_PADDING, columnWidths } from '../official/column-widths.ts';
import type { LetterText } from '../official/letter-text.ts';
import { type CellPart, cellParts } from '../official/appendix-cell.ts';
import type { Appendix, AppendixCell, OfficialDocument } from '../official/official-document.ts';
import { sheetSize, twips } from '../official/page-geometry.ts';
import { tableTextSize } from '../official/paragraph-styles.ts';
import { printableText } from '../official/printable-text.ts';
import { cellXml, escapeXml, gridXml, paragraphXml } from './word-xml.ts';

const CELL_STYLES = { left: 'TableCell', center: 'TableCellCentred', right: 'TableCellRight' } as const;
const SHADING = '<w:shd w:val="clear" w:color="auto" w:fill="EDEDED"/><w:vAlign w:val="center"/>';
// Tells programs that read tables aloud which row is the head.
const HEAD_ROW =
  '<w:tblLook w:val="0620" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>';
// A row of so many lines fills most of a sheet and must be free to go on on the next one.
const UNSPLIT_LINES = 24;

/** The words above a table, and the table, piece by piece. */
export function* appendixXml(
  appendix: Appendix,
  text: LetterText['appendices'][number],
  language: OfficialDocument['language'],
): Generator<string> {
  const size = tableTextSize(appendix.columns.length);
  const widths = columnWidths(appendix, size, sheetSize('landscape').textWidth);
  yield paragraphXml('AppendixWord', text.word) +
    paragraphXml('AppendixTitle', text.title) +
    paragraphXml('AppendixReference', text.reference) +
    tableOpening(widths.map(twips), text.title);
  const cells = widths.map(twips);
  const heads = appendix.columns.map(({ label }, at) =>
    cellXml(cells[at] ?? 0, paragraphXml('TableHead', label, { size }), SHADING),
  );
  yield `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${heads.join('')}</w:tr>`;
  const styles = appendix.columns.map(({ align }) => CELL_STYLES[align]);
  for (const row of appendix.rows) {
    const texts = styles.map((_, at) => wordsOf(row[at] ?? '', language));
    const xml = styles.map((style, at) => cellXml(cells[at] ?? 0, paragraphXml(style, texts[at] ?? '', { size })));
    const whole = tallest(texts, widths, size) <= UNSPLIT_LINES ? '<w:trPr><w:cantSplit/></w:trPr>' : '';
    yield `<w:tr>${whole}${xml.join('')}</w:tr>`;
  }
  yield '</w:tbl>';
}

function tableOpening(widths: readonly number[], title: string): string {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
  const borders = sides.map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`).join('');
  const padding = twips(CELL_PADDING);
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="${total}" w:type="dxa"/><w:jc w:val="left"/><w:tblInd w:w="0" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders>` +
    `<w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="${padding}" w:type="dxa"/>` +
    `<w:bottom w:w="40" w:type="dxa"/><w:right w:w="${padding}" w:type="dxa"/></w:tblCellMar>${HEAD_ROW}` +
    `<w:tblCaption w:val="${escapeXml(title)}"/></w:tblPr>${gridXml(widths)}`
  );
}

type Words = string | readonly CellPart[];

function wordsOf(cell: AppendixCell, language: OfficialDocument['language']): Words {
  return typeof cell === 'string' ? printableText(cell) : cellParts(cell, language);
}

/** Lines of the tallest cell of a row. */
function tallest(row: readonly Words[], widths: readonly number[], size: number): number {
  const face = tinos('regular');
  const perLine = widths.map((width) => (width / size) * 2);
  return Math.max(
    1,
    ...row.map((words, at) => {
      const text = typeof words === 'string' ? words : words.map((part) => part.text).join('\n');
      // Short texts need no measuring: this keeps long tables fast.
      if (text.length <= (perLine[at] ?? 1) * (UNSPLIT_LINES / 4)) return 1;
      return breakLines(text, { face, size }, { width: (widths[at] ?? 1) - CELL_PADDING * 2 }).length;
    }),
  );
}
