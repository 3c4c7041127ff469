import { logOf } from './duration-curve.ts';
import type { CaseTraits, DurationCase, WeightedDuration } from './duration-sample.types.ts';
import { withoutAbandoned } from './survival.ts';

/** The wait that is asked about; with its `id`, it is no example for itself. **Units**: epoch days. */
export type WaitSubject = { readonly id?: string; readonly startDay: number; readonly traits: CaseTraits };

/** Earlier waits, ready to be asked for those like a given one: in order of their beginning. */
export type CaseBook = {
  readonly all: readonly DurationCase[];
  readonly byCountry: ReadonlyMap<string, readonly DurationCase[]>;
};

/**
 * The waits that a forecast rests on.
 * **Shape**: `endedCases` counts those of the same country whose outcome is known; `effectiveCases` is how many
 * equally weighing cases the weights are worth.
 */
export type ReferenceClass = {
  readonly sample: readonly WeightedDuration[];
  readonly endedCases: number;
  readonly effectiveCases: number;
};

// How much a case counts that differs in one respect.
const OTHER_COUNTRY = 0.03;
const OTHER_PARTNER = 0.3;
const OTHER_KIND = 0.7;
const OTHER_CAPACITY = 0.6;
const OTHER_OWNER = 0.5;
// Amounts and lead times differ by degree: what is unlike keeps 30 % of its weight.
const UNLIKE = 0.3;
const AMOUNT_REACH = 0.8;
const LEAD_REACH = 0.8;
const SMALL_USD = 1_000_000;
const SEASON_PULL = 0.3;
const YEAR_DAYS = 365.25;
// Recency counts cases, not years: a country with few loans looks further back than one with many.
const RECENT_CASES = 20;
const RECENCY_POWER = 3;
// Cases further back weigh next to nothing.
const MOST_OWN_CASES = 250;
const MOST_FOREIGN_CASES = 300;
const FEWEST_CASES = 4;

/** Sorts earlier waits for quick reading. */
export function openCaseBook(cases: readonly DurationCase[]): CaseBook {
  const all = [...cases].sort(
    (a, b) => a.startDay - b.startDay || order(a.traits.country, b.traits.country) || order(a.id, b.id),
  );
  return { all, byCountry: Map.groupBy(all, ({ traits }) => traits.country) };
}

/**
 * The waits like the given one, as they stood on `day`: those begun earlier, outcomes known only if they came before
 * that day. Null where too few have ended.
 */
export function referenceClass(book: CaseBook, subject: WaitSubject, day: number): ReferenceClass | null {
  const country = book.byCountry.get(subject.traits.country) ?? [];
  const begun = firstFrom(country, day);
  const own = weighed(country.slice(Math.max(0, begun - MOST_OWN_CASES), begun), subject, day);
  const foreign = weighed(latestForeign(book, subject, day), subject, day);
  const sample: WeightedDuration[] = [];
  let endedCases = 0;
  for (const { days, isOver, weight, rank } of own) {
    if (isOver) endedCases += 1;
    sample.push({ days, isOver, weight: weight * recency(rank) });
  }
  // A foreign case is as old as the own cases since it began, and the foreign ones, are many.
  let passed = own.length;
  for (let index = foreign.length - 1; index >= 0; index -= 1) {
    const one = foreign[index];
    if (!one) continue;
    while (passed > 0 && (own[passed - 1]?.startDay ?? 0) >= one.startDay) passed -= 1;
    const ownRank = passed < own.length ? (own[passed]?.rank ?? 0) + 1 : 0;
    sample.push({ days: one.days, isOver: one.isOver, weight: one.weight * recency(ownRank + one.rank) });
  }
  if (sample.filter(({ isOver }) => isOver).length < FEWEST_CASES) return null;
  const kept = withoutAbandoned(sample);
  return { sample: kept, endedCases, effectiveCases: effectiveCount(kept) };
}

type Ranked = WeightedDuration & { readonly startDay: number; readonly rank: number };

/** Cases with their likeness, shared among the loans of one batch, and how many batches began after each. */
function weighed(cases: readonly DurationCase[], subject: WaitSubject, day: number): readonly Ranked[] {
  const found: Ranked[] = [];
  let rank = 0;
  for (let end = cases.length; end > 0; ) {
    const startDay = cases[end - 1]?.startDay ?? 0;
    let from = end - 1;
    while (from > 0 && cases[from - 1]?.startDay === startDay) from -= 1;
    const batch = cases.slice(from, end).filter(({ id }) => id !== subject.id);
    let mass = 0;
    for (const one of batch) {
      const likeness = classLikeness(one.traits, subject.traits);
      mass = Math.max(mass, likeness);
      const isOver = one.endDay !== null && one.endDay < day;
      const until = isOver ? (one.endDay ?? day) : Math.min(day, one.knownUntil ?? day);
      const days = Math.max(0, until - startDay);
      const weight = (likeness * degreeLikeness(one, subject)) / alikeIn(batch, one, day);
      found.push({ days, isOver, weight, startDay, rank });
    }
    rank += mass;
    end = from;
  }
  return found.reverse();
}

// Loans of one project are approved and signed together: such a batch counts as one case.
function alikeIn(batch: readonly DurationCase[], { traits, endDay }: DurationCase, day: number): number {
  if (batch.length === 1) return 1;
  const isOpen = endDay === null || endDay >= day;
  return batch.filter(
    (other) =>
      other.traits.country === traits.country &&
      (isOpen ? other.endDay === null || other.endDay >= day : other.endDay === endDay),
  ).length;
}

function recency(rank: number): number {
  return (1 + rank / RECENT_CASES) ** -RECENCY_POWER;
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The latest cases of other countries begun before the day, in order. */
function latestForeign(book: CaseBook, { traits }: WaitSubject, day: number): readonly DurationCase[] {
  if (book.byCountry.size === (book.byCountry.has(traits.country) ? 1 : 0)) return [];
  const foreign: DurationCase[] = [];
  for (let index = firstFrom(book.all, day) - 1; index >= 0 && foreign.length < MOST_FOREIGN_CASES; index -= 1) {
    const one = book.all[index];
    if (one && one.traits.country !== traits.country) foreign.push(one);
  }
  return foreign.reverse();
}

function firstFrom(cases: readonly DurationCase[], day: number): number {
  let low = 0;
  let high = cases.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cases[middle]?.startDay ?? day) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

function classLikeness(one: CaseTraits, other: CaseTraits): number {
  return (
    (one.country === other.country ? 1 : OTHER_COUNTRY) *
    unlessSame([one.partner, other.partner], OTHER_PARTNER) *
    unlessSame([one.kind, other.kind], OTHER_KIND) *
    unlessSame([one.capacity, other.capacity], OTHER_CAPACITY)
  );
}

function degreeLikeness(one: DurationCase, subject: WaitSubject): number {
  const season = Math.cos((2 * Math.PI * (one.startDay - subject.startDay)) / YEAR_DAYS);
  return (
    unlessSame([one.traits.owner, subject.traits.owner], OTHER_OWNER) *
    near(amountLog(one.traits), amountLog(subject.traits), AMOUNT_REACH) *
    near(leadLog(one.traits), leadLog(subject.traits), LEAD_REACH) *
    Math.exp(SEASON_PULL * (season - 1))
  );
}

function unlessSame([one, other]: readonly [string | null, string | null], factor: number): number {
  return one === null || other === null || one === other ? 1 : factor;
}

function near(one: number | null, other: number | null, reach: number): number {
  if (one === null || other === null) return 1;
  return UNLIKE + (1 - UNLIKE) * Math.exp(-0.5 * ((one - other) / reach) ** 2);
}

function amountLog({ amountUsd }: CaseTraits): number | null {
  return amountUsd === null ? null : Math.log(Math.max(0, amountUsd) + SMALL_USD);
}

function leadLog({ leadDays }: CaseTraits): number | null {
  return leadDays === null ? null : logOf(leadDays);
}

function effectiveCount(sample: readonly WeightedDuration[]): number {
  const sum = sample.reduce((total, { weight }) => total + weight, 0);
  const squares = sample.reduce((total, { weight }) => total + weight * weight, 0);
  return squares > 0 ? (sum * sum) / squares : 0;
}
