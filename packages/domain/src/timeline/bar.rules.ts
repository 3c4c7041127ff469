import type { StepKind } from '../procedures/procedure.types.ts';
import { type SideState, STAGES, type Stage } from '../shared/codes.ts';
import type { PlainDate } from '../shared/plain-date.ts';

/** A step of a file with a day, as a timeline sees it. */
export type DatedStep = {
  readonly kind: StepKind;
  /** Where the file stands once the step is done. */
  readonly stage: Stage | null;
  readonly plannedOn: PlainDate | null;
  readonly actualOn: PlainDate | null;
};

/** From this day on the file stood at this stage. */
export type Segment = { readonly from: PlainDate; readonly stage: Stage };

/**
 * A file as a bar: from its first fact to its closing. **Shape**: `isOpenEnded` where no closing is planned, so that
 * the bar ends without meaning an end; null for a file without any day.
 */
export type FileBar = {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly isOpenEnded: boolean;
  readonly segments: readonly Segment[];
};

/** Works the bar of a file out from its dated steps; one that ended early stops at its last fact. */
export function fileBar(
  steps: readonly DatedStep[],
  { sideState, today }: { readonly sideState: SideState | null; readonly today: PlainDate },
): FileBar | null {
  const facts = daysOf(steps, (one) => one.actualOn);
  const plans = daysOf(steps, (one) => (one.actualOn === null ? one.plannedOn : null));
  const from = facts[0] ?? plans[0];
  if (from === undefined) return null;
  const closed = daysOf(steps, (one) => (one.kind === 'closed' ? one.actualOn : null)).at(-1);
  const closing = daysOf(steps, (one) => (one.kind === 'closed' ? one.plannedOn : null)).at(-1);
  const hasEnded = sideState !== null && sideState !== 'ON_HOLD';
  const segments = segmentsOf(steps, from);
  if (closed !== undefined) return { from, to: closed, isOpenEnded: false, segments };
  if (hasEnded) return { from, to: facts.at(-1) ?? from, isOpenEnded: false, segments };
  const to = [from, today, closing ?? plans.at(-1) ?? from].reduce((best, day) => (day > best ? day : best));
  return { from, to, isOpenEnded: closing === undefined, segments };
}

/** The stages a file passed through, each from the day on which it was reached; a stage never goes back. */
function segmentsOf(steps: readonly DatedStep[], from: PlainDate): Segment[] {
  const reached = steps
    .flatMap(({ stage, actualOn }) => (stage !== null && actualOn !== null ? [{ from: actualOn, stage }] : []))
    .toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : rankOf(a.stage) - rankOf(b.stage)));
  const segments: Segment[] = [{ from, stage: 'IDEA' }];
  for (const next of reached) {
    const last = segments.at(-1);
    if (last && rankOf(next.stage) <= rankOf(last.stage)) continue;
    if (last?.from === next.from) segments.pop();
    segments.push(next);
  }
  return segments;
}

function rankOf(stage: Stage): number {
  return STAGES.indexOf(stage);
}

function daysOf(steps: readonly DatedStep[], day: (step: DatedStep) => PlainDate | null): PlainDate[] {
  return steps.flatMap((one) => day(one) ?? []).toSorted();
}

/** The days of a file that every reader looks for: signing, effect and closing, done and promised. */
export type GreatDays = {
  readonly [Kind in 'signed' | 'effective' | 'closed']: {
    readonly actualOn: PlainDate | null;
    readonly plannedOn: PlainDate | null;
  };
};

/** The great days of a file. */
export function greatDays(steps: readonly DatedStep[]): GreatDays {
  const of = (kind: 'signed' | 'effective' | 'closed') => {
    const own = steps.filter((one) => one.kind === kind);
    return {
      actualOn: daysOf(own, (one) => one.actualOn).at(-1) ?? null,
      plannedOn: daysOf(own, (one) => one.plannedOn).at(-1) ?? null,
    };
  };
  return { signed: of('signed'), effective: of('effective'), closed: of('closed') };
}
