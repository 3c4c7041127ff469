import { graphOf } from '../procedures/procedure-graph.ts';
import { kindOf } from '../procedures/procedure.rules.ts';
import type { StepKind } from '../procedures/procedure.types.ts';
import type { FileProgress, StepProgress } from '../milestones/progress.rules.ts';
import type { PlainDate } from '../shared/plain-date.ts';
import type { LocalText } from '../shared/text.ts';
import type { NegotiationOutcome } from './negotiation.codes.ts';

/** What is arranged for a round so far. */
export type PlannedRound = {
  readonly startOn: PlainDate | null;
  readonly outcome: NegotiationOutcome | null;
  readonly hasHeadOurs: boolean;
};

/** Facts of the next round that must be known before delegations meet; their words live in i18n. */
const ROUND_ITEMS = ['round_day', 'delegation_head'] as const;

/** Something a negotiation waits for: a step of the procedure (with its name) or a fact of the round (name null). */
export type NegotiationItem = {
  readonly code: string;
  readonly name: LocalText | null;
  readonly isDone: boolean;
  readonly doneOn: PlainDate | null;
};

/** How ready a file is to be negotiated. */
export type NegotiationReadiness = {
  readonly done: number;
  readonly total: number;
  readonly items: readonly NegotiationItem[];
  readonly missing: readonly NegotiationItem[];
};

const NEEDED_KINDS: readonly StepKind[] = ['dossier', 'opinion', 'check', 'appraisal', 'submission', 'decision'];

/**
 * What still stands between a file and its negotiation: the dossier, the opinions, check and appraisal, and the
 * decision that gives the mandate and names the delegation, as far as the procedure puts them before it; then the day
 * of the next round and the head of our delegation. Once negotiated, nothing is missing.
 */
export function negotiationReadiness(progress: FileProgress, rounds: readonly PlannedRound[]): NegotiationReadiness {
  const negotiation = negotiationStep(progress);
  if (!negotiation) return { done: 0, total: 0, items: [], missing: [] };
  const next = rounds.find((one) => one.outcome === null) ?? null;
  const isSettled = negotiation.status !== 'open' || (next === null && isConcluded(rounds));
  const items = [...stepItems(progress, negotiation), ...roundItems(next)].map((item) =>
    isSettled ? { ...item, isDone: true } : item,
  );
  const missing = items.filter((item) => !item.isDone);
  return { done: items.length - missing.length, total: items.length, items, missing };
}

/** The step that is the negotiation itself; null where the procedure knows none or it does not concern the file. */
export function negotiationStep(progress: FileProgress): StepProgress | null {
  const steps = [...progress.steps.values()];
  return steps.find((one) => kindOf(one.step) === 'negotiation' && one.status !== 'not_applicable') ?? null;
}

function isConcluded(rounds: readonly PlannedRound[]): boolean {
  const last = rounds.at(-1)?.outcome;
  return last === 'AGREED' || last === 'AGREED_AD_REF';
}

function stepItems(progress: FileProgress, negotiation: StepProgress): NegotiationItem[] {
  const { ancestors } = graphOf(progress.file.template);
  const before = new Set(ancestors.get(negotiation.step.code));
  // What the partner's invitation waited for is preparation, not authority to negotiate.
  for (const code of before) {
    const step = progress.steps.get(code)?.step;
    if (step && kindOf(step) === 'invitation') for (const earlier of ancestors.get(code) ?? []) before.delete(earlier);
  }
  return [...progress.steps.values()].flatMap(({ step, status, doneOn }) => {
    const isAsked = before.has(step.code) && NEEDED_KINDS.includes(kindOf(step)) && !step.isOptional;
    if (!isAsked || status === 'not_applicable') return [];
    return [{ code: step.code, name: step.name, isDone: status !== 'open', doneOn }];
  });
}

function roundItems(next: PlannedRound | null): NegotiationItem[] {
  const known = { round_day: (next?.startOn ?? null) !== null, delegation_head: next?.hasHeadOurs ?? false };
  return ROUND_ITEMS.map((code) => ({ code, name: null, isDone: known[code], doneOn: null }));
}
