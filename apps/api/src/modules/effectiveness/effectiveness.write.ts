import type { Tables } from '@counterpart/db/tables/tables';
import type { EffectivenessDecision } from '@counterpart/domain/effectiveness/condition.codes';
import { notFound } from '@counterpart/domain/shared/errors';
import type { CommandTools } from '../../kernel/command.ts';
import { writeVersioned } from '../../kernel/versioned-row.ts';
import type { Fact } from '../../kernel/facts.ts';
import { type ConditionRow, type InstrumentRow, loadInstrument } from '../procedures/index.ts';

type Place = Pick<InstrumentRow, 'id' | 'programme_id' | 'partner_id'>;

/** Columns that say where a record of an instrument's effectiveness hangs. */
export function placeOf(row: Place) {
  return { instrument_id: row.id, programme_id: row.programme_id, partner_id: row.partner_id };
}

/** A new condition: what is said of it, beside where it hangs and who wrote it. */
export type NewCondition = Pick<
  Tables['effectiveness_condition'],
  'kind' | 'title_vi' | 'title_en' | 'owner_side' | 'owner_agency_id' | 'step_code' | 'source'
> &
  Partial<Tables['effectiveness_condition']>;

/** Puts a condition at the end of an instrument's list and returns it as stored. */
export async function insertCondition(
  tools: CommandTools,
  instrument: Place & Pick<InstrumentRow, 'is_sample'>,
  given: NewCondition,
): Promise<ConditionRow> {
  const last = await tools.tx
    .selectFrom('effectiveness_condition')
    .select((eb) => eb.fn.max('position').as('position'))
    .where('instrument_id', '=', instrument.id)
    .executeTakeFirst();
  const row: ConditionRow = {
    id: tools.newId('condition'),
    ...placeOf(instrument),
    position: (last?.position ?? 0) + 1,
    planned_on: null,
    waits_for_id: null,
    state: 'NOT_STARTED',
    state_on: null,
    evidence_number: '',
    evidence_on: null,
    evidence_note: '',
    waived_by: null,
    waive_reason: null,
    waive_document: null,
    removed_reason: null,
    is_sample: instrument.is_sample,
    created_at: tools.now,
    version: 1,
    updated_at: tools.now,
    updated_by: tools.actor.userId,
    ...given,
  };
  await tools.tx.insertInto('effectiveness_condition').values(row).execute();
  return row;
}

/** Writes changed columns of a condition and returns its new version. Errors: StaleWrite */
export async function writeCondition(
  tools: CommandTools,
  row: Pick<ConditionRow, 'id' | 'version'>,
  columns: Partial<Tables['effectiveness_condition']>,
): Promise<number> {
  return writeVersioned(tools, 'effectiveness_condition', row, columns);
}

/** What of a fact about a condition its author says; the rest follows from the record. */
type Told = Pick<Fact, 'action' | 'version' | 'before' | 'after' | 'reason'>;

/** A fact about a condition; it names the condition, so that a history can be read without looking anything up. */
export function conditionFact(row: ConditionRow, told: Told): Fact {
  return {
    ...told,
    named: { condition: row.title_vi || row.title_en },
    entity: 'effectiveness_condition',
    entityId: row.id,
    programmeId: row.programme_id,
    partnerId: row.partner_id,
  };
}

/** Refuses a condition that waits for an instrument its author cannot see. Errors: common.not_found */
export async function refuseUnseen(
  tools: CommandTools,
  given: { readonly waitsForId?: string | null | undefined; readonly ownerAgencyId?: string | null | undefined },
): Promise<void> {
  if (given.waitsForId) await loadInstrument(tools.tx, tools.scope, given.waitsForId);
  if (!given.ownerAgencyId) return;
  const agency = await tools.tx
    .selectFrom('agency')
    .select('id')
    .where('id', '=', given.ownerAgencyId)
    .executeTakeFirst();
  if (!agency) throw notFound('agency');
}

/** A decision about an instrument's effectiveness, as its author gives it. */
export type GivenDecision = {
  readonly kind: EffectivenessDecision;
  readonly on: string;
  readonly reason: string;
  readonly document: string;
  readonly missing: readonly { readonly vi: string; readonly en: string }[];
};

/** Writes a decision down for good, and says so in the audit log. */
export async function writeDecision(tools: CommandTools, row: Place, given: GivenDecision): Promise<Fact> {
  const { kind, on, reason, document, missing } = given;
  const id = tools.newId('decision');
  await tools.tx
    .insertInto('effectiveness_decision')
    .values({
      id,
      ...placeOf(row),
      kind,
      on_day: on,
      reason,
      document,
      missing: JSON.stringify(missing),
      at: tools.now,
      actor_id: tools.actor.userId,
      actor_name: tools.actor.name,
    })
    .execute();
  return {
    action: 'effectiveness_decision.recorded',
    entity: 'effectiveness_decision',
    entityId: id,
    version: 1,
    programmeId: row.programme_id,
    partnerId: row.partner_id,
    after: { kind, on, document, missing: missing.map((one) => one.vi) },
    reason: reason === '' ? null : reason,
  };
}
