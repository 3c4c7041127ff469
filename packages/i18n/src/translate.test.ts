import { describe, expect, it } from 'vitest';
import { createTranslate } from './translate.ts';

const words = {
  en: {
    plain: 'Sign in',
    late_one: '{{count}} day late',
    late_other: '{{count}} days late',
    named: '{{name}}: {{sum}}',
  },
  vi: { plain: 'Đăng nhập', late_other: 'quá hạn {{count}} ngày', named: '{{name}}: {{sum}}' },
};
const say = (language: 'vi' | 'en', key: string, params?: Record<string, string | number>) =>
  (createTranslate(language, words[language]) as (key: string, params?: object) => string)(key, params);

describe('a translator', () => {
  it.each([
    ['en', 1, '1 day late'],
    ['en', 0, '0 days late'],
    ['en', 12_345, '12,345 days late'],
    ['vi', 1, 'quá hạn 1 ngày'],
    ['vi', 12_345, 'quá hạn 12.345 ngày'],
  ] as const)('in %s picks the form for %d and writes the number as the language does', (language, count, expected) => {
    expect(say(language, 'late', { count })).toBe(expected);
  });

  it('puts in what people typed as it stands, whatever signs are in it', () => {
    expect(say('en', 'named', { name: '{{sum}} $& $1 <b>', sum: '3' })).toBe('{{sum}} $& $1 <b>: 3');
  });

  it('gives a key that has no words as it is', () => {
    expect(say('en', 'plain')).toBe('Sign in');
    expect(say('en', 'common.unknown', { count: 2 })).toBe('common.unknown');
  });
});
