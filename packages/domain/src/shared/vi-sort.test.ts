import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { viSortKey } from './vi-sort.ts';

const collator = new Intl.Collator('vi');

function binaryOrder(left: string, right: string): number {
  const [a, b] = [viSortKey(left), viSortKey(right)];
  return a < b ? -1 : a > b ? 1 : 0;
}

const VOWELS = Array.from('aăâeêioôơuưy').flatMap((vowel) =>
  ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'].map((tone) => (vowel + tone).normalize('NFC')),
);
const LETTERS = [...VOWELS, ...Array.from('bcdđghklmnpqrstvxfjwz')];
const SIGNS = Array.from(' \'"-–,.:;()/&%+0123456789’“”');
const vietnamese = fc
  .array(
    fc.oneof(
      { arbitrary: fc.constantFrom(...LETTERS, ...LETTERS.map((letter) => letter.toUpperCase())), weight: 8 },
      { arbitrary: fc.constantFrom(...SIGNS), weight: 2 },
    ),
    { maxLength: 8 },
  )
  .map((chars) => chars.join(''));

const TONES = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];
const LETTER_MARKS = '\u0302\u0306\u031b';

/** Texts that share their letters and differ in tone: where the second level decides. */
const variantsOf = (text: string) =>
  fc.array(fc.constantFrom(...TONES), { minLength: 8, maxLength: 8 }).map((tones) =>
    Array.from(text.normalize('NFD'))
      .filter((char) => !TONES.includes(char))
      .map((char, index) =>
        /[aeiouy]/i.test(char) || LETTER_MARKS.includes(char) ? char + (tones[index] ?? '') : char,
      )
      .join('')
      .normalize('NFC'),
  );
const closePair = vietnamese.chain((text) => fc.tuple(variantsOf(text), variantsOf(text)));

// In dictionary order, spelled out so that the guarantee does not rest on one library's tables.
const GOLDEN = [
  '3.893/6.191',
  'An',
  'Àng',
  'Anh',
  'Ảnh',
  'Ãnh',
  'Ánh',
  'Ạnh',
  'Ăn',
  'Ân',
  'Ấn',
  'Bạc Liêu',
  'Bắc Giang',
  'Bắc Kạn',
  'Bắc Ninh',
  'Bến Tre',
  'Bình Dương',
  'Cà Mau',
  'Cao Bằng',
  'Cần Thơ',
  'Dự án',
  'Đà Nẵng',
  'Đắk Lắk',
  'Đắk Nông',
  'Điện Biên',
  'Đồng Nai',
  'Đồng Tháp',
  'Gia Lai',
  'Hà Giang',
  'Hà Nội',
  'Hà Tĩnh',
  'Hải Dương',
  'Hải Phòng',
  'Hồ Chí Minh',
  'Huế',
  'Khánh Hòa',
  'L',
  'Lai Châu',
  'Lạng Sơn',
  'Ly',
  'Lý',
  'On',
  'Ôn',
  'Ơn',
  'Quảng Nam',
  'Quảng Ngãi',
  'Quảng Ninh',
  'Quảng Trị',
  'Thái Bình',
  'Thái Nguyên',
  'Thanh Hóa',
  'Trà Vinh',
  'Ung',
  'Ưng',
  'Vĩnh Long',
  'Vĩnh Phúc',
  'Ý',
  'Yên',
  'Yên Bái',
];

describe('viSortKey', () => {
  it('keeps the golden list of names in dictionary order', () => {
    const shuffled = fc.sample(fc.shuffledSubarray(GOLDEN, { minLength: GOLDEN.length }), 5);
    for (const names of shuffled) expect(names.toSorted(binaryOrder)).toEqual(GOLDEN);
    expect(GOLDEN.toSorted((left, right) => collator.compare(left, right))).toEqual(GOLDEN);
  });

  it('orders any two Vietnamese texts as the Vietnamese collator does', () => {
    fc.assert(
      fc.property(vietnamese, vietnamese, (left, right) => {
        expect(binaryOrder(left, right)).toBe(collator.compare(left, right));
      }),
      { numRuns: 5000 },
    );
  });

  it('breaks ties between texts of the same letters as the Vietnamese collator does', () => {
    fc.assert(
      fc.property(closePair, ([left, right]) => {
        expect(binaryOrder(left, right)).toBe(collator.compare(left, right));
      }),
      { numRuns: 5000 },
    );
  });

  it.each([
    ['Đặng Văn A', 'ĐẶNG VĂN A'],
    ['Ngân hàng Tái thiết Đức (KfW)', 'Ngân hàng Thế giới'],
    ['Société générale', 'Societe Generale'],
    ['Ørsted', 'Osaka'],
    ['2²', '2'],
    ['AFD – 2', 'AFD - 2'],
  ])('orders "%s" and "%s" as the Vietnamese collator does', (left, right) => {
    expect(binaryOrder(left, right)).toBe(collator.compare(left, right));
  });

  it('is printable ASCII, the same for composed and decomposed text, and blind to nothing but form', () => {
    fc.assert(
      fc.property(fc.oneof(vietnamese, fc.string({ unit: 'grapheme' })), (text) => {
        expect(viSortKey(text)).toMatch(/^[\x21-\x7E]*$/);
        expect(viSortKey(text.normalize('NFD'))).toBe(viSortKey(text));
      }),
    );
    expect(viSortKey('Hà')).not.toBe(viSortKey('hà'));
  });
});
