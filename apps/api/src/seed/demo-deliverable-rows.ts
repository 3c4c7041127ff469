import type { DemoAct, DemoDeliverable, DemoIndicator } from '@counterpart/demo-data/deliverable.types';
import { toSortDay } from '@counterpart/db/far-day';
import type { Tables } from '@counterpart/db/tables/tables';
import { type ActedOn, afterAct } from '@counterpart/domain/deliverables/deliverable.rules';
import { addDays, type PlainDate } from '@counterpart/domain/shared/plain-date';
import { viSortKey } from '@counterpart/domain/shared/vi-sort';
import { officeMidnight } from '../kernel/clock.ts';
import type { CommandTools } from '../kernel/command.ts';
import { type DemoGround, idOf, marked, sampleColumns } from './demo-ground.ts';
import type { DemoRows } from './demo-rows.ts';

const WORKING_HOURS_MS = 9 * 3_600_000;

/** The rows of deliverables and indicators, table by table, referred-to tables first. */
export type DeliverableRows = {
  readonly deliverable: Tables['deliverable'][];
  readonly deliverable_agency: Tables['deliverable_agency'][];
  readonly deliverable_event: Tables['deliverable_event'][];
  readonly deliverable_revision: Tables['deliverable_revision'][];
  readonly indicator: Tables['indicator'][];
  readonly indicator_reading: Tables['indicator_reading'][];
};

type Known = { readonly tools: CommandTools; readonly agencies: DemoGround['agencies']; readonly programme: DemoRows };

/** Builds the rows of a deliverable with its history. Errors: Error that names what is missing */
export function deliverableRows(
  tools: CommandTools,
  ground: Pick<DemoGround, 'agencies'>,
  { demo, programmes }: { readonly demo: DemoDeliverable; readonly programmes: readonly DemoRows[] },
): DeliverableRows {
  const programme = programmeOf(programmes, demo.programme);
  const known: Known = { tools, agencies: ground.agencies, programme };
  const component = programme.component.find((one) => one.number === demo.component);
  if (demo.component !== undefined && !component) throw new Error(`${demo.programme} has no component`);
  const place = { id: tools.newId('deliverable'), programme_id: programme.programme.id };
  const title = marked(demo.title, demo.isSample);
  const { events, end } = eventRows(known, place, demo);
  const plannedOn = demo.due === undefined ? null : addDays(tools.today, demo.due - movedBy(demo));
  const extendedOn = demo.due !== undefined && movedBy(demo) !== 0 ? addDays(tools.today, demo.due) : null;
  const row: Tables['deliverable'] = {
    ...place,
    component_id: component?.id ?? null,
    instrument_id: null,
    partner_id: null,
    title_vi: title.vi,
    title_en: title.en,
    sort_key: viSortKey(title.vi),
    lead_agency_id: idOf(ground.agencies, demo.lead),
    planned_on: plannedOn,
    extended_on: extendedOn,
    due_on: toSortDay(extendedOn ?? plannedOn),
    actual_on: end.actualOn,
    state: end.state,
    percent: end.percent,
    times_returned: end.timesReturned,
    is_shared: Number(demo.isShared ?? false),
    source: demo.source,
    created_at: tools.now,
    ...sampleColumns(tools),
  };
  return {
    deliverable: [row],
    deliverable_agency: (demo.supporting ?? []).map((code) => ({
      deliverable_id: place.id,
      agency_id: idOf(ground.agencies, code),
      programme_id: place.programme_id,
    })),
    deliverable_event: events,
    deliverable_revision: revisionRows(known, place, { demo, plannedOn }),
    indicator: [],
    indicator_reading: [],
  };
}

type Place = { readonly id: string; readonly programme_id: string };

function programmeOf(programmes: readonly DemoRows[], code: string): DemoRows {
  const found = programmes.find((one) => one.programme.code === code);
  if (!found) throw new Error(`the demo has no programme ${code}`);
  return found;
}

function movedBy({ moves = [] }: DemoDeliverable): number {
  return moves.reduce((sum, one) => sum + one.byDays, 0);
}

function eventRows({ tools }: Known, place: Place, { acts = [] }: DemoDeliverable) {
  let end: ActedOn = { state: 'PLANNED', percent: 0, actualOn: null, timesReturned: 0 };
  const events = acts.map((act: DemoAct, index): Tables['deliverable_event'] => {
    const day = addDays(tools.today, -act.daysAgo);
    const before = end;
    end = afterAct(end, act.act, { day, percent: act.percent ?? null });
    return {
      id: tools.newId('deliverableEvent'),
      deliverable_id: place.id,
      programme_id: place.programme_id,
      seq: index + 1,
      kind: act.act,
      day,
      percent: act.percent ?? null,
      text: act.text ?? '',
      before: JSON.stringify(before),
      corrects_id: null,
      ...author(tools, day),
      actor_role: tools.actor.role,
    };
  });
  return { events, end };
}

type Moved = { readonly demo: DemoDeliverable; readonly plannedOn: PlainDate | null };

function revisionRows({ tools }: Known, place: Place, { demo, plannedOn }: Moved): Tables['deliverable_revision'][] {
  if (plannedOn === null) return [];
  const { moves = [] } = demo;
  const first = Math.max(120, ...moves.map((one) => one.daysAgo + 1));
  const line = { deliverable_id: place.id, programme_id: place.programme_id, document: null };
  const planned: Tables['deliverable_revision'] = {
    id: tools.newId('revision'),
    ...line,
    seq: 1,
    field: 'planned',
    old_on: null,
    new_on: plannedOn,
    reason_code: null,
    reason: null,
    asked_by: null,
    ...author(tools, addDays(tools.today, -first)),
  };
  let from = plannedOn;
  const moved = moves.map((move, index): Tables['deliverable_revision'] => {
    const to = addDays(from, move.byDays);
    const row = {
      id: tools.newId('revision'),
      ...line,
      seq: index + 2,
      field: 'extended',
      old_on: from,
      new_on: to,
      reason_code: move.reasonCode,
      reason: move.reason,
      asked_by: move.askedBy,
      ...author(tools, addDays(tools.today, -move.daysAgo)),
    };
    from = to;
    return row;
  });
  return [planned, ...moved];
}

/** Builds the rows of an indicator with its values. Errors: Error that names what is missing */
export function indicatorRows(
  tools: CommandTools,
  { demo, programmes, order }: { demo: DemoIndicator; programmes: readonly DemoRows[]; order: number },
): DeliverableRows {
  const { programme } = programmeOf(programmes, demo.programme);
  const id = tools.newId('indicator');
  const row: Tables['indicator'] = {
    id,
    programme_id: programme.id,
    component_id: null,
    title_vi: demo.title.vi,
    title_en: demo.title.en,
    unit_vi: demo.unit.vi,
    unit_en: demo.unit.en,
    direction: demo.direction,
    is_fraction: Number(demo.isFraction ?? false),
    baseline_value: demo.baseline?.value ?? null,
    baseline_on: demo.baseline?.on ?? null,
    targets: JSON.stringify(demo.targets ?? []),
    is_shared: 1,
    is_removed: 0,
    source: demo.source,
    // Indicators stand in the order of their data.
    created_at: tools.now + order,
    ...sampleColumns(tools),
  };
  return {
    deliverable: [],
    deliverable_agency: [],
    deliverable_event: [],
    deliverable_revision: [],
    indicator: [row],
    indicator_reading: (demo.readings ?? []).map((one) => ({
      id: tools.newId('reading'),
      indicator_id: id,
      programme_id: programme.id,
      value: one.value,
      total: one.total ?? null,
      qualifier: one.qualifier ?? 'exact',
      as_of_on: one.asOfOn,
      source: one.source,
      is_withdrawn: 0,
      at: tools.now,
      actor_id: tools.actor.userId,
      actor_name: tools.actor.name,
    })),
  };
}

function author(tools: CommandTools, day: PlainDate) {
  const at = Math.min(officeMidnight(day) + WORKING_HOURS_MS, tools.now);
  return { at, actor_id: tools.actor.userId, actor_name: tools.actor.name };
}
