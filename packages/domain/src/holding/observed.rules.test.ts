import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { medianOf, type Observation, observedFor, weightedQuantile } from './observed.rules.ts';

const seen = (heldDays: number, rest: Partial<Observation> = {}): Observation => ({
  heldDays,
  heldWorkingDays: Math.floor(heldDays * 0.7),
  endedOn: '2026-10-01',
  agencyId: 'agy_moj',
  partnerId: 'prt_wb',
  ...rest,
});
const asked = { agencyId: 'agy_moj', partnerId: 'prt_wb', today: '2026-11-23' };
const five = [10, 11, 14, 20, 30].map((days) => seen(days));

describe('how long a step usually takes', () => {
  it('is taken from the narrowest class that has five files', () => {
    expect(observedFor(five, asked)).toMatchObject({
      usualDays: 14,
      p80Days: 20,
      n: 5,
      class: 'same_agency_and_partner',
    });
    const other = five.map((one) => ({ ...one, partnerId: 'prt_adb' }));
    expect(observedFor([...five.slice(1), ...other], asked)).toMatchObject({ n: 9, class: 'same_agency' });
    const elsewhere = five.map((one) => ({ ...one, agencyId: 'agy_mof' }));
    expect(observedFor([...five.slice(1), ...elsewhere], asked)).toMatchObject({ n: 9, class: 'same_step' });
  });

  it('is not said of fewer than five', () => {
    expect(observedFor(five.slice(1), asked)).toBeNull();
  });

  it('follows what happened lately: three years halve the weight', () => {
    const old = [100, 100, 100].map((days) => seen(days, { endedOn: '2017-11-23' }));
    const fresh = [10, 10].map((days) => seen(days, { endedOn: '2026-11-23' }));
    expect(observedFor([...old, ...fresh], asked)?.usualDays).toBe(10);
  });
});

describe('a weighted quantile', () => {
  const values = fc.array(
    fc.record({ value: fc.integer({ min: 0, max: 500 }), weight: fc.integer({ min: 1, max: 9 }) }),
    {
      minLength: 1,
    },
  );

  it('has at least its share of the weight below it, and less before it', () => {
    fc.assert(
      fc.property(values, fc.constantFrom(0.1, 0.5, 0.8), (list, p) => {
        const found = weightedQuantile(list, p);
        const weight = (test: (value: number) => boolean) =>
          list.filter((one) => test(one.value)).reduce((sum, one) => sum + one.weight, 0);
        const total = weight(() => true);
        expect(weight((value) => value <= found) / total).toBeGreaterThanOrEqual(p - 1e-9);
        expect(weight((value) => value < found) / total).toBeLessThan(p);
      }),
    );
  });

  it.each([
    [[], null],
    [[7], 7],
    [[9, 1, 5], 5],
    [[1, 2, 3, 4], 2],
  ])('the middle of %j is %j', (list, middle) => {
    expect(medianOf(list)).toBe(middle);
  });
});
