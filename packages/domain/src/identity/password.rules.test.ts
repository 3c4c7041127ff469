import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPasswordAcceptable } from './password.rules.ts';

// Of a name only words of three letters and more are taken out: shorter ones stand in every sentence.
const about = ['Nguyễn Thị Ánh', 'anh.nguyen@mof.gov.vn', 'Xe Qu Bo'];

describe('a password', () => {
  it.each([
    ['elevenchars', 'is too short'],
    ['kỳ lạ '.repeat(22), 'is too long'],
    ['matkhau123456', 'is a common word and a run'],
    ['Mật khẩu 2026!', 'is a common word with accents and a year'],
    ['P@ssw0rd2026!!', 'is a masked common word'],
    ['VanPhongChinhPhu2026', 'is the office itself'],
    ['Ngan Hang The Gioi', 'is the partner itself'],
    ['qwertyuiop[]', 'is a keyboard row'],
    ['!@#$%^&*()_+', 'is a keyboard row of signs'],
    ['abcdefghijkl', 'is the alphabet'],
    ['987654321000', 'counts down'],
    ['xyxyxyxyxyxyxy', 'repeats itself'],
    ['nguyenthianh1985', "is the holder's name"],
    ['anhnguyen@mof1', "is the holder's address"],
    ['matkhau198520021975', 'is a common word and years'],
    ['m0nk3yl0g1n!', 'is masked by digits that look like o, e and i'],
    ['pa$$wordpa$$word', 'is masked by a sign that looks like s'],
    ['ma5terma5ter', 'is masked by a digit that looks like s'],
    ['l0g1nl0g1nl0g1n', 'is masked by digits that look like o and i'],
    ['le7meinle7mein', 'is masked by a digit that looks like t'],
    ['#abcduiopzxcvfghjrtyumnop', 'is runs of four, however many'],
    ['zzzzzzkkkkk8', 'falls short of five letters by a half'],
  ])('%s is refused because it %s', (password) => {
    expect(isPasswordAcceptable(password, about)).toBe(false);
  });

  it.each([
    'thuyền giấy qua cầu gỗ',
    'correct horse battery',
    'g7!kPz-w2RqL',
    '4829105738201746',
    'Văn phòng trồng ba cây khế',
    '鉛筆消しゴム定規下敷算盤墨',
    'zzzzzzkkkkkj',
    'zzzzzzzzzfgh',
    'abcuiozxcfgh',
    'xequboxequbo',
  ])('%s is accepted', (password) => {
    expect(isPasswordAcceptable(password, about)).toBe(true);
  });

  it('has 128 characters at most, as people count them', () => {
    const longest = 'thuyền giấy qua cầu gỗ '.repeat(6).slice(0, 128);
    expect(isPasswordAcceptable(longest, about)).toBe(true);
    expect(isPasswordAcceptable(longest.normalize('NFD'), about)).toBe(true);
    expect(isPasswordAcceptable(`${longest}x`, about)).toBe(false);
  });

  it('is judged alike however its accents are composed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 8, maxLength: 20 }), (raw) => {
        expect(isPasswordAcceptable(raw.normalize('NFD'), about)).toBe(
          isPasswordAcceptable(raw.normalize('NFC'), about),
        );
      }),
    );
  });
});
