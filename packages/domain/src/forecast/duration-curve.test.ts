import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smoothCurve } from './curve-smoothing.ts';
import { bandOf, blended, curveThrough, daysAfter, daysAt, shareBy, sumOf } from './duration-curve.ts';

const anyCurve = fc
  .tuple(
    fc.array(
      fc.record({ days: fc.integer({ min: 0, max: 2000 }), mass: fc.double({ min: 0.01, max: 1, noNaN: true }) }),
      {
        minLength: 1,
        maxLength: 25,
      },
    ),
    fc.double({ min: 1, max: 40, noNaN: true }),
  )
  .map(([masses, cases]) => {
    const total = masses.reduce((sum, { mass }) => sum + mass, 0);
    return smoothCurve(
      masses.map(({ days, mass }) => ({ days, mass: mass / total })),
      cases,
    );
  });
const anyShare = fc.double({ min: 0.001, max: 0.999, noNaN: true });
const passed = fc.integer({ min: 0, max: 3000 });

describe('a curve of durations', () => {
  it('says P10, P50, P80 and P90 in rising order, never less than has passed', () => {
    fc.assert(
      fc.property(anyCurve, passed, (curve, days) => {
        const { p10, p50, p80, p90 } = bandOf(curve, days);
        expect([days, p10, p50, p80, p90]).toEqual([days, p10, p50, p80, p90].toSorted((a, b) => a - b));
      }),
    );
  });

  it('never moves a quantile earlier when more days have passed', () => {
    fc.assert(
      fc.property(anyCurve, passed, fc.integer({ min: 1, max: 400 }), anyShare, (curve, days, more, share) => {
        expect(daysAfter(curve, days + more, share)).toBeGreaterThanOrEqual(daysAfter(curve, days, share) - 1e-6);
      }),
    );
  });

  it('reads shares and durations both ways alike', () => {
    const p50 = fc.integer({ min: 60, max: 400 });
    const wide = fc.double({ min: 1.2, max: 1.8, noNaN: true });
    fc.assert(
      fc.property(p50, wide, anyShare, (days, factor, share) => {
        const curve = curveThrough(days, days * factor);
        expect(shareBy(curve, daysAt(curve, share))).toBeCloseTo(share, 3);
      }),
    );
  });

  it('counts half of a duration that many share', () => {
    const curve = smoothCurve(
      [
        { days: 0, mass: 0.4 },
        { days: 100, mass: 0.6 },
      ],
      1000,
    );
    expect(shareBy(curve, 0)).toBeCloseTo(0.2, 1);
    expect(bandOf(curve)).toMatchObject({ p10: 0, p50: expect.toSatisfy((days: number) => days > 80 && days < 101) });
  });

  it('goes through the median and the P80 it is given', () => {
    expect(bandOf(curveThrough(188, 407))).toMatchObject({ p50: 188, p80: 407 });
  });

  it('adds waits and lies between the curves it blends', () => {
    const still = (days: number) => curveThrough(days, days);
    expect(bandOf(sumOf(still(60), still(90)))).toEqual({ p10: 150, p50: 150, p80: 150, p90: 150 });
    expect(bandOf(blended(still(60), still(90), 0))).toMatchObject({ p50: 60 });
    const half = bandOf(blended(still(60), still(90), 0.5));
    expect(half.p50).toBeGreaterThan(60);
    expect(half.p50).toBeLessThan(90);
  });

  it('is the wider the fewer cases it rests on', () => {
    const masses = [50, 60, 70].map((days) => ({ days, mass: 1 / 3 }));
    const width = (cases: number): number =>
      bandOf(smoothCurve(masses, cases)).p90 - bandOf(smoothCurve(masses, cases)).p10;
    expect(width(3)).toBeGreaterThan(width(30));
  });
});
