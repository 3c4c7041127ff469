import type { DayContext } from '../milestones/milestone.types.ts';
import type { SigningForm } from '../shared/codes.ts';
import { addDays, type PlainDate } from '../shared/plain-date.ts';
import { isWorkingDay } from '../shared/working-days.ts';
import { foldText } from '../shared/text.ts';
import type { FullPowersStanding } from './full-powers.rules.ts';
import { isSignedApart } from './signing-record.rules.ts';
import type { DayCertainty } from './signing-standing.rules.ts';

/** Someone who signs, under every name by which two records may mean the same person (id, folded name). */
export type CeremonySignatory = { readonly name: string; readonly keys: readonly string[] };

/** A signing that has not taken place yet, as far as it can stand in another one's way. */
export type Ceremony = {
  readonly instrumentId: string;
  readonly certainty: DayCertainty;
  readonly fromOn: PlainDate;
  readonly toOn: PlainDate;
  /** `HH:MM`, null when open. */
  readonly timeOfDay: string | null;
  readonly place: string;
  readonly form: SigningForm | null;
  readonly signatories: readonly CeremonySignatory[];
  readonly fullPowers: FullPowersStanding;
};

/** What can stand in the way of a signing. */
export const CLASH_CODES = [
  'same_signatory',
  'same_place',
  'rest_day',
  'full_powers_missing',
  'full_powers_late',
  'full_powers_expired',
] as const;

/**
 * One finding on a ceremony. A `clash` cannot stay as it is; a `note` may be meant so (one ceremony for two texts,
 * a visit on a Sunday) or still has time.
 * **Shape**: `others` are the instruments it clashes with; `name` is the signatory or the place.
 */
export type SigningClash = {
  readonly code: (typeof CLASH_CODES)[number];
  readonly severity: 'clash' | 'note';
  readonly others: readonly string[];
  readonly name: string | null;
};

// Records hold when a ceremony begins, not how long it lasts.
const CEREMONY_MINUTES = 60;

/** The findings on every ceremony that has any, by instrument. */
export function signingClashes(
  ceremonies: readonly Ceremony[],
  context: DayContext,
): ReadonlyMap<string, readonly SigningClash[]> {
  const found = new Map<string, SigningClash[]>();
  const byDay = new Map<PlainDate, Ceremony[]>();
  for (const one of ceremonies) {
    const alone = [...restDay(one, context), ...fullPowers(one, context)];
    if (alone.length > 0) found.set(one.instrumentId, alone);
    if (one.certainty === 'fixed') byDay.set(one.fromOn, [...(byDay.get(one.fromOn) ?? []), one]);
  }
  for (const sameDay of byDay.values()) {
    for (const one of sameDay) {
      const together = [...sharedSignatories(one, sameDay), ...sharedPlace(one, sameDay)];
      if (together.length > 0) found.set(one.instrumentId, [...(found.get(one.instrumentId) ?? []), ...together]);
    }
  }
  return found;
}

function restDay(one: Ceremony, { calendar }: DayContext): SigningClash[] {
  for (let day = one.fromOn; day <= one.toOn; day = addDays(day, 1)) if (isWorkingDay(calendar, day)) return [];
  return [{ code: 'rest_day', severity: one.form === 'VISIT' ? 'note' : 'clash', others: [], name: null }];
}

function fullPowers(
  { fullPowers: { state, issuedOn, untilOn = null }, toOn }: Ceremony,
  { soonUntil }: DayContext,
): SigningClash[] {
  if (state === 'not_needed') return [];
  if (state !== 'issued') {
    return [{ code: 'full_powers_missing', severity: toOn <= soonUntil ? 'clash' : 'note', others: [], name: null }];
  }
  if (untilOn !== null && untilOn < toOn) {
    return [{ code: 'full_powers_expired', severity: 'clash', others: [], name: null }];
  }
  const isLate = issuedOn !== null && issuedOn > toOn;
  return isLate ? [{ code: 'full_powers_late', severity: 'clash', others: [], name: null }] : [];
}

function sharedSignatories(one: Ceremony, sameDay: readonly Ceremony[]): SigningClash[] {
  return one.signatories.flatMap((signatory): SigningClash[] => {
    const others = sameDay.filter(
      (other) => other !== one && other.signatories.some((each) => isSamePerson(each, signatory)),
    );
    if (others.length === 0) return [];
    const isMeant = others.every(
      (other) => isSameEvent(one, other) || isSignedApart(one.form) || isSignedApart(other.form),
    );
    const severity = isMeant ? 'note' : 'clash';
    return [
      { code: 'same_signatory', severity, others: others.map((each) => each.instrumentId), name: signatory.name },
    ];
  });
}

function sharedPlace(one: Ceremony, sameDay: readonly Ceremony[]): SigningClash[] {
  if (isSignedApart(one.form)) return [];
  const others = sameDay.filter(
    (other) =>
      other !== one &&
      !isSignedApart(other.form) &&
      isSamePlace(one, other) &&
      mayOverlap(one, other) &&
      !(isSameEvent(one, other) && sharesSignatory(one, other)),
  );
  if (others.length === 0) return [];
  const isCertain = others.some((other) => one.timeOfDay !== null && other.timeOfDay !== null);
  return [
    {
      code: 'same_place',
      severity: isCertain ? 'clash' : 'note',
      others: others.map((each) => each.instrumentId),
      name: one.place,
    },
  ];
}

function isSamePerson(a: CeremonySignatory, b: CeremonySignatory): boolean {
  return a.keys.some((key) => b.keys.includes(key));
}

function sharesSignatory(a: Ceremony, b: Ceremony): boolean {
  return a.signatories.some((one) => b.signatories.some((other) => isSamePerson(one, other)));
}

function isSamePlace(a: Ceremony, b: Ceremony): boolean {
  return a.place !== '' && foldText(a.place) === foldText(b.place);
}

/** One ceremony at which several texts are signed. */
function isSameEvent(a: Ceremony, b: Ceremony): boolean {
  return isSamePlace(a, b) && a.timeOfDay !== null && a.timeOfDay === b.timeOfDay;
}

function mayOverlap(a: Ceremony, b: Ceremony): boolean {
  if (a.timeOfDay === null || b.timeOfDay === null) return true;
  return Math.abs(minutes(a.timeOfDay) - minutes(b.timeOfDay)) < CEREMONY_MINUTES;
}

function minutes(timeOfDay: string): number {
  return Number(timeOfDay.slice(0, 2)) * 60 + Number(timeOfDay.slice(3, 5));
}
