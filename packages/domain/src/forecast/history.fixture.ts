import { toEpochDay } from '../shared/plain-date.ts';
import { seededRandom } from '../shared/seeded-random.ts';
import type { LoanHistory } from './backtest.ts';
import type { CaseTraits, DurationCase } from './duration-sample.types.ts';

/** Traits for tests: one country, nothing else known. */
export function traitsOf(rest: Partial<CaseTraits> = {}): CaseTraits {
  return {
    country: 'AA',
    partner: null,
    kind: null,
    capacity: null,
    owner: null,
    amountUsd: null,
    leadDays: null,
    ...rest,
  };
}

/** One wait for tests. **Units**: epoch days. */
export function waitOf(startDay: number, endDay: number | null, rest: Partial<DurationCase> = {}): DurationCase {
  return { id: `${startDay}-${endDay}`, startDay, endDay, traits: traitsOf(), ...rest };
}

/**
 * How an invented history runs.
 * **Shape**: the logarithms of waits for signing are normal around `medianDays` with `spread`; a share of files is
 * silently given up. **Units**: days, files a year.
 */
export type InventedHistory = {
  readonly seed: number;
  readonly perYear: number;
  readonly medianDays: (startDay: number) => number;
  readonly spread: number;
  readonly abandonedShare?: number;
};

const FIRST_DAY = toEpochDay('1998-01-01');
const LAST_DAY = toEpochDay('2025-03-31');
const EFFECT_MEDIAN = 90;
const EFFECT_SPREAD = 0.3;

/** An invented history of loans from 1998 to 2025, the same for the same seed. */
export function inventHistory(shape: InventedHistory): LoanHistory {
  const random = seededRandom(shape.seed);
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
  const toSigning: DurationCase[] = [];
  const toEffect: DurationCase[] = [];
  const whole: DurationCase[] = [];
  for (let day = FIRST_DAY, number = 1; ; number += 1) {
    day += Math.round((-Math.log(1 - random.next()) * 365) / shape.perYear);
    if (day > LAST_DAY)
      return { approval_to_signing: toSigning, signing_to_effectiveness: toEffect, approval_to_effectiveness: whole };
    const leadDays = Math.round(shape.medianDays(day) * Math.exp(shape.spread * normal()));
    const signedOn = day + leadDays;
    const effectiveOn = signedOn + Math.round(EFFECT_MEDIAN * Math.exp(EFFECT_SPREAD * normal()));
    const isAbandoned = random.next() < (shape.abandonedShare ?? 0);
    const known = (event: number): number | null => (isAbandoned || event > LAST_DAY ? null : event);
    const file = { id: `L${String(number).padStart(5, '0')}`, knownUntil: LAST_DAY, traits: traitsOf() };
    toSigning.push({ ...file, startDay: day, endDay: known(signedOn) });
    whole.push({ ...file, startDay: day, endDay: known(effectiveOn) });
    if (known(signedOn) === null) continue;
    toEffect.push({ ...file, startDay: signedOn, endDay: known(effectiveOn), traits: traitsOf({ leadDays }) });
  }
}
