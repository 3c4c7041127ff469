// Base letters in Vietnamese order; tones are not letters and only break ties.
const LETTERS = Array.from('aăâbcdđeêfghijklmnoôơpqrstuưvwxyz');

// Blanks, marks and signs sort before digits, in this order. Source: the root order of Unicode CLDR.
const SIGNS = Array.from('_-‐–—,;:!¡?¿.·\'‹›"«»()[]{}§¶@*/\\&#%‰†‡•′`^°©®+±÷×<=>|~−¤¢$£¥₫€');

// Marks from lightest to heaviest: the five Vietnamese tones (huyền, hỏi, ngã, sắc, nặng) come first,
// then what foreign names carry.
const MARKS = Array.from(
  '\u0300\u0309\u0303\u0301\u0323\u0306\u0302\u030c\u030a\u0308\u030b\u0307\u0338\u0327\u0328\u0304',
);

/** Letters that sort as others, with a mark where one is heavier; Unicode does not decompose them. */
const ALIKE: Readonly<Record<string, string>> = {
  ø: 'o\u0338',
  ł: 'l\u0338',
  ð: 'd\u0338',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ı: 'i',
};

/** Quotes that sort as the straight ones and only break ties. */
const QUOTES: Readonly<Record<string, readonly [sign: string, weight: string]>> = {
  '‘': ["'", '1'],
  '’': ["'", '2'],
  '‚': ["'", '3'],
  '“': ['"', '1'],
  '”': ['"', '2'],
  '„': ['"', '3'],
};

const COMMON = '0';
const LEVEL = '!';
const BLANK = '"';
const SIGN = '$';
// After every known sign, letter and mark: what is spelled by its code point.
const OTHER = 'z';

const codeAt = (first: string, index: number) => String.fromCharCode(first.charCodeAt(0) + index);

const PRIMARY: ReadonlyMap<string, string> = new Map([
  [' ', BLANK],
  ...SIGNS.map((sign, index): [string, string] => [sign, SIGN + codeAt('0', index)]),
  ...Array.from('0123456789', (digit): [string, string] => [digit, digit]),
  ...LETTERS.map((letter, index): [string, string] => [letter, codeAt('A', index)]),
]);
const WEIGHTS: ReadonlyMap<string, string> = new Map(MARKS.map((mark, index) => [mark, codeAt('A', index)]));

/** One letter or sign: folded to lower case, its marks, and how it was written. */
type Unit = { readonly letter: string; marks: string; readonly variant: string };

/**
 * A key of printable ASCII whose plain binary order is the Vietnamese dictionary order: letters a ă â b c d đ e ê
 * ..., then tones, then lower before upper case. Store it for engines that cannot collate Vietnamese.
 * **Shape**: three levels joined by `!`, empty tails cut.
 * **Source**: the order of `Intl.Collator('vi')` (Unicode CLDR), for Latin text; other scripts follow by code point.
 */
export function viSortKey(text: string): string {
  let primary = '';
  let secondary = '';
  let tertiary = '';
  for (const { letter, marks, variant } of unitsOf(text)) {
    const [sign, quoteWeight] = QUOTES[letter] ?? [letter, COMMON];
    const { base, weights } = withLetterMarks(sign, marks);
    primary += primaryOf(base);
    secondary += quoteWeight + weights;
    tertiary += variant;
  }
  return [primary, secondary.replace(/0+$/, ''), tertiary.replace(/0+$/, '')].join(LEVEL).replace(/!+$/, '');
}

function unitsOf(text: string): Unit[] {
  const units: Unit[] = [];
  for (const written of text.normalize('NFD')) {
    if (written > ' ' && written <= '~') {
      const letter = written.toLowerCase();
      units.push({ letter, marks: '', variant: letter === written ? COMMON : '2' });
    } else {
      for (const char of written.normalize('NFKD')) addUnits(units, char, written);
    }
  }
  return units;
}

/** Adds what one character beyond plain ASCII stands for: a mark, a blank, nothing, or one or two letters. */
function addUnits(units: Unit[], char: string, written: string): void {
  const last = units.at(-1);
  if (/\p{M}/u.test(char)) {
    if (last) last.marks += char;
  } else if (/\s/u.test(char)) {
    units.push({ letter: ' ', marks: '', variant: written === ' ' ? COMMON : '3' });
  } else if (!/[\p{Cc}\p{Cf}]/u.test(char)) {
    const lower = char.toLowerCase();
    const [letter = '', ...rest] = ALIKE[lower] ?? lower;
    const variant = variantOf(written, char);
    const isMarked = /^\p{M}/u.test(rest[0] ?? '');
    units.push({ letter, marks: isMarked ? rest.join('') : '', variant });
    if (!isMarked) for (const extra of rest) units.push({ letter: extra, marks: '', variant });
  }
}

/** Ordinary, full-width, upper case, or another compatibility form; breaks the last ties. */
function variantOf(written: string, char: string): string {
  if (written !== char && !(written >= '\uFF01' && written <= '\uFF5E')) return '3';
  if (char !== char.toLowerCase()) return '2';
  return written === char ? COMMON : '1';
}

/**
 * Breve, circumflex and horn make ă â ê ô ơ ư letters of their own; every other mark is a weight.
 * Only marks below the letter (nặng) may stand between, as in Unicode's own composition.
 */
function withLetterMarks(letter: string, marks: string): { base: string; weights: string } {
  let base = letter;
  let weights = '';
  let isOpen = true;
  for (const mark of marks) {
    const composed = (letter + mark).normalize('NFC');
    if (isOpen && base === letter && PRIMARY.has(composed)) base = composed;
    else weights += weightOfMark(mark);
    isOpen &&= /[\u0316-\u0319\u031b-\u0333]/.test(mark);
  }
  return { base, weights };
}

function primaryOf(letter: string): string {
  return PRIMARY.get(letter) ?? (/[\p{P}\p{S}]/u.test(letter) ? SIGN : '') + spelledOut(letter);
}

function weightOfMark(mark: string): string {
  return WEIGHTS.get(mark) ?? spelledOut(mark);
}

function spelledOut(char: string): string {
  return OTHER + (char.codePointAt(0) ?? 0).toString(16).padStart(6, '0');
}
