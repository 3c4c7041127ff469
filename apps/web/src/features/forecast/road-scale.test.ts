import { addDays } from '@counterpart/domain/shared/plain-date';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readProgrammeSearch } from '../programme/programme-search.ts';
import { roadScale } from './road-scale.ts';

describe('the scale of the picture', () => {
  it('holds every day between today and the last, in order, with at most seven months named', () => {
    fc.assert(
      fc.property(fc.nat({ max: 9000 }), fc.array(fc.nat({ max: 7000 }), { minLength: 1 }), (start, spans) => {
        const from = addDays('2010-01-01', start);
        const days = spans.map((span) => addDays(from, span)).sort();
        const { at, ticks } = roadScale(from, days);
        const places = days.map(at);
        expect(places).toEqual(places.toSorted((a, b) => a - b));
        expect(places.every((place) => place >= 0 && place <= 100)).toBe(true);
        expect(ticks.length).toBeLessThanOrEqual(7);
        expect(ticks.every(({ day }) => day > from && day.endsWith('-01'))).toBe(true);
      }),
    );
  });

  it('puts what is gone at today', () => {
    expect(roadScale('2026-11-23', ['2027-01-01']).at('2020-01-01')).toBe(0);
  });
});

describe('an address that supposes days', () => {
  it.each([
    ['days of steps', ['mst_1:2027-03-03', 'mst_2:2027-04-04'], ['mst_1:2027-03-03', 'mst_2:2027-04-04']],
    ['no day that does not exist', ['mst_1:2027-02-30', 'mst_1:soon', 'ins_1:2027-03-03'], undefined],
    [
      'no more than twenty',
      Array.from({ length: 30 }, (_, i) => `mst_${i}:2027-03-03`),
      expect.objectContaining({ length: 20 }),
    ],
  ])('is read as %s', (_, given, read) => {
    expect(readProgrammeSearch({ if: given }).if).toEqual(read);
  });
});
