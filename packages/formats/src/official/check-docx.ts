import { breakLines } from '../fonts/text-lines.ts';
import { tinos } from '../fonts/tinos.ts';
import { PART_RULES } from './check-parts.ts';
import { CLOSING_MARK, NATIONAL_WORDS } from './letter-text.ts';
import { HALVES, sheetSize } from './page-geometry.ts';
import { readDocx, type SeenDocument, type SeenSection } from './read-docx.ts';

/** A rule of the decree that a document breaks. **Shape**: `rule` names the part, `found` what stands there. */
export type LayoutProblem = { readonly rule: string; readonly found: string };

/** What was found: `problems` are breaches, `blanks` places that wait for a hand. */
export type LayoutReport = { readonly problems: readonly LayoutProblem[]; readonly blanks: readonly string[] };

const TWIPS_PER_MM = 1440 / 25.4;
const SHEET_TOLERANCE_MM = 0.5;
const NUMBER = /^Số: \d{2,}\/\p{Lu}[\p{Lu}\d]*(-\p{Lu}[\p{Lu}\d]*)*$/u;
const PLACE_AND_DAY = /^.+, ngày (0[1-9]|[12]\d|3[01]) tháng (0[12]|[3-9]|1[0-2]) năm \d{4}$/u;
const BLANK = /\.{5,}/;

/**
 * Checks the parts of a DOCX of ours against the layout of Decree 30/2020/ND-CP: sheet, margins, page numbers, each
 * part's words, size, weight and place. Words are checked in Vietnamese documents only.
 * Errors: RangeError when a part is missing or broken.
 */
export function checkOfficialDocx(parts: ReadonlyMap<string, string>): LayoutReport {
  const seen = readDocx(parts);
  const isVietnamese = seen.language.startsWith('vi');
  return {
    problems: [
      ...seen.sections.flatMap(sheetProblems),
      ...seen.sections.flatMap(numberProblems),
      ...partProblems(seen),
      ...bodyProblems(seen),
      ...ruleProblems(seen),
      ...tableProblems(seen),
      ...readingProblems(seen),
      ...(isVietnamese ? wordProblems(seen) : []),
    ],
    blanks: seen.paragraphs.filter(({ text }) => BLANK.test(text)).map(({ style }) => style),
  };
}

function isBetween(value: number, [least, most]: readonly [number, number]): boolean {
  return value >= least && value <= most;
}

function sheetProblems(section: SeenSection): LayoutProblem[] {
  const millimetres = (value: number) => value / TWIPS_PER_MM;
  const sides = [millimetres(section.width), millimetres(section.height)];
  const near = (value: number | undefined, wanted: number) => Math.abs((value ?? 0) - wanted) <= SHEET_TOLERANCE_MM;
  const isA4 = (near(sides[0], 210) && near(sides[1], 297)) || (near(sides[0], 297) && near(sides[1], 210));
  const limits = { top: [20, 25], bottom: [20, 25], left: [30, 35], right: [15, 20] } as const;
  return [
    ...(isA4 ? [] : [{ rule: 'sheet', found: sides.map((side) => side.toFixed(1)).join(' x ') }]),
    ...(Object.keys(limits) as (keyof typeof limits)[]).flatMap((side) => {
      // Twentieths of a point are coarser than the limit: rounding is no breach.
      const found = Math.round(millimetres(section.margins[side]) * 10) / 10;
      return isBetween(found, limits[side]) ? [] : [{ rule: `margin ${side}`, found: String(found) }];
    }),
  ];
}

function numberProblems(section: SeenSection): LayoutProblem[] {
  const [usual, first] = ['default', 'first'].map((type) => section.headers.find((one) => one.type === type));
  const problems: LayoutProblem[] = [];
  if (!usual?.hasNumber) problems.push({ rule: 'page number', found: 'none' });
  else if (usual.paragraph.align !== 'center' || !isBetween(usual.paragraph.size, [13, 14])) {
    problems.push({ rule: 'page number', found: `${usual.paragraph.align} ${usual.paragraph.size}` });
  }
  if (!section.hidesFirstNumber || first?.hasNumber !== false) {
    problems.push({ rule: 'page number', found: 'shown on the first page' });
  }
  if (section.firstNumber !== 1) problems.push({ rule: 'page number', found: `begins at ${section.firstNumber}` });
  return problems;
}

function partProblems({ paragraphs }: SeenDocument): LayoutProblem[] {
  const absent = Object.entries(PART_RULES).filter(
    ([style, rule]) => rule.isNeeded && !paragraphs.some((one) => one.style === style && one.text !== ''),
  );
  const looks = paragraphs.flatMap((one): LayoutProblem[] => {
    const rule = PART_RULES[one.style];
    const fonts = one.fonts.filter((font) => font !== 'Times New Roman');
    const wrong = fonts.length > 0 ? [{ rule: 'font', found: fonts.join(', ') }] : [];
    if (one.text !== one.text.normalize('NFC')) wrong.push({ rule: 'NFC', found: one.text });
    if (!rule || one.text === '') return wrong;
    const seen = `${one.size} ${one.bold ? 'bold ' : ''}${one.italic ? 'italic ' : ''}${one.align}`;
    const isRight =
      isBetween(one.size, rule.sizes) &&
      one.bold === rule.bold &&
      one.italic === rule.italic &&
      one.align === rule.align;
    if (!isRight) wrong.push({ rule: one.style, found: seen });
    if (rule.capitals && one.text !== one.text.toLocaleUpperCase('vi'))
      wrong.push({ rule: one.style, found: one.text });
    return wrong;
  });
  return [...absent.map(([style]) => ({ rule: style, found: 'none' })), ...looks];
}

function bodyProblems({ paragraphs }: SeenDocument): LayoutProblem[] {
  const points = (centimetres: number) => (centimetres * 72) / 2.54;
  return paragraphs
    .filter((one) => one.style === 'Body' || one.style === 'Grounds')
    .filter(
      (one) =>
        !isBetween(one.firstLine, [points(1) - 0.1, points(1.27) + 0.1]) ||
        one.between < 6 ||
        !isBetween(one.line, [1, 1.5]),
    )
    .map((one) => ({ rule: `${one.style} spacing`, found: `${one.firstLine} ${one.between} ${one.line}` }));
}

const { textWidth: LETTER_WIDTH } = sheetSize('portrait');

/** How long the line below a text may be, as a share of it, and the room in which the text breaks into lines. */
const LINE_RULES: Readonly<Record<string, { readonly share: readonly [number, number]; readonly room: number }>> = {
  Motto: { share: [0.97, 1.03], room: LETTER_WIDTH * HALVES.head[1] },
  Issuer: { share: [1 / 3, 1 / 2], room: LETTER_WIDTH * HALVES.head[0] },
  KindSubject: { share: [1 / 3, 1 / 2], room: LETTER_WIDTH },
};

function ruleProblems({ rules, paragraphs }: SeenDocument): LayoutProblem[] {
  return Object.entries(LINE_RULES).flatMap(([style, { share, room }]) => {
    const text = paragraphs.find((one) => one.style === style && one.text !== '');
    if (!text) return [];
    const rule = rules.find((one) => one.style === style);
    if (!rule) return [{ rule: `${style} line`, found: 'none' }];
    const lines = breakLines(text.text, { face: tinos('bold'), size: text.size }, { width: room });
    const part = rule.width / 20 / Math.max(...lines.map((line) => line.width));
    return isBetween(part, share) ? [] : [{ rule: `${style} line`, found: part.toFixed(2) }];
  });
}

function tableProblems({ tablesOfRows, sections }: SeenDocument): LayoutProblem[] {
  const room = Math.max(...sections.map(({ width, margins }) => width - margins.left - margins.right));
  return tablesOfRows.flatMap(({ width, repeatsHead, isNamed }) => [
    ...(repeatsHead ? [] : [{ rule: 'table', found: 'head is not repeated' }]),
    ...(isNamed ? [] : [{ rule: 'table', found: 'no name, or no head that is told' }]),
    // Each column may be rounded up by a twip.
    ...(width <= room + 20 ? [] : [{ rule: 'table', found: `${width} wider than ${room}` }]),
  ]);
}

/** What a program needs that reads the document aloud: its language, its title, and headings that skip no level. */
function readingProblems({ language, title, paragraphs }: SeenDocument): LayoutProblem[] {
  const levels = paragraphs.flatMap(({ heading, text }) => (heading === null || text === '' ? [] : [heading]));
  const skips = levels.some((level, at) => level > (levels[at - 1] ?? 0) + 1);
  return [
    ...(/^(vi|en)-[A-Z]{2}$/.test(language) ? [] : [{ rule: 'language', found: language }]),
    ...(title === '' ? [{ rule: 'title', found: 'none' }] : []),
    ...(skips || levels.length === 0 ? [{ rule: 'heading', found: levels.join(' ') }] : []),
  ];
}

function wordProblems({ paragraphs }: SeenDocument): LayoutProblem[] {
  const textsOf = (style: string) => paragraphs.filter((one) => one.style === style && one.text !== '');
  const [first, last] = [(style: string) => textsOf(style)[0]?.text, (style: string) => textsOf(style).at(-1)?.text];
  const checks: readonly (readonly [string, string | undefined, (text: string) => boolean])[] = [
    ['NationalName', first('NationalName'), (text) => text === NATIONAL_WORDS.vi.name],
    ['Motto', first('Motto'), (text) => text === NATIONAL_WORDS.vi.motto],
    ['DocumentNumber', first('DocumentNumber'), (text) => NUMBER.test(text) || BLANK.test(text)],
    ['PlaceAndDay', first('PlaceAndDay'), (text) => PLACE_AND_DAY.test(text) || BLANK.test(text)],
    ['LetterSubject', first('LetterSubject') ?? 'V/v ', (text) => text.startsWith('V/v ')],
    ['Body end', last('Body'), (text) => text.endsWith(CLOSING_MARK)],
    ['Distribution end', last('Distribution'), (text) => text.startsWith('- Lưu:') && text.endsWith('.')],
    ['Recipient end', last('Recipient') ?? '.', (text) => text.endsWith('.')],
    ['Grounds end', last('Grounds') ?? '.', (text) => text.endsWith('.')],
  ];
  return checks.flatMap(([rule, text, holds]) =>
    text !== undefined && holds(text) ? [] : [{ rule, found: text ?? 'none' }],
  );
}
