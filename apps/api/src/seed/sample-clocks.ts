import type { Tables } from '@counterpart/db/tables/tables';
import { type ClockEventKind, clockFacts } from '@counterpart/domain/milestones/clock.rules';
import { heldSince } from '@counterpart/domain/milestones/holder.rules';
import type { MilestoneFacts } from '@counterpart/domain/milestones/milestone.types';
import { type FileProgress, progressOf, type StepProgress } from '@counterpart/domain/milestones/progress.rules';
import { limitFor } from '@counterpart/domain/procedures/procedure.rules';
import type { ProcedureTemplate, StepLimit } from '@counterpart/domain/procedures/procedure.types';
import { addDays, daysBetween, type PlainDate } from '@counterpart/domain/shared/plain-date';
import { addWorkingDays } from '@counterpart/domain/shared/working-days';
import { officeMidnight } from '../kernel/clock.ts';
import type { CommandTools } from '../kernel/command.ts';
import { toFile } from '../modules/procedures/index.ts';

const WORKING_HOURS_MS = 9 * 3_600_000;
const INCOMPLETE = 'Mẫu: thiếu bản dịch tiếng Việt';
const PAUSED = 'Mẫu: chờ cơ quan đề xuất giải trình';

/** An invented file whose dossiers get a history. */
export type SampleFile = {
  readonly instrument: Tables['instrument'];
  readonly template: ProcedureTemplate;
  readonly milestones: readonly Tables['milestone'][];
};

/** The same with what happened to its dossiers. */
export type SampleClocks = {
  readonly milestones: Tables['milestone'][];
  readonly events: Tables['clock_event'][];
};

/**
 * What happened to the dossiers of an invented file: most came in complete in time to be answered within the limit,
 * some were sent back first, some were answered late, and one clock of a step in hand stands still.
 */
export function sampleClocks(tools: CommandTools, { instrument, template, milestones }: SampleFile): SampleClocks {
  const progress = progressOf(toFile(instrument, template, milestones));
  let index = 0;
  const rows = milestones.map((row) => {
    const own = progress.steps.get(row.step_code);
    const milestone = own?.milestones.find((one) => one.id === row.id);
    const limit = own && limitFor(own.step, progress.file.facts);
    if (!own || !milestone || !limit) return { row, events: [] };
    index += 1;
    const told = storyOf(tools, progress, { own, milestone, limit, index });
    const events = told.map((one, at) => eventRow(tools, row, { ...one, at }));
    const facts = clockFacts(
      events.map((one) => ({ ...one, kind: one.kind as ClockEventKind, correctsId: one.corrects_id })),
    );
    const days = { dossier_received_on: facts.dossierReceivedOn, dossier_complete_on: facts.dossierCompleteOn };
    return { row: { ...row, ...days }, events };
  });
  return { milestones: rows.map((one) => one.row), events: rows.flatMap((one) => one.events) };
}

type Told = { readonly kind: ClockEventKind; readonly day: PlainDate; readonly reason?: string };

type Step = {
  readonly own: StepProgress;
  readonly milestone: MilestoneFacts;
  readonly limit: StepLimit;
  readonly index: number;
};

function storyOf(tools: CommandTools, progress: FileProgress, { own, milestone, limit, index }: Step): Told[] {
  const since = heldSince(progress, { own, milestone }, tools.calendar);
  const isInHand = own.status === 'open' && own.openPredecessors.length === 0;
  if (since === null || since > tools.today || (milestone.actualOn === null && !isInHand)) return [];
  const isDossier = limit.trigger === 'dossier_complete' || limit.trigger === 'dossier_received';
  if (milestone.actualOn === null && !isDossier) return pausedInHand(tools, own, since);
  if (!isDossier || (milestone.actualOn !== null && since > milestone.actualOn)) return [];
  const answeredOn = milestone.actualOn ?? addDays(tools.today, 3);
  const isLate = milestone.actualOn !== null && index % 4 === 0;
  const startOn = isLate ? since : latest(since, lastStart(tools, limit, answeredOn));
  return limit.trigger === 'dossier_received'
    ? [{ kind: 'dossier_received', day: startOn }]
    : cameIn(tools, since, startOn);
}

/** Between the first coming in and the complete dossier there may be time enough to have sent it back. */
function cameIn({ calendar }: CommandTools, since: PlainDate, completeOn: PlainDate): Told[] {
  const received: Told = { kind: 'dossier_received', day: since };
  const complete: Told = { kind: 'dossier_complete', day: completeOn };
  if (daysBetween(since, completeOn) < 10) return [received, complete];
  return [
    received,
    { kind: 'returned_incomplete', day: addWorkingDays(calendar, since, 2), reason: INCOMPLETE },
    { kind: 'dossier_received', day: addWorkingDays(calendar, completeOn, -2) },
    complete,
  ];
}

function pausedInHand({ calendar, today }: CommandTools, own: StepProgress, since: PlainDate): Told[] {
  const day = addWorkingDays(calendar, since, 2);
  return own.step.responsible === 'MOJ' && day <= today ? [{ kind: 'paused', day, reason: PAUSED }] : [];
}

/** The last day on which a clock may start so that an answer on that day keeps the limit. */
function lastStart({ calendar }: CommandTools, limit: StepLimit, answeredOn: PlainDate): PlainDate {
  return limit.unit === 'working'
    ? addWorkingDays(calendar, answeredOn, -Math.max(1, limit.n - 1))
    : addWorkingDays(calendar, addDays(answeredOn, -limit.n), 1);
}

function eventRow(
  tools: CommandTools,
  row: Tables['milestone'],
  { kind, day, reason, at }: Told & { readonly at: number },
): Tables['clock_event'] {
  return {
    id: tools.newId('clockEvent'),
    milestone_id: row.id,
    instrument_id: row.instrument_id,
    programme_id: row.programme_id,
    partner_id: row.partner_id,
    kind,
    day,
    corrects_id: null,
    reason: reason ?? null,
    document: null,
    at: officeMidnight(day) + WORKING_HOURS_MS + at,
    actor_id: tools.actor.userId,
    actor_name: tools.actor.name,
  };
}

function latest(a: PlainDate, b: PlainDate): PlainDate {
  return a > b ? a : b;
}
