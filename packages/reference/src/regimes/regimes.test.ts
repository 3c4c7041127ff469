import { isPlainDate } from '@counterpart/domain/shared/plain-date';
import { describe, expect, it } from 'vitest';
import { legalRegimes, regimesInForce } from './all-regimes.ts';
import { SOURCES } from './sources.ts';

const codes = new Set(legalRegimes.map((regime) => regime.code));

describe('legal regimes', () => {
  it('have their own codes, both names, real days in order and at least one source', () => {
    expect(codes.size).toBe(legalRegimes.length);
    for (const regime of legalRegimes) {
      const days = [regime.issuedOn, regime.inForceFrom, regime.inForceTo].filter((day) => day !== null);
      expect(days.every(isPlainDate)).toBe(true);
      expect(days.toSorted()).toEqual(days);
      expect(regime.name.vi.trim() && regime.name.en.trim()).not.toBe('');
      expect(regime.sources.map((key) => SOURCES[key]).filter(Boolean).length).toBeGreaterThan(0);
    }
  });

  it('replace and amend only regimes that are listed, and follow what they replace without a gap', () => {
    for (const regime of legalRegimes) {
      expect([...regime.replaces, ...regime.amends].filter((code) => !codes.has(code))).toEqual([]);
    }
    const last = (code: string) => legalRegimes.find((regime) => regime.code === code)?.inForceTo;
    expect([last('ND16-2016'), last('ND56-2020'), last('ND114-2021'), last('ND80-2020'), last('ORD-2007')]).toEqual([
      '2020-05-24',
      '2021-12-15',
      '2025-09-09',
      '2025-12-07',
      '2021-06-30',
    ]);
  });

  it('never call verified what rests on general knowledge alone', () => {
    const guessed = legalRegimes.filter((regime) => regime.sources.every((key) => key === 'GK'));
    expect(guessed.filter((regime) => regime.verification === 'verified')).toEqual([]);
  });

  it.each([
    ['2018-06-30', 'PDL-2017', false],
    ['2018-07-01', 'PDL-2017', true],
    ['2025-09-09', 'ND114-2021', true],
    ['2025-09-10', 'ND114-2021', false],
    ['2025-09-10', 'ND242-2025', true],
    ['2025-12-31', 'L137-2025', false],
    ['2026-01-01', 'L137-2025', true],
  ])('on %s know whether %s was in force: %s', (day, code, expected) => {
    expect(regimesInForce(day).some((regime) => regime.code === code)).toBe(expected);
  });
});
