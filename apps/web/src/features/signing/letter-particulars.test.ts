import { describe, expect, test } from 'vitest';
import { isLetterNumber, letterQuery, linesOf } from './letter-particulars.ts';

describe('the particulars of a letter', () => {
  test.each([
    ['123', true],
    ['12/VPCP-QHQT', true],
    ['7/BĐS', true],
    ['', false],
    ['VPCP', false],
    ['12/', false],
    ['12/vpcp', false],
    ['1234567', false],
  ])('%s is a number: %s', (text, expected) => {
    expect(isLetterNumber(text)).toBe(expected);
  });

  test('follow in the address, each line of its own, the empty left out', () => {
    const letter = { number: '', recipient: linesOf(' Bộ A \n\nBộ B & C'), signer: 'D' };
    expect([...new URLSearchParams(letterQuery(letter))]).toEqual([
      ['recipient', 'Bộ A'],
      ['recipient', 'Bộ B & C'],
      ['signer', 'D'],
    ]);
    expect(letterQuery({ number: '', recipient: [] })).toBe('');
  });
});
