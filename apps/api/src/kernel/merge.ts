import type { Versioned } from '@counterpart/db/tables/organisations';
import { DomainError, type FieldConflict } from '@counterpart/domain/shared/errors';
import { canonicalJson } from './canonical-json.ts';
import type { CommandTools } from './command.ts';
import type { Entity } from './facts.ts';

/** A change to one record as its author saw it: the version it was based on and the new values. */
export type Edit<P extends Record<string, unknown>> = {
  readonly entity: Entity;
  readonly entityId: string;
  readonly baseVersion: number;
  readonly patch: P;
};

/** Some fields of a patch, with values. */
export type Changed<P> = { [K in keyof P]?: Exclude<P[K], undefined> };

/**
 * Decides whether an edit still fits a record that others may have changed since.
 * Fields that do not overlap merge; a field both changed to different values is a conflict with all three values.
 * @param current the record's editable fields now, under the same names as in the patch
 * @returns the fields that really change, before and after; empty when the edit changes nothing
 * Errors: common.conflict
 */
export async function mergeEdit<P extends Record<string, unknown>>(
  tools: CommandTools,
  edit: Edit<P>,
  current: Readonly<Record<keyof P, unknown>> & Pick<Versioned, 'version'>,
): Promise<{ before: Changed<P>; after: Changed<P> }> {
  if (edit.baseVersion !== current.version) await refuseOverlap(tools, edit, current);
  const before: Record<string, unknown> = {};
  const after: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(edit.patch)) {
    if (value === undefined || isSame(value, current[field])) continue;
    before[field] = current[field];
    after[field] = value;
  }
  return { before: before as Changed<P>, after: after as Changed<P> };
}

async function refuseOverlap<P extends Record<string, unknown>>(
  tools: CommandTools,
  edit: Edit<P>,
  current: Readonly<Record<keyof P, unknown>> & { version: number },
): Promise<void> {
  const bases = await valuesAt(tools, edit);
  const fields: FieldConflict[] = [];
  for (const [field, yours] of Object.entries(edit.patch)) {
    if (yours === undefined || isSame(yours, current[field]) || !bases.has(field)) continue;
    fields.push({ field, base: bases.get(field) ?? null, theirs: current[field] ?? null, yours });
  }
  if (fields.length === 0 && edit.baseVersion < current.version) return;
  throw new DomainError('common.conflict', {
    entity: edit.entity,
    entityId: edit.entityId,
    fields,
    currentVersion: current.version,
  });
}

/** Lists and groups of values are the same when they say the same. */
function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  const areGroups = typeof one === 'object' && typeof other === 'object' && one !== null && other !== null;
  return areGroups && canonicalJson(one) === canonicalJson(other);
}

/** For every field changed since the base version, the value it had there. */
async function valuesAt<P extends Record<string, unknown>>(
  tools: CommandTools,
  edit: Edit<P>,
): Promise<Map<string, unknown>> {
  const rows = await tools.tx
    .selectFrom('audit_event')
    .select(['before'])
    .where('entity', '=', edit.entity)
    .where('entity_id', '=', edit.entityId)
    .where('entity_version', '>', edit.baseVersion)
    .orderBy('seq')
    .execute();
  const values = new Map<string, unknown>();
  for (const row of rows) {
    for (const [field, value] of Object.entries(JSON.parse(row.before ?? '{}') as Record<string, unknown>)) {
      if (!values.has(field)) values.set(field, value);
    }
  }
  return values;
}
