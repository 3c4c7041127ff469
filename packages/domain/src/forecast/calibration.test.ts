import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calibrated, calibrationFrom, type IssuedForecast, UNCALIBRATED } from './calibration.ts';
import { bandOf, curveThrough, daysAt } from './duration-curve.ts';

const raw = curveThrough(100, 150);
const DAY = 10_000;

/** Forty forecasts of the same curve, one every ten days, with the durations that came; null is still open. */
function issued(days: readonly (number | null)[]): readonly IssuedForecast[] {
  return Array.from({ length: 40 }, (_, rank) => {
    const startDay = DAY - 1000 + 10 * rank;
    const came = days[rank % days.length] ?? null;
    return { id: String(rank), startDay, endDay: came === null ? null : startDay + came, raw, band: bandOf(raw), rank };
  });
}
const learn = (days: readonly (number | null)[]) => calibrationFrom(issued(days), DAY, 40);
const asTold = [45, 95, 15, 65, 35, 85, 5, 75, 25, 55].map((percent) => Math.round(daysAt(raw, percent / 100)));

describe('learning from past forecasts', () => {
  it('changes nothing before anything is known, and little when outcomes came as told', () => {
    expect(calibrationFrom([], DAY, 0)).toEqual(UNCALIBRATED);
    const band = bandOf(calibrated(raw, learn(asTold)));
    expect(Math.abs(band.p50 - bandOf(raw).p50)).toBeLessThan(5);
    expect(Math.abs(band.p90 - bandOf(raw).p90)).toBeLessThan(15);
  });

  it('tells later dates after outcomes came later than told', () => {
    const { shift } = learn([200, 220, 260]);
    expect(shift).toBeGreaterThan(0.5);
    expect(bandOf(calibrated(raw, learn([200, 220, 260]))).p50).toBeGreaterThan(bandOf(raw).p50 + 20);
  });

  it('widens itself when it was wrong on both sides, and narrows when it was too careful', () => {
    expect(learn([20, 400]).stretch).toBeGreaterThan(1.3);
    expect(learn([98, 100, 102]).stretch).toBeLessThan(0.8);
  });

  it('takes waits that are already longer than told for a warning, before their outcome is known', () => {
    const open = issued([null]).map((one) => ({ ...one, startDay: DAY - 170 + one.rank }));
    expect(calibrationFrom(open, DAY, 40).shift).toBeGreaterThan(0.2);
  });

  it('does not look at what happened on the day or later', () => {
    const later = issued([100]).map((one) => ({ ...one, endDay: DAY + 300 }));
    const unknown = issued([null]);
    expect(calibrationFrom(later, DAY, 40)).toEqual(calibrationFrom(unknown, DAY, 40));
  });

  it('keeps a curve in order whatever it has learnt', () => {
    const nudge = fc.double({ min: -0.8, max: 0.8, noNaN: true });
    fc.assert(
      fc.property(
        fc.double({ min: -2, max: 2, noNaN: true }),
        fc.double({ min: 0.3, max: 3, noNaN: true }),
        fc.tuple(nudge, nudge, nudge),
        (shift, stretch, nudges) => {
          const curve = [...calibrated(raw, { shift, stretch, nudges })];
          expect(curve).toEqual(curve.toSorted((a, b) => a - b));
        },
      ),
    );
  });
});
