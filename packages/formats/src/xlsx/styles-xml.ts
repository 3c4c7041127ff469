import { xmlText } from './xml-text.ts';

/** Looks of a cell that every sheet has, in the order of the style table. */
const FIXED_STYLES = [
  'plain',
  'note',
  'office',
  'title',
  'header',
  'text',
  'quotedText',
  'number',
  'integer',
  'date',
  'time',
  'centred',
] as const;
export type FixedStyle = (typeof FIXED_STYLES)[number];

/** Index of a fixed look in the style table. */
export const STYLE: Readonly<Record<FixedStyle, number>> = Object.fromEntries(
  FIXED_STYLES.map((name, index) => [name, index]),
) as Record<FixedStyle, number>;

/**
 * The style table of one workbook.
 * Shape: `amount` returns the index of the look of an amount, added at its first use; `toXml` the finished part.
 */
export type StyleBook = {
  amount(decimals: number, currency: string | null): number;
  toXml(): string;
};

const INTEGER_FORMAT = 164;
const DATE_FORMAT = 165;
const TIME_FORMAT = 166;
const FIRST_AMOUNT_FORMAT = 167;
// The slash is escaped: unescaped, a spreadsheet replaces it by the separator of the reader's own country.
const FIXED_FORMATS: readonly [number, string][] = [
  [INTEGER_FORMAT, '#,##0'],
  [DATE_FORMAT, 'dd\\/mm\\/yyyy'],
  [TIME_FORMAT, 'hh:mm'],
];

/** Starts the style table of a workbook. */
export function styleBook(): StyleBook {
  const amountFormats: string[] = [];
  const indexes = new Map<string, number>();
  return {
    amount(decimals, currency) {
      const key = `${decimals} ${currency ?? ''}`;
      const known = indexes.get(key);
      if (known !== undefined) return known;
      const number = decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
      amountFormats.push(currency === null ? number : `${number}\\ "${currency.replaceAll('"', '')}"`);
      const index = FIXED_STYLES.length + amountFormats.length - 1;
      indexes.set(key, index);
      return index;
    },
    toXml: () => stylesXml(amountFormats),
  };
}

const TOP = '<alignment vertical="top"/>';
const WRAP = '<alignment vertical="top" wrapText="1"/>';
// The indent keeps a number off the text in the next column.
const RIGHT = '<alignment horizontal="right" vertical="top" indent="1"/>';
const CENTRE = '<alignment horizontal="center" vertical="top"/>';
const HEAD = '<alignment horizontal="center" vertical="center" wrapText="1"/>';

function xf(look: { format?: number; font?: number; fill?: number; border?: number }, inside: string): string {
  const { format = 0, font = 0, fill = 0, border = 0 } = look;
  return (
    `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1"` +
    ` applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${inside}</xf>`
  );
}

const FIXED_XFS: Readonly<Record<FixedStyle, string>> = {
  plain: '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  note: xf({}, TOP),
  office: xf({ font: 1 }, TOP),
  title: xf({ font: 2 }, TOP),
  header: xf({ font: 1, fill: 2, border: 1 }, HEAD),
  text: xf({ border: 1 }, WRAP),
  // The quote prefix keeps "=1+1" a text also after somebody edits the cell.
  quotedText: xf({ border: 1 }, WRAP).replace('<xf ', '<xf quotePrefix="1" '),
  number: xf({ border: 1 }, RIGHT),
  integer: xf({ format: INTEGER_FORMAT, border: 1 }, RIGHT),
  date: xf({ format: DATE_FORMAT, border: 1 }, CENTRE),
  time: xf({ format: TIME_FORMAT, border: 1 }, CENTRE),
  centred: xf({ border: 1 }, CENTRE),
};

// Decree 30/2020/ND-CP, appendix I, sets Times New Roman for administrative papers.
const FACE = '<name val="Times New Roman"/><family val="1"/>';
const LINE = '<color auto="1"/>';

function stylesXml(amountFormats: readonly string[]): string {
  const formats = [
    ...FIXED_FORMATS,
    ...amountFormats.map((code, index): [number, string] => [FIRST_AMOUNT_FORMAT + index, code]),
  ];
  const xfs = [
    ...FIXED_STYLES.map((name) => FIXED_XFS[name]),
    ...amountFormats.map((_, index) => xf({ format: FIRST_AMOUNT_FORMAT + index, border: 1 }, RIGHT)),
  ];
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    `<numFmts count="${formats.length}">`,
    ...formats.map(([id, code]) => `<numFmt numFmtId="${id}" formatCode="${xmlText(code)}"/>`),
    '</numFmts>',
    `<fonts count="3"><font><sz val="11"/>${FACE}</font><font><b/><sz val="11"/>${FACE}</font>`,
    `<font><b/><sz val="14"/>${FACE}</font></fonts>`,
    '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
    '<fill><patternFill patternType="solid"><fgColor rgb="FFE7E6E6"/><bgColor indexed="64"/></patternFill></fill></fills>',
    '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>',
    `<border><left style="thin">${LINE}</left><right style="thin">${LINE}</right><top style="thin">${LINE}</top>`,
    `<bottom style="thin">${LINE}</bottom><diagonal/></border></borders>`,
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="${xfs.length}">${xfs.join('')}</cellXfs>`,
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
    '</styleSheet>',
  ].join('');
}
