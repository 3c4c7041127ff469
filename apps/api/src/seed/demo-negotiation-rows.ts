import type { DemoNegotiation, DemoPoint, DemoRound } from '@counterpart/demo-data/negotiation.types';
import type { Tables } from '@counterpart/db/tables/tables';
import { SIDES } from '@counterpart/domain/negotiation/negotiation.codes';
import { addDays, type PlainDate } from '@counterpart/domain/shared/plain-date';
import { nextWorkingDay } from '@counterpart/domain/shared/working-days';
import { officeMidnight } from '../kernel/clock.ts';
import type { CommandTools } from '../kernel/command.ts';
import { type DemoGround, idOf, sampleColumns } from './demo-ground.ts';
import type { DemoRows } from './demo-rows.ts';

const WORKING_HOURS_MS = 9 * 3_600_000;

/** The rows of invented negotiations, table by table, referred-to tables first. */
export type NegotiationRows = {
  readonly negotiation_round: Tables['negotiation_round'][];
  readonly delegation_member: Tables['delegation_member'][];
  readonly open_point: Tables['open_point'][];
  readonly open_point_position: Tables['open_point_position'][];
  readonly open_point_comment: Tables['open_point_comment'][];
};

type Place = Pick<Tables['open_point'], 'instrument_id' | 'programme_id' | 'partner_id'>;
type Build = {
  readonly tools: CommandTools;
  readonly ground: Pick<DemoGround, 'agencies'>;
  readonly place: Place;
  /** The day on which the negotiation was, or is to be, held. */
  readonly heldOn: PlainDate | null;
  readonly rounds: readonly Tables['negotiation_round'][];
};

/** Builds the rows of the negotiation of a sample programme's first instrument. Errors: Error that names what is missing */
export function negotiationRows(
  tools: CommandTools,
  ground: Pick<DemoGround, 'agencies'>,
  known: { readonly negotiation: DemoNegotiation; readonly programmes: readonly DemoRows[] },
): NegotiationRows {
  const { negotiation, programmes } = known;
  const rows = programmes.find((one) => one.programme.code === negotiation.programme);
  const [instrument] = rows?.instrument ?? [];
  if (!rows || !instrument) throw new Error(`no sample ${negotiation.programme} to negotiate`);
  const held = rows.milestone.find((one) => one.instrument_id === instrument.id && one.step_code === 'NEG_HELD');
  const { programme_id, partner_id } = instrument;
  const bare: Build = {
    tools,
    ground,
    place: { instrument_id: instrument.id, programme_id, partner_id },
    heldOn: held?.actual_on ?? held?.planned_on ?? null,
    rounds: [],
  };
  const rounds = negotiation.rounds.map((one, index) => roundRow(bare, one, index + 1));
  const build = { ...bare, rounds };
  const points = negotiation.points.map((one, index) => pointRows(build, one, index));
  return {
    negotiation_round: rounds,
    delegation_member: negotiation.rounds.flatMap((one, index) => memberRows(build, one, index + 1)),
    open_point: points.map((one) => one.point),
    open_point_position: points.flatMap((one) => one.positions),
    open_point_comment: points.flatMap((one) => one.remarks),
  };
}

function roundRow(build: Build, round: DemoRound, number: number): Tables['negotiation_round'] {
  const { tools, place } = build;
  const startOn = startOf(build, round);
  const endOn =
    startOn && round.lastsDays ? nextWorkingDay(tools.calendar, addDays(startOn, round.lastsDays - 1)) : null;
  const closedOn = round.outcome ? (endOn ?? startOn ?? tools.today) : null;
  return {
    id: tools.newId('round'),
    ...place,
    number,
    form: round.form ?? null,
    place: round.place ?? '',
    start_on: startOn,
    end_on: endOn,
    agenda: round.agenda ?? '',
    mandate: round.mandate ?? '',
    outcome: round.outcome ?? null,
    closed_on: closedOn,
    minutes_number: null,
    minutes_on: null,
    minutes_note: round.minutesNote ?? '',
    ad_ref_side: round.adRef?.side ?? null,
    ad_ref_due_on: round.adRef && closedOn ? addDays(closedOn, 14) : null,
    ad_ref_confirmed_on: round.adRef?.isConfirmed && closedOn ? addDays(closedOn, 9) : null,
    ...sampleColumns(tools),
  };
}

function startOf({ tools, heldOn }: Build, { day, outcome }: DemoRound): PlainDate | null {
  if (!day) return null;
  const wanted = 'daysAgo' in day ? addDays(tools.today, -day.daysAgo) : heldOn && addDays(heldOn, -day.beforeHeld);
  if (wanted === null) return null;
  const start = nextWorkingDay(tools.calendar, wanted);
  // A round that has an outcome took place, whatever day the plan of the file gives.
  return outcome && start > tools.today ? tools.today : start;
}

function memberRows({ tools, place, rounds }: Build, round: DemoRound, number: number): Tables['delegation_member'][] {
  const roundId = roundOf(rounds, number)?.id ?? '';
  return SIDES.flatMap((side) =>
    (round.delegations?.[side] ?? []).map((one, index) => ({
      id: tools.newId('delegate'),
      round_id: roundId,
      ...place,
      side,
      position: index + 1,
      person_id: null,
      name: '',
      title: one.title,
      is_head: Number(one.isHead ?? false),
    })),
  );
}

function pointRows(build: Build, point: DemoPoint, index: number) {
  const { tools, ground, place, rounds } = build;
  const ended = point.agreed ?? point.decided;
  const row: Tables['open_point'] = {
    id: tools.newId('point'),
    ...place,
    clause: point.clause,
    title_vi: point.title.vi,
    title_en: point.title.en,
    is_shared: Number(!point.isInternal),
    owner_agency_id: point.owner ? idOf(ground.agencies, point.owner) : null,
    opened_round: point.openedRound,
    closed_round: ended?.round ?? null,
    agreed_text: point.agreed?.text ?? null,
    agreed_on: point.agreed ? (roundOf(rounds, point.agreed.round)?.closed_on ?? tools.today) : null,
    decision: point.decided?.decision ?? null,
    decision_reason: point.decided?.reason ?? null,
    // Points stand in the order of their data.
    created_at: tools.now + index,
    ...sampleColumns(tools),
  };
  return { point: row, positions: positionRows(build, row.id, point), remarks: remarkRows(build, row.id, point) };
}

function positionRows(build: Build, pointId: string, point: DemoPoint): Tables['open_point_position'][] {
  const { tools, place, rounds } = build;
  const counts = new Map<string, number>();
  return point.positions.map((one) => {
    const seq = (counts.get(one.lane) ?? 0) + 1;
    counts.set(one.lane, seq);
    const round = roundOf(rounds, one.round);
    return {
      id: tools.newId('position'),
      point_id: pointId,
      ...place,
      lane: one.lane,
      seq,
      round: one.round,
      visibility: one.visibility,
      text: one.text,
      ...authorOn(tools, round?.start_on ?? firstDay(build)),
    };
  });
}

function remarkRows(build: Build, pointId: string, point: DemoPoint): Tables['open_point_comment'][] {
  const { tools, place } = build;
  return (point.remarks ?? []).map((one) => ({
    id: tools.newId('comment'),
    point_id: pointId,
    ...place,
    is_internal: Number(one.isInternal),
    text: one.text,
    ...authorOn(tools, firstDay(build)),
  }));
}

function firstDay({ rounds, tools }: Build): PlainDate {
  const first = rounds[0]?.start_on ?? tools.today;
  return addDays(first < tools.today ? first : tools.today, -7);
}

function authorOn(tools: CommandTools, day: PlainDate) {
  const { userId, name, role } = tools.actor;
  const at = officeMidnight(day) + WORKING_HOURS_MS;
  return { at: Math.min(at, tools.now), actor_id: userId, actor_name: name, actor_role: role };
}

function roundOf(rounds: Build['rounds'], number: number): Tables['negotiation_round'] | null {
  return rounds[number - 1] ?? null;
}
