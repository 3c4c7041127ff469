import type { ErrorCode } from '@counterpart/domain/shared/errors';
import { expect, test } from 'vitest';
import { errorText, type Refusal } from './error-text.ts';
import { errorMessages } from './messages/error.ts';
import { wordsOf } from './resources.ts';
import { createTranslate } from './translate.ts';

const vi = createTranslate('vi', wordsOf('vi'));
const en = createTranslate('en', wordsOf('en'));

/** Details with every name any code uses, so that words which ask for something else show a gap. */
const DETAILS = {
  retryAfterSeconds: 300,
  minLength: 12,
  maxLength: 128,
  entity: 'programme',
  field: 'code',
  value: 'P-01',
  usedBy: 'tasks',
  count: 3,
  correlationId: 'c-1',
  earlier: 'signed',
  later: 'effective',
  earlierOn: '2027-03-12',
  laterOn: '2027-03-10',
  earliestOn: '2027-03-12',
  day: '2027-03-12',
  today: '2027-03-10',
  currency: 'ABC',
  problems: [{ code: 'x', step: 'A1', field: 'limits', path: [] }],
  from: '2027-03-12',
  code: 'A',
  versionNo: 2,
  stepCode: 'A4',
  number: 2,
  symbol: 'VPCP-QHQT',
  year: 2027,
  level: 2,
  open: 3,
  done: 5,
  total: 7,
  refused: 1,
  files: ['P-01'],
  handedOn: 2,
  max: 60,
  limitBytes: 10 * 1024 * 1024,
  name: 'to-trinh.exe',
  allowed: ['pdf', 'docx'],
};

test.each(Object.keys(errorMessages))('%s says its words with every gap filled, in both languages', (key) => {
  const refusal = { code: key.slice('error.'.length) as ErrorCode, details: DETAILS } as unknown as Refusal;
  for (const t of [vi, en]) {
    const text = errorText(refusal, t);
    expect(text).not.toContain('{{');
    expect(text).not.toContain(key);
    expect(text).toMatch(/[.)]$/);
  }
});

test('details become words, days and spans of the reader', () => {
  const order = { earlier: 'a', later: 'b', earlierOn: '2027-03-12', laterOn: '2027-03-10' };
  expect(errorText({ code: 'date.order', details: order }, vi)).toContain('12/03/2027 phải trước hoặc bằng 10/03/2027');
  expect(errorText({ code: 'auth.too_many_attempts', details: { retryAfterSeconds: 300 } }, en)).toBe(
    'Too many attempts. Try again in 5 minutes.',
  );
  expect(errorText({ code: 'import.refused_rows', details: { refused: 1 } }, en)).toContain('1 row was refused');
});
