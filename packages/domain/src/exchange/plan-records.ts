import type { ImportBench, RowMark, Target } from './import-bench.ts';
import type { ImportValue } from './import-report.ts';
import {
  type KnownSource,
  PUBLISHED_STEPS,
  type PublishedDays,
  type SnapshotFigures,
  type SourceName,
  type Statement,
} from './import-register.types.ts';
import { type DayPair, mergeDays, mergeStated, type StatedValues } from './merge-published.rules.ts';
import type { WorkInstrument, WorkProgramme } from './work-records.ts';

/** The lender's lists, as the register remembers them. */
export const LOAN_SOURCE: SourceName = 'world-bank-loans';
export const PROJECT_SOURCE: SourceName = 'world-bank-projects';

/** A step of which nothing is published. */
export const noDay: DayPair = { plannedOn: null, actualOn: null };

/** The external reference of a World Bank project or loan. */
export function worldBankRef(number: string): string {
  return `WB:${number}`;
}

/** A programme as a target of changes. */
export function programmeTarget(programme: WorkProgramme): Target {
  return { entity: 'programme', id: programme.id, version: programme.version, holder: programme };
}

/** A text that a source states, as it stands on the bench. */
export function textOf(values: StatedValues, field: string): string | null {
  const value = values[field];
  return typeof value === 'string' ? value : null;
}

/** An amount that a source states. */
export function amountOf(values: StatedValues, field: string): number | null {
  const value = values[field];
  return typeof value === 'number' ? value : null;
}

/**
 * A programme that people opened gets the project's reference and the lender as a partner; the reference only where
 * no other programme has it.
 */
export function joinProgramme(bench: ImportBench, row: number, join: { programme: WorkProgramme; ref: string }): void {
  const { programme, ref } = join;
  const mark = { row, record: programme.code };
  if (!programme.hasPartner) {
    programme.hasPartner = true;
    bench.newPartners.push({ ...mark, programmeId: programme.id });
  }
  if (programme.values['externalRef'] || bench.programmeByRef(ref)) return;
  bench.settle(mark, programmeTarget(programme), {
    moves: [{ field: 'externalRef', old: null, new: ref }],
    kept: [],
  });
  bench.reindexProgramme(programme);
}

/** What a side state is compared and written as: its reason follows the decision and is never compared. */
export function mergeSideState(
  bench: ImportBench,
  mark: RowMark,
  work: { target: Target; base: StatedValues | null; current: StatedValues; next: StatedValues },
): void {
  const { target, base, current, next } = work;
  const only = (values: StatedValues): StatedValues => ({ sideState: values['sideState'] ?? null });
  const merged = mergeStated(base && only(base), only(current), only(next));
  bench.settle(mark, target, merged);
  if (merged.moves.length > 0) bench.write(mark, target, { sideStateReason: next['sideStateReason'] ?? null });
}

/** What a source says of an instrument, beside what it said before. `identity` is set when the instrument takes it on. */
export type InstrumentNews = {
  readonly instrument: WorkInstrument;
  readonly base: Statement | null;
  readonly next: Statement;
  readonly identity?: StatedValues;
};

/** Merges title, amount, decision and days into an instrument that is there. */
export function mergeInstrument(bench: ImportBench, mark: RowMark, news: InstrumentNews): void {
  const { instrument, base, next, identity = {} } = news;
  const { values: current } = instrument;
  const target: Target = { entity: 'instrument', id: instrument.id, version: instrument.version, holder: instrument };
  const moves = Object.entries(identity)
    .filter(([field, value]) => value !== (current[field] ?? null))
    .map(([field, value]) => ({ field, old: current[field] ?? null, new: value }));
  bench.settle(mark, target, { moves, kept: [] });
  if (moves.length > 0) bench.reindexInstrument(instrument);
  const pick = (values: StatedValues): StatedValues => ({ titleEn: values['titleEn'] ?? null });
  bench.settle(mark, target, mergeStated(base && pick(base.values), pick(current), pick(next.values)));
  mergeAmount(bench, mark, { ...news, target });
  mergeSideState(bench, mark, { target, base: base?.values ?? null, current, next: next.values });
  mergeMilestones(bench, mark, news);
}

// People may have put the amount of the agreement itself (SDR) in place of its value in dollars: no comparing then.
function mergeAmount(bench: ImportBench, mark: RowMark, news: InstrumentNews & { target: Target }): void {
  const { instrument, base, next, target } = news;
  const currency = instrument.values['currency'] ?? null;
  if (currency !== null && currency !== 'USD') return;
  const pick = (values: StatedValues): StatedValues => ({ amountMinor: values['amountMinor'] ?? null });
  const merged = mergeStated(base && pick(base.values), pick(instrument.values), pick(next.values));
  bench.settle(mark, target, merged);
  const moved = merged.moves[0];
  if (moved) bench.write(mark, target, { currency: moved.new === null ? null : 'USD' });
}

function mergeMilestones(bench: ImportBench, mark: RowMark, { instrument, base, next }: InstrumentNews): void {
  for (const step of PUBLISHED_STEPS) {
    const milestone = instrument.milestones.get(step);
    if (!milestone) continue;
    const merged = mergeDays(base?.days[step] ?? null, milestone, next.days[step]);
    const target: Target = { entity: 'milestone', id: milestone.id, version: milestone.version, prefix: step };
    bench.settle(mark, target, merged);
    const planned = merged.moves.find((move) => move.field === 'plannedOn')?.new ?? null;
    // The first plan is the baseline, which never moves again.
    if (planned !== null && milestone.baselineOn === null) bench.write(mark, target, { baselineOn: planned });
  }
}

/** A financing line that a source states; `amountMinor` null means that the source brings no money here. */
export type LineNews = {
  readonly programme: WorkProgramme;
  readonly ref: string;
  readonly kind: string;
  readonly note: string;
  readonly base: number | null;
  readonly amountMinor: number | null;
};

/** Adds the line, or moves its amount; a line that people removed stays away. */
export function mergeLine(bench: ImportBench, mark: RowMark, news: LineNews): void {
  const { programme, ref, kind, note, base, amountMinor } = news;
  if (amountMinor === null) return;
  const line = programme.lines.find((one) => one.ref === ref && !one.isRemoved);
  if (line) {
    if (line.currency !== 'USD') return;
    const merged = mergeStated({ amountMinor: base }, { amountMinor: line.amountMinor }, { amountMinor });
    bench.settle(mark, { entity: 'financing_line', id: line.id, version: line.version }, merged);
    return;
  }
  if (amountMinor <= 0 || (base !== null && base > 0)) return;
  if (programme.hasOwnLines) {
    bench.keep(mark, { field: 'financingLine', ours: null, theirs: amountMinor });
    return;
  }
  const id = bench.context.newId('financing');
  bench.addLine({ ...mark, id, programmeId: programme.id, ref, kind, note, amountMinor, currency: 'USD' }, programme);
}

/** Keeps the lender's figures of a day as published, unless the register has the very same. */
export function putSnapshot(
  bench: ImportBench,
  mark: RowMark,
  put: { instrumentId: string; asOfOn: string; figures: SnapshotFigures },
): void {
  const { instrumentId, asOfOn, figures } = put;
  const known = bench.figures(instrumentId, asOfOn);
  const fields = Object.keys(figures) as (keyof SnapshotFigures)[];
  if (known && fields.every((field) => known[field] === figures[field])) return;
  bench.snapshots.push({ ...mark, ...figures, instrumentId, asOfOn, isNew: known === null });
}

/** Remembers what the source said, for the next comparison. */
export function putSource(bench: ImportBench, mark: RowMark, put: KnownSource): void {
  const previous = bench.source(put.source, put.ref);
  const isKnown =
    previous !== null && previous.asOfOn === put.asOfOn && sameStatement(previous.statement, put.statement);
  if (!isKnown) bench.sources.push({ ...mark, ...put, previous });
}

function sameStatement(left: Statement, right: Statement): boolean {
  return sameValues(left.values, right.values) && sameDays(left.days, right.days);
}

function sameValues(left: StatedValues, right: StatedValues): boolean {
  const value = (values: StatedValues, field: string): ImportValue => values[field] ?? null;
  return [...Object.keys(left), ...Object.keys(right)].every((field) => value(left, field) === value(right, field));
}

function sameDays(left: PublishedDays, right: PublishedDays): boolean {
  return PUBLISHED_STEPS.every(
    (step) => left[step].plannedOn === right[step].plannedOn && left[step].actualOn === right[step].actualOn,
  );
}
