import { daysBetween, type PlainDate } from '../shared/plain-date.ts';
import type { DeadlineKind, EffectivenessDecision } from './condition.codes.ts';

/** One entry of the chain, as it was written; none is ever changed. */
export type DeadlineEntry = { readonly seq: number; readonly kind: DeadlineKind; readonly deadlineOn: PlainDate };

/** A deadline of the chain with the days that a correction took out of it. */
export type DeadlineLink<E extends DeadlineEntry> = {
  readonly entry: E;
  readonly deadlineOn: PlainDate;
  readonly corrections: readonly E[];
};

/** The chain of deadlines: the first one, the one that stands now, and how often it was extended. */
export type DeadlineChain<E extends DeadlineEntry> = {
  readonly links: readonly DeadlineLink<E>[];
  readonly originalOn: PlainDate | null;
  readonly currentOn: PlainDate | null;
  readonly extensions: number;
};

/** Reads the chain from its entries in the order in which they were written; a correction belongs to the one before. */
export function deadlineChain<E extends DeadlineEntry>(entries: readonly E[]): DeadlineChain<E> {
  const links: DeadlineLink<E>[] = [];
  for (const entry of [...entries].sort((a, b) => a.seq - b.seq)) {
    const last = links.at(-1);
    if (entry.kind !== 'correction' || !last) links.push({ entry, deadlineOn: entry.deadlineOn, corrections: [] });
    else links[links.length - 1] = { ...last, deadlineOn: entry.deadlineOn, corrections: [...last.corrections, entry] };
  }
  return {
    links,
    originalOn: links[0]?.deadlineOn ?? null,
    currentOn: links.at(-1)?.deadlineOn ?? null,
    extensions: Math.max(0, links.length - 1),
  };
}

/** How an instrument stands to its deadline. `decided` is a deadline that passed and was answered by a decision. */
const DEADLINE_STATES = ['none', 'running', 'soon', 'passed', 'met', 'met_late', 'decided'] as const;
export type DeadlineState = (typeof DEADLINE_STATES)[number];

/** What of an instrument decides how it stands to its deadline. */
export type DeadlineFacts = {
  readonly currentOn: PlainDate | null;
  readonly effectiveOn: PlainDate | null;
  readonly decisions: readonly EffectivenessDecision[];
};

/** Days before the deadline from which it counts as near. */
const SOON_DAYS = 30;

/**
 * How an instrument stands to its deadline today. The last day itself still counts.
 * **Units**: calendar days, negative once the deadline is over; null without a deadline or once it no longer runs.
 */
export function deadlineStanding(
  { currentOn, effectiveOn, decisions }: DeadlineFacts,
  today: PlainDate,
): { readonly state: DeadlineState; readonly daysLeft: number | null } {
  if (effectiveOn !== null) {
    const isLate = currentOn !== null && effectiveOn > currentOn;
    return { state: isLate ? 'met_late' : 'met', daysLeft: null };
  }
  if (decisions.includes('lapsed') || decisions.includes('terminated')) return { state: 'decided', daysLeft: null };
  if (currentOn === null) return { state: 'none', daysLeft: null };
  const daysLeft = daysBetween(today, currentOn);
  if (daysLeft < 0) return { state: 'passed', daysLeft };
  return { state: daysLeft <= SOON_DAYS ? 'soon' : 'running', daysLeft };
}
