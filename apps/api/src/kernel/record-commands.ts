import { indexWords } from '@counterpart/db/search';
import type { Actor } from '@counterpart/domain/identity/actor';
import { DomainError, notFound } from '@counterpart/domain/shared/errors';
import {
  type FieldSpecs,
  type FieldValues,
  fieldsSchema,
  fromColumns,
  patchSchema,
  snakeCase,
  toColumns,
} from '@counterpart/domain/shared/fields';
import { type IdKind, idSchema } from '@counterpart/domain/shared/ids';
import { viSortKey } from '@counterpart/domain/shared/vi-sort';
import { z } from 'zod';
import { type CommandTools, defineCommand } from './command.ts';
import { writeVersioned } from './versioned-row.ts';
import type { Entity } from './facts.ts';
import { mergeEdit } from './merge.ts';

/** A record that administrators keep: partners, agencies, persons. */
export type RecordKind<F extends FieldSpecs> = {
  readonly table: 'partner' | 'agency' | 'person';
  readonly entity: Entity;
  readonly idKind: IdKind;
  /** Feature whose commands these are, `partners` and so on. */
  readonly feature: string;
  readonly fields: F;
  readonly mayWrite: (actor: Actor) => boolean;
  /** The text a record sorts by. */
  readonly sortText: (values: FieldValues<F>) => string;
  /** The texts a record is found by. */
  readonly texts: (values: FieldValues<F>) => readonly (string | null)[];
  /** Refuses values that do not fit together. */
  readonly check?: (values: FieldValues<F>) => void;
  /** Fields that name another record of the kind: a chain of them must never lead back to where it began. */
  readonly chains?: readonly (keyof F & string)[];
};

/** The command that adds a record of a kind. Errors: common.duplicate */
export function createRecordCommand<F extends FieldSpecs>(kind: RecordKind<F>) {
  return defineCommand({
    name: `${kind.feature}.create`,
    input: fieldsSchema(kind.fields),
    subject: async () => null,
    authorize: (actor) => kind.mayWrite(actor),
    run: async (tools, input) => {
      const values = input as FieldValues<F>;
      kind.check?.(values);
      const id = tools.newId(kind.idKind);
      const row = {
        id,
        ...toColumns(values),
        sort_key: viSortKey(kind.sortText(values)),
        is_sample: 0,
        version: 1,
        updated_at: tools.now,
        updated_by: tools.actor.userId,
      };
      await tools.tx
        .insertInto(kind.table)
        .values(row as never)
        .execute()
        .catch((error: unknown) => {
          throw duplicateOf(tools, kind, { error, values }) ?? error;
        });
      await indexWords(tools.tx, [{ entity: kind.table, entityId: id, texts: kind.texts(values) }]);
      return {
        result: { id, version: 1 },
        events: [
          { action: `${kind.entity}.created` as const, entity: kind.entity, entityId: id, version: 1, after: values },
        ],
      };
    },
  });
}

/** The command that changes a record of a kind; newer versions merge where fields differ. */
export function updateRecordCommand<F extends FieldSpecs>(kind: RecordKind<F>) {
  return defineCommand({
    name: `${kind.feature}.update`,
    input: z.strictObject({ id: idSchema(kind.idKind), version: z.number().int(), patch: patchSchema(kind.fields) }),
    subject: async (tools, input) => {
      const row = await tools.tx.selectFrom(kind.table).selectAll().where('id', '=', input.id).executeTakeFirst();
      if (!row) throw notFound(kind.table);
      return row;
    },
    authorize: (actor) => kind.mayWrite(actor),
    run: async (tools, input, row) => {
      const current = fromColumns(kind.fields, row);
      const edit = {
        entity: kind.entity,
        entityId: row.id,
        baseVersion: input.version,
        patch: input.patch as Record<string, unknown>,
      };
      const { before, after } = await mergeEdit<Record<string, unknown>>(tools, edit, {
        ...current,
        version: row.version,
      });
      if (Object.keys(after).length === 0) throw new DomainError('common.nothing_changed', {});
      const values = { ...current, ...after };
      kind.check?.(values);
      for (const field of kind.chains ?? []) {
        if (field in after) await refuseLoop(tools, kind, { id: row.id, field, next: after[field] as string | null });
      }
      const changes = { ...toColumns(after), sort_key: viSortKey(kind.sortText(values)) };
      const version = await writeVersioned(tools, kind.table, row, changes).catch((error: unknown) => {
        throw duplicateOf(tools, kind, { error, values }) ?? error;
      });
      await indexWords(tools.tx, [{ entity: kind.table, entityId: row.id, texts: kind.texts(values) }]);
      return {
        result: { id: row.id, version, inverse: before },
        events: [
          { action: `${kind.entity}.updated` as const, entity: kind.entity, entityId: row.id, version, before, after },
        ],
      };
    },
  });
}

/** Errors: common.loop where following the field from the new value leads back to the record itself. */
async function refuseLoop<F extends FieldSpecs>(
  tools: CommandTools,
  kind: RecordKind<F>,
  link: { id: string; field: string; next: string | null },
): Promise<void> {
  const column = snakeCase(link.field);
  const seen = new Set<string>();
  for (let at = link.next; at !== null && !seen.has(at); ) {
    if (at === link.id) throw new DomainError('common.loop', { entity: kind.entity, field: link.field });
    seen.add(at);
    const row = await tools.tx.selectFrom(kind.table).selectAll().where('id', '=', at).executeTakeFirst();
    at = ((row as Record<string, unknown> | undefined)?.[column] as string | null | undefined) ?? null;
  }
}

function duplicateOf<F extends FieldSpecs>(
  tools: CommandTools,
  kind: RecordKind<F>,
  failed: { error: unknown; values: FieldValues<F> },
): DomainError | null {
  const constraint = tools.adapter.uniqueViolation(failed.error);
  const field = Object.keys(kind.fields).find((name) => constraint === `${kind.table}_${snakeCase(name)}_uq`);
  return field
    ? new DomainError('common.duplicate', { entity: kind.table, field, value: String(failed.values[field]) })
    : null;
}
