import type { FileProgress } from '../milestones/progress.rules.ts';
import { stepsOfKind } from '../procedures/procedure.rules.ts';
import type { StepKind } from '../procedures/procedure.types.ts';
import { daysBetween, type PlainDate, toEpochDay } from '../shared/plain-date.ts';
import type { WaitForecaster } from './duration-forecast.ts';
import type { CaseTraits } from './duration-sample.types.ts';
import type { ObservedStretch } from './road-forecast.types.ts';

/** A loan whose stretches are asked for; with its `id` in the history, it is no example for itself. */
export type LoanSubject = {
  readonly id?: string;
  readonly progress: FileProgress;
  readonly traits: Omit<CaseTraits, 'leadDays'>;
};

/** The waits that a road is made of. */
export type RoadWait = 'approval_to_signing' | 'signing_to_effectiveness';

const WAYS = [
  { name: 'approval_to_signing', from: 'board_approved', to: 'signed' },
  { name: 'signing_to_effectiveness', from: 'signed', to: 'effective' },
] as const satisfies readonly { name: RoadWait; from: StepKind; to: StepKind }[];

/** What earlier loans tell of a file's way from approval to signing and on to effectiveness, as known on a day. */
export function loanStretches(
  forecasters: Readonly<Record<RoadWait, WaitForecaster>>,
  subject: LoanSubject,
  today: PlainDate,
): readonly ObservedStretch[] {
  const approvedOn = lastOf(subject.progress, 'board_approved')?.doneOn ?? null;
  return WAYS.flatMap(({ name, from, to }) => {
    const [first, last] = [lastOf(subject.progress, from), lastOf(subject.progress, to)];
    if (!first || !last) return [];
    const startedOn = first.doneOn;
    const isSecond = startedOn !== null && approvedOn !== null && from !== 'board_approved';
    const leadDays = isSecond ? daysBetween(approvedOn, startedOn) : null;
    const traits = { ...subject.traits, leadDays };
    const wait = {
      ...(subject.id === undefined ? {} : { id: subject.id }),
      startDay: toEpochDay(startedOn ?? today),
      traits,
    };
    const found = forecasters[name].forecast(wait, toEpochDay(today));
    if (!found) return [];
    return [{ fromStep: first.code, toStep: last.code, curve: found.curve, cases: found.endedCases }];
  });
}

function lastOf(progress: FileProgress, kind: StepKind): { code: string; doneOn: PlainDate | null } | null {
  const code = stepsOfKind(progress.file.template, progress.file.facts, kind).at(-1)?.code;
  if (code === undefined) return null;
  return { code, doneOn: progress.steps.get(code)?.doneOn ?? null };
}
