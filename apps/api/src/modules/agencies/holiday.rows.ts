import type { Tables } from '@counterpart/db/tables/tables';
import { DomainError, type FieldConflict } from '@counterpart/domain/shared/errors';
import { lineSchema } from '@counterpart/domain/shared/input-schemas';
import { z } from 'zod';
import type { CommandTools } from '../../kernel/command.ts';

/** What is said of a day that differs from the ordinary week. */
export const holidaySchema = z.strictObject({
  kind: z.enum(['off', 'work']),
  nameVi: lineSchema(200),
  nameEn: lineSchema(200),
  status: z.enum(['official', 'projected']),
  source: lineSchema(500).pipe(z.string().min(1)),
});

/** A day's entry as people edit it. */
export type HolidayValues = z.output<typeof holidaySchema>;

/** The entry of a stored row. */
export function holidayValues(row: Tables['holiday']): HolidayValues {
  return {
    kind: row.kind as HolidayValues['kind'],
    nameVi: row.name_vi,
    nameEn: row.name_en,
    status: row.status as HolidayValues['status'],
    source: row.source,
  };
}

/** The version a day's entry takes when it is written: it goes on counting over a removal. */
export async function nextVersion(tools: CommandTools, day: string, row: Tables['holiday'] | null): Promise<number> {
  if (row) return row.version + 1;
  const last = await tools.tx
    .selectFrom('audit_event')
    .select((eb) => eb.fn.max('entity_version').as('version'))
    .where('entity', '=', 'holiday')
    .where('entity_id', '=', day)
    .executeTakeFirst();
  return (last?.version ?? 0) + 1;
}

/**
 * Refuses an edit that was made on another entry than the stored one; the whole entry counts as one value.
 * Errors: common.conflict with the stored and the typed value of every field that differs
 */
export function refuseStaleDay(
  edit: { day: string; version: number; holiday: HolidayValues | null },
  row: Tables['holiday'] | null,
): void {
  const currentVersion = row?.version ?? 0;
  if (edit.version === currentVersion) return;
  const theirs = row ? holidayValues(row) : null;
  const names = Object.keys(holidaySchema.shape) as (keyof HolidayValues)[];
  const fields = names
    .map((field): FieldConflict => {
      return { field, base: null, theirs: theirs?.[field] ?? null, yours: edit.holiday?.[field] ?? null };
    })
    .filter((one) => one.theirs !== one.yours);
  throw new DomainError('common.conflict', { entity: 'holiday', entityId: edit.day, fields, currentVersion });
}
