import type { SampleCondition, SampleEffectiveness } from '@counterpart/demo-data/effectiveness.types';
import { SAMPLE_SOURCE } from '@counterpart/demo-data/demo-sources';
import type { Tables } from '@counterpart/db/tables/tables';
import { addDays } from '@counterpart/domain/shared/plain-date';
import { officeMidnight } from '../kernel/clock.ts';
import type { CommandTools } from '../kernel/command.ts';
import { dayOfRule } from './demo-days.ts';
import { type DemoGround, idOf, sampleColumns } from './demo-ground.ts';
import type { DemoRows } from './demo-rows.ts';

/** The rows of what one invented instrument waits for. */
export type EffectivenessRows = {
  readonly effectiveness_condition: Tables['effectiveness_condition'][];
  readonly effectiveness_deadline: Tables['effectiveness_deadline'][];
};

/** Builds the conditions and deadlines of an invented programme's first instrument. */
export function effectivenessRows(
  tools: CommandTools,
  ground: Pick<DemoGround, 'agencies'>,
  given: { readonly sample: SampleEffectiveness; readonly programmes: readonly DemoRows[] },
): EffectivenessRows {
  const { sample, programmes } = given;
  const row = programmes.find((one) => one.programme.code === sample.programme)?.instrument[0];
  if (!row) throw new Error(`the demo has no instrument of ${sample.programme}`);
  const place = { instrument_id: row.id, programme_id: row.programme_id, partner_id: row.partner_id };
  return {
    effectiveness_condition: sample.conditions.map((one, at) => conditionRow(tools, ground, { one, at, place })),
    effectiveness_deadline: sample.deadlines.map((one, seq) => ({
      id: tools.newId('deadline'),
      ...place,
      seq,
      kind: one.kind,
      deadline_on: dayOfRule({ inDays: one.inDays }, tools),
      letter_number: one.letter ?? '',
      letter_on: one.letter ? addDays(tools.today, -one.writtenDaysAgo) : null,
      asked_by: one.askedBy ?? '',
      reason: one.reason ?? '',
      at: officeMidnight(addDays(tools.today, -one.writtenDaysAgo)),
      actor_id: tools.actor.userId,
      actor_name: tools.actor.name,
    })),
  };
}

type Placed = {
  readonly one: SampleCondition;
  readonly at: number;
  readonly place: Pick<Tables['instrument_summary'], 'instrument_id' | 'programme_id' | 'partner_id'>;
};

function conditionRow(
  tools: CommandTools,
  ground: Pick<DemoGround, 'agencies'>,
  { one, at, place }: Placed,
): Tables['effectiveness_condition'] {
  const { evidence, waiver } = one;
  return {
    id: tools.newId('condition'),
    ...place,
    position: at + 1,
    kind: one.kind,
    title_vi: one.title.vi,
    title_en: one.title.en,
    owner_side: 'ours',
    owner_agency_id: idOf(ground.agencies, one.owner),
    planned_on: one.plannedInDays === undefined ? null : addDays(tools.today, one.plannedInDays),
    waits_for_id: null,
    step_code: one.step ?? null,
    state: one.state,
    state_on: one.stateDaysAgo === undefined ? null : addDays(tools.today, -one.stateDaysAgo),
    evidence_number: evidence?.number ?? '',
    evidence_on: evidence ? addDays(tools.today, -evidence.daysAgo) : null,
    evidence_note: '',
    waived_by: waiver?.by ?? null,
    waive_reason: waiver?.reason ?? null,
    waive_document: waiver?.document ?? null,
    removed_reason: null,
    source: SAMPLE_SOURCE,
    created_at: tools.now,
    ...sampleColumns(tools),
  };
}
