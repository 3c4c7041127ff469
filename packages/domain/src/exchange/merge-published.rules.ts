import type { PlainDate } from '../shared/plain-date.ts';
import type { ImportValue } from './import-report.ts';

/** A step's plan and fact. */
export type DayPair = { readonly plannedOn: PlainDate | null; readonly actualOn: PlainDate | null };

/** Named values that a source states of one record. */
export type StatedValues = Readonly<Record<string, ImportValue>>;

/** A value to write: what stands in the register and what the source says instead. */
export type Move = { readonly field: string; readonly old: ImportValue; readonly new: ImportValue };

/** What a merge decides: moves to write, and differences where the register's own value stays. */
export type Merged = { readonly moves: readonly Move[]; readonly kept: readonly Move[] };

/**
 * Compares what the source says now with what it said before (`base`) and with what stands in the register.
 * A value moves only where the source has news and nobody set the value since: `current` still is what the source
 * said before, or is empty and was never stated. Where people set another value it stays and is told as kept.
 * @param base what the source said at the last import of this record, or null when there was none
 */
export function mergeStated(base: StatedValues | null, current: StatedValues, next: StatedValues): Merged {
  const moves: Move[] = [];
  const kept: Move[] = [];
  for (const [field, stated] of Object.entries(next)) {
    const ours = current[field] ?? null;
    const before = base?.[field];
    if (same(stated, ours) || (isEmpty(stated) && isEmpty(before))) continue;
    const isOurOwn = before === undefined ? !isEmpty(ours) : !same(ours, before);
    (isOurOwn ? kept : moves).push({ field, old: ours, new: stated });
  }
  return { moves, kept };
}

/**
 * The same for the plan and the fact of a step. A source that states a fact says nothing about the plan any more, so
 * the promise that stood before stays beside it; a plan stated for a step that people recorded as done stays out.
 */
export function mergeDays(base: DayPair | null, current: DayPair, next: DayPair): Merged {
  const isDoneByPeople = current.actualOn !== null && current.actualOn !== (base?.actualOn ?? null);
  if (isDoneByPeople && next.actualOn === null) {
    const isNews = next.plannedOn !== null && next.plannedOn !== current.actualOn;
    return {
      moves: [],
      kept: isNews ? [{ field: 'plannedOn', old: current.actualOn, new: next.plannedOn }] : [],
    };
  }
  const stated =
    next.actualOn === null ? { actualOn: next.actualOn, plannedOn: next.plannedOn } : { actualOn: next.actualOn };
  return mergeStated(base && { actualOn: base.actualOn, plannedOn: base.plannedOn }, { ...current }, stated);
}

// The published files carry ten significant digits in some years and every cent in others.
const PUBLISHED_DIGITS = 10;

/**
 * The amount to go on with: a figure that only repeats the one before in ten significant digits is no news, and the
 * more exact one stays.
 * Units: minor units of one currency.
 */
export function settleAmount(next: number | null, before: number | null): number | null {
  if (next === null || before === null || next === before) return next;
  const digits = String(Math.abs(before)).length;
  if (digits <= PUBLISHED_DIGITS) return next;
  const unit = 10 ** (digits - PUBLISHED_DIGITS);
  return next % unit === 0 && Math.abs(next - before) * 2 <= unit ? before : next;
}

function same(left: ImportValue | undefined, right: ImportValue | undefined): boolean {
  return left === right || (isEmpty(left) && isEmpty(right));
}

function isEmpty(value: ImportValue | undefined): boolean {
  return value === null || value === undefined || value === '';
}
