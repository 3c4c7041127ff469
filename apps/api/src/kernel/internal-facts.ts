import { conditionFields } from '@counterpart/domain/effectiveness/condition.fields';
import type { Scope } from '@counterpart/domain/identity/actor';
import { meetingFields } from '@counterpart/domain/meetings/meeting.fields';
import { itemEndFields } from '@counterpart/domain/meetings/meeting-item.fields';
import { roundFields } from '@counterpart/domain/negotiation/negotiation-round.fields';
import { pointEndFields } from '@counterpart/domain/negotiation/open-point.fields';
import { programmeFields } from '@counterpart/domain/programmes/programme.fields';
import type { FieldSpecs } from '@counterpart/domain/shared/fields';
import { signingRecordFields } from '@counterpart/domain/signing/signing-record.fields';
import type { Tables } from '@counterpart/db/tables/tables';
import type { Expression, ExpressionBuilder, SelectQueryBuilder, SqlBool } from 'kysely';
import type { Entity, Fact } from './facts.ts';

const namesOf = (specs: FieldSpecs) => Object.keys(specs).filter((name) => specs[name]?.isInternal);

/** Fields of each record that are for our side alone. A test holds this table against every registry of fields. */
export const INTERNAL_FIELDS: Readonly<Partial<Record<Entity, readonly string[]>>> = {
  programme: namesOf(programmeFields),
  signing_record: namesOf(signingRecordFields),
  negotiation_round: namesOf(roundFields),
  open_point: namesOf(pointEndFields),
  effectiveness_condition: namesOf(conditionFields),
  meeting: namesOf(meetingFields),
  meeting_item: namesOf(itemEndFields),
};

/**
 * Splits a fact into what a partner's liaison may read of it and what is for our side alone, so that a liaison does not
 * even learn that something internal was written. A fact that says of itself that it is internal stays whole.
 */
export function apart(fact: Fact): readonly Fact[] {
  const internal = INTERNAL_FIELDS[fact.entity] ?? [];
  const changed = new Set([...Object.keys(fact.before ?? {}), ...Object.keys(fact.after ?? {})]);
  const isTouched = internal.some((name) => changed.has(name));
  if (fact.isInternal || !isTouched) return [fact];
  const inside = { ...fact, ...valuesOf(fact, (name) => internal.includes(name)), isInternal: true };
  if ([...changed].every((name) => internal.includes(name))) return [inside];
  return [{ ...fact, ...valuesOf(fact, (name) => !internal.includes(name)) }, inside];
}

function valuesOf({ before, after }: Fact, isWanted: (name: string) => boolean): Pick<Fact, 'before' | 'after'> {
  const pick = (values: Fact['before']) =>
    values ? Object.fromEntries(Object.entries(values).filter(([name]) => isWanted(name))) : (values ?? null);
  return { before: pick(before), after: pick(after) };
}

/**
 * Narrows a reading of the audit log to what a scope may know: a partner's liaison reads what is the own partner's and
 * not internal. Facts about a programme as a whole name other partners, so they are left out as well. An agency reads of
 * tasks only those that it leads or supports, whatever programme they are for.
 */
export function factsInScope<O>(
  query: SelectQueryBuilder<Tables, 'audit_event', O>,
  scope: Scope,
): SelectQueryBuilder<Tables, 'audit_event', O> {
  if (scope.kind === 'nothing') return query.where((eb) => eb.lit(false));
  if (scope.kind === 'agency') return query.where((eb) => ofOwnTasks(eb as never, scope.agencyId));
  if (scope.kind !== 'partner') return query;
  return query.where('audit_event.partner_id', '=', scope.partnerId).where('audit_event.is_internal', '=', 0);
}

/** A task tells of itself and of its papers to those who may open it. */
function ofOwnTasks(eb: ExpressionBuilder<Tables, 'audit_event'>, agencyId: string): Expression<SqlBool> {
  const own = eb.selectFrom('task_agency').select('task_agency.task_id').where('task_agency.agency_id', '=', agencyId);
  const papersOfOthers = eb
    .selectFrom('document')
    .select('document.id')
    .where('document.owner_kind', '=', 'task')
    .where('document.owner_id', 'not in', own);
  return eb.and([
    eb.or([eb('audit_event.entity', '<>', 'task'), eb('audit_event.entity_id', 'in', own)]),
    eb.or([eb('audit_event.entity', '<>', 'document'), eb('audit_event.entity_id', 'not in', papersOfOthers)]),
  ]);
}

/** What a history says of a secret task: numbers and days. */
const OF_SECRET_TASKS: readonly string[] = [
  'task',
  'isSecret',
  'sourceNumber',
  'sourceOn',
  'documentNumber',
  'documentOn',
  'day',
  'fromOn',
  'toOn',
  'dueOn',
  'period',
];

type Values = Readonly<Record<string, unknown>>;

/** The values of a fact as a history may show them. Of a secret task only numbers and days are shown, to anybody. */
export function shownValues(entity: string, before: Values, after: Values): { before: Values; after: Values } {
  if (entity !== 'task' || after['isSecret'] !== true) return { before, after };
  const shown = (values: Values) =>
    Object.fromEntries(Object.entries(values).filter(([name]) => OF_SECRET_TASKS.includes(name)));
  return { before: shown(before), after: shown(after) };
}
