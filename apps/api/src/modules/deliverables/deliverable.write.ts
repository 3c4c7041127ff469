import { indexWords } from '@counterpart/db/search';
import { toSortDay } from '@counterpart/db/far-day';
import type { Tables } from '@counterpart/db/tables/tables';
import type { DeliverableValues } from '@counterpart/domain/deliverables/deliverable.fields';
import { DomainError } from '@counterpart/domain/shared/errors';
import type { PlainDate } from '@counterpart/domain/shared/plain-date';
import { viSortKey } from '@counterpart/domain/shared/vi-sort';
import type { CommandTools } from '../../kernel/command.ts';
import { writeVersioned } from '../../kernel/versioned-row.ts';
import type { Fact } from '../../kernel/facts.ts';
import { revisionsOf, type StoredDeliverable } from './deliverables.repository.ts';
import { placeOfDeliverable } from './place.repository.ts';

/** Writes changed columns of a deliverable and returns its new version. Errors: StaleWrite */
export async function writeDeliverable(
  tools: CommandTools,
  row: Pick<StoredDeliverable, 'id' | 'version'>,
  columns: Partial<Tables['deliverable']>,
): Promise<number> {
  return writeVersioned(tools, 'deliverable', row, columns);
}

/** The days of a promise as columns: what was planned first, what it was moved to, and the one that stands. */
export function dueColumns(plannedOn: PlainDate | null, extendedOn: PlainDate | null) {
  return { planned_on: plannedOn, extended_on: extendedOn, due_on: toSortDay(extendedOn ?? plannedOn) };
}

/** What was said of a moved day. */
export type SaidOfMove = {
  readonly reasonCode: string | null;
  readonly reason: string | null;
  readonly document: string | null;
  readonly askedBy: string | null;
};

/** Nothing said. */
export const NOTHING_SAID: SaidOfMove = { reasonCode: null, reason: null, document: null, askedBy: null };

/** Writes a row of the slip ledger. */
export async function noteMove(
  tools: CommandTools,
  row: Pick<StoredDeliverable, 'id' | 'programme_id'>,
  move: SaidOfMove & {
    readonly field: 'planned' | 'extended' | 'actual';
    readonly from: PlainDate | null;
    readonly to: PlainDate | null;
  },
): Promise<void> {
  const { field, from, to, reasonCode, reason, document, askedBy } = move;
  const last = (await revisionsOf(tools.tx, row.id)).at(-1);
  await tools.tx
    .insertInto('deliverable_revision')
    .values({
      id: tools.newId('revision'),
      deliverable_id: row.id,
      programme_id: row.programme_id,
      seq: (last?.seq ?? 0) + 1,
      field,
      old_on: from,
      new_on: to,
      reason_code: reasonCode,
      reason,
      document,
      asked_by: askedBy,
      at: tools.now,
      actor_id: tools.actor.userId,
      actor_name: tools.actor.name,
    })
    .execute();
}

/** Writes which agencies support a deliverable. */
export async function writeSupporting(
  tools: CommandTools,
  row: Pick<StoredDeliverable, 'id' | 'programme_id'>,
  agencies: readonly string[],
): Promise<void> {
  await tools.tx.deleteFrom('deliverable_agency').where('deliverable_id', '=', row.id).execute();
  const rows = agencies.map((agency_id) => ({ deliverable_id: row.id, agency_id, programme_id: row.programme_id }));
  if (rows.length > 0) await tools.tx.insertInto('deliverable_agency').values(rows).execute();
}

/**
 * Refuses a deliverable whose parts do not fit together, and finds where it hangs.
 * Errors: common.invalid_input, common.not_found
 * @returns columns that follow from its values
 */
export async function settleDeliverable(
  tools: CommandTools,
  programmeId: string,
  { values, supporting }: { readonly values: DeliverableValues; readonly supporting: readonly string[] },
) {
  if (values.titleVi === '' && values.titleEn === '') {
    throw new DomainError('common.invalid_input', { issues: [{ path: 'titleVi', message: 'required' }] });
  }
  if (supporting.includes(values.leadAgencyId)) {
    throw new DomainError('common.invalid_input', { issues: [{ path: 'supporting', message: 'is_lead' }] });
  }
  const partnerId = await placeOfDeliverable(tools.tx, programmeId, {
    ...values,
    agencyIds: [values.leadAgencyId, ...supporting],
  });
  return { partner_id: partnerId, sort_key: viSortKey(values.titleVi || values.titleEn) };
}

/** Makes a deliverable findable by its names. */
export async function indexDeliverable(
  tools: CommandTools,
  id: string,
  values: Pick<DeliverableValues, 'titleVi' | 'titleEn'>,
): Promise<void> {
  await indexWords(tools.tx, [deliverableDocument({ id, title_vi: values.titleVi, title_en: values.titleEn })]);
}

/** The texts by which a deliverable is found. */
export function deliverableDocument(row: Pick<StoredDeliverable, 'id' | 'title_vi' | 'title_en'>) {
  return { entity: 'deliverable', entityId: row.id, texts: [row.title_vi, row.title_en] };
}

/** What of a fact its author says; the rest follows from the record. */
export type Told = Pick<Fact, 'action' | 'version' | 'before' | 'after' | 'reason'>;

/**
 * A fact about a deliverable. Names, reasons and drafts of our side stand in it, so that a partner reads the record as
 * it is and never its history.
 */
export function deliverableFact(
  row: Pick<StoredDeliverable, 'id' | 'programme_id' | 'partner_id' | 'title_vi' | 'title_en'>,
  told: Told,
): Fact {
  return {
    ...told,
    entity: 'deliverable',
    entityId: row.id,
    programmeId: row.programme_id,
    partnerId: row.partner_id,
    named: { deliverable: row.title_vi || row.title_en },
    isInternal: true,
  };
}
