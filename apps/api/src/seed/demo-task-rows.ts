import type { DemoTask, DemoTaskEvent, DemoTaskSeries } from '@counterpart/demo-data/task.types';
import type { Tables } from '@counterpart/db/tables/tables';
import { addDays, addMonths, type PlainDate } from '@counterpart/domain/shared/plain-date';
import { type Period, periodsBetween } from '@counterpart/domain/tasks/recurrence.rules';
import { officeMidnight } from '../kernel/clock.ts';
import type { CommandTools } from '../kernel/command.ts';
import { type Entry, entryRow, spanRows, type TaskEventRow, toTaskEvent } from '../modules/tasks/index.ts';
import { type DemoGround, idOf, marked, sampleColumns } from './demo-ground.ts';
import type { DemoRows } from './demo-rows.ts';

const WORKING_HOURS_MS = 9 * 3_600_000;

/** The rows of one invented task, referred-to tables first. */
export type TaskRows = {
  readonly task: Tables['task'];
  readonly task_agency: Tables['task_agency'][];
  readonly task_event: Tables['task_event'][];
  readonly task_span: Tables['task_span'][];
};

type Known = { readonly ground: Pick<DemoGround, 'agencies'>; readonly programmes: readonly DemoRows[] };
type Given = Pick<DemoTask, 'source' | 'assigner' | 'issuer' | 'clause' | 'content' | 'support' | 'programme'>;
type Series = Pick<Tables['task'], 'series_id' | 'recurrence' | 'period'>;
type Plan = {
  readonly given: Given & { readonly lead: string; readonly isSecret?: boolean };
  readonly series: Series;
  readonly assignedOn: PlainDate;
  readonly dueOn: PlainDate | null;
  readonly entries: readonly Entry[];
};

/** Builds the rows of invented tasks, single and recurring; codes of their own keep them apart from assigned ones. */
export function taskRows(
  tools: CommandTools,
  known: Known,
  samples: { readonly tasks: readonly DemoTask[]; readonly series: readonly DemoTaskSeries[] },
): TaskRows[] {
  const plans = [
    ...samples.tasks.map((one) => planOf(tools.today, one)),
    ...samples.series.flatMap((one) => plansOf(tools, one)),
  ];
  return plans.map((plan, index) => rowsOf(tools, known, { plan, number: index + 1 }));
}

function planOf(today: PlainDate, task: DemoTask): Plan {
  const dueOn = task.dueIn === null ? null : addDays(today, task.dueIn);
  // A deadline that was extended first lay where the request found it.
  const isExtended = task.story?.some((one) => one.kind === 'extension_granted') ?? false;
  const firstDueOn = isExtended ? addDays(today, -FIRST_DUE_AGO) : dueOn;
  return {
    given: task,
    series: { series_id: null, recurrence: null, period: null },
    assignedOn: addDays(today, -task.assignedAgo),
    dueOn: firstDueOn,
    entries: (task.story ?? []).map((one) => entryOf(today, one, firstDueOn)),
  };
}

const FIRST_DUE_AGO = 20;

function entryOf(today: PlainDate, event: DemoTaskEvent, fromOn: PlainDate | null): Entry {
  const day = addDays(today, -event.ago);
  switch (event.kind) {
    case 'reported':
      return { kind: event.kind, day, percent: event.percent, text: event.text };
    case 'proposed':
      return { kind: event.kind, day, percent: 100, documentNumber: event.document, documentOn: day };
    case 'confirmed': {
      const doneOn = addDays(today, -event.doneAgo);
      return { kind: event.kind, day: doneOn, percent: 100, documentNumber: event.document, documentOn: doneOn };
    }
    case 'extension_asked':
      return { kind: event.kind, day, fromOn, toOn: addDays(today, event.inDays), text: event.text };
    case 'extension_granted': {
      const toOn = addDays(today, event.inDays);
      return { kind: event.kind, day, fromOn, toOn, documentNumber: event.document, documentOn: day };
    }
    case 'extension_refused':
      return { kind: event.kind, day, fromOn, toOn: fromOn, text: event.text };
    case 'returned':
    case 'withdrawn':
      return { kind: event.kind, day, text: event.text };
  }
}

function plansOf(tools: CommandTools, series: DemoTaskSeries): Plan[] {
  const { today } = tools;
  const first = addMonths(today, -series.monthsBack);
  const periods = periodsBetween(series, first, addMonths(today, series.monthsAhead));
  return series.leads.flatMap(({ agency, late }) => {
    const seriesId = tools.newId('taskSeries');
    return periods.map(
      (period, index): Plan => ({
        given: { ...series, lead: agency },
        series: { series_id: seriesId, recurrence: series.every, period: period.name },
        assignedOn: period.startOn,
        dueOn: period.dueOn,
        entries: doneAfter(today, period, late[index % late.length]),
      }),
    );
  });
}

function doneAfter(today: PlainDate, { startOn, dueOn, name }: Period, late: number | null | undefined): Entry[] {
  if (late === null || late === undefined) return [];
  const doneOn = addDays(dueOn, late);
  const day = doneOn < startOn ? startOn : doneOn;
  if (day > today) return [];
  return [{ kind: 'confirmed', day, percent: 100, documentNumber: `MẪU BC ${name}`, documentOn: day }];
}

function rowsOf(
  tools: CommandTools,
  { ground, programmes }: Known,
  { plan, number }: { plan: Plan; number: number },
): TaskRows {
  const { given, series, assignedOn, dueOn } = plan;
  const id = tools.newId('task');
  const leadId = idOf(ground.agencies, given.lead);
  const supportIds = (given.support ?? []).map((code) => idOf(ground.agencies, code));
  const content = given.isSecret ? given.content : marked(given.content, true);
  const programme = programmes.find((one) => one.programme.code === given.programme);
  const begun: Entry = { kind: 'assigned', day: assignedOn, toOn: dueOn, agencyId: leadId };
  const events = [begun, ...plan.entries].map((entry, index) => eventRow(tools, id, { ...entry, seq: index + 1 }));
  return {
    task: {
      id,
      code: `NV-MAU-${String(number).padStart(3, '0')}`,
      source_number: given.source,
      source_on: assignedOn <= tools.today ? assignedOn : tools.today,
      source_issuer: given.issuer,
      source_clause: given.clause,
      is_secret: Number(given.isSecret ?? false),
      assigner: given.assigner,
      content_vi: content.vi,
      content_en: content.en,
      programme_id: programme?.programme.id ?? null,
      instrument_id: null,
      open_point_id: null,
      ...series,
      created_at: tools.now,
      ...sampleColumns(tools),
    },
    task_agency: [
      { task_id: id, agency_id: leadId, role: 'lead' },
      ...supportIds.map((agency) => ({ task_id: id, agency_id: agency, role: 'support' })),
    ],
    task_event: events,
    task_span: spanRows(id, events.map(toTaskEvent)),
  };
}

/** An entry written on the day it tells of; a task that begins later was assigned by the loading day. */
function eventRow(tools: CommandTools, taskId: string, entry: Entry & { seq: number }): TaskEventRow {
  const recordedOn = entry.day <= tools.today ? entry.day : tools.today;
  const at = Math.min(officeMidnight(recordedOn) + WORKING_HOURS_MS, tools.now);
  return { ...entryRow(tools, taskId, entry), recorded_on: recordedOn, at };
}
