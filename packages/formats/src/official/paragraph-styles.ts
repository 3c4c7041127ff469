/** How a paragraph stands. **Units**: points; `line` is a share of the font's own line height. */
export type ParagraphStyle = {
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly align: 'left' | 'center' | 'right' | 'both';
  readonly before: number;
  readonly after: number;
  readonly line: number;
  readonly left: number;
  readonly firstLine: number;
  readonly keepNext: boolean;
  /** Its level where it is a heading: 1 is the subject of the document. */
  readonly heading: 1 | 2 | null;
};

const PLAIN: ParagraphStyle = {
  size: 14,
  bold: false,
  italic: false,
  align: 'left',
  before: 0,
  after: 0,
  line: 1,
  left: 0,
  firstLine: 0,
  keepNext: false,
  heading: null,
};

const style = (changes: Partial<ParagraphStyle>): ParagraphStyle => ({ ...PLAIN, ...changes });
const centred = (size: number, changes: Partial<ParagraphStyle> = {}) => style({ size, align: 'center', ...changes });
const bold = { bold: true } as const;
const italic = { italic: true } as const;

/** 1.27 cm. */
const FIRST_LINE = 36;

/**
 * Every part of an official document by the name of its style; both writers lay out by these.
 * **Source:** Decree 30/2020/ND-CP, Annex I: sizes, weight and place of each part. Sizes inside tables are ours, the
 * annex names none.
 */
export const STYLES = {
  NationalName: centred(13, bold),
  Motto: centred(14, bold),
  OrganAbove: centred(13),
  Issuer: centred(13, bold),
  DocumentNumber: centred(13, { before: 8 }),
  PlaceAndDay: centred(14, { ...italic, before: 7 }),
  LetterSubject: centred(12, { before: 6, heading: 1 }),
  Mark: centred(13, bold),
  KindName: centred(14, { ...bold, before: 16 }),
  KindSubject: centred(14, { ...bold, heading: 1 }),
  Courtesy: centred(12, { ...italic, before: 8 }),
  AddressedTo: style({ before: 16, left: 56, keepNext: true }),
  Recipient: style({ before: 2, left: 92 }),
  Grounds: style({ ...italic, align: 'both', after: 6, line: 1.1, firstLine: FIRST_LINE }),
  Body: style({ align: 'both', after: 6, line: 1.1, firstLine: FIRST_LINE }),
  Authority: centred(14, bold),
  SignerName: centred(14, { ...bold, before: 76 }),
  DistributionHead: style({ size: 12, bold: true, italic: true }),
  Distribution: style({ size: 11 }),
  AppendixWord: centred(14, { ...bold, keepNext: true }),
  AppendixTitle: centred(14, { ...bold, before: 2, keepNext: true, heading: 2 }),
  AppendixReference: centred(14, { ...italic, before: 2, after: 10, keepNext: true }),
  TableHead: centred(10, { ...bold, keepNext: true }),
  TableCell: style({ size: 10 }),
  TableCellCentred: centred(10),
  TableCellRight: style({ size: 10, align: 'right' }),
  PageNumber: centred(13),
  Rule: centred(1),
  RuleGap: centred(1, { before: 2 }),
  MarkGap: centred(1, { before: 5 }),
  BodyGap: style({ size: 1, before: 9 }),
  FootGap: style({ size: 1, before: 9, keepNext: true }),
} as const satisfies Readonly<Record<string, ParagraphStyle>>;

/** Name of a style. */
export type StyleName = keyof typeof STYLES;

/** The same style under its general type. */
export function styleOf(name: StyleName): ParagraphStyle {
  return STYLES[name];
}

/** The size of the text of a table with so many columns. **Units**: points. */
export function tableTextSize(columns: number): number {
  if (columns <= 6) return 12;
  return columns <= 9 ? 11 : 10;
}
