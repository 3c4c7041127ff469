import type { Tables } from '@counterpart/db/tables/tables';
import type { CommandTools } from '../../kernel/command.ts';
import { writeVersioned } from '../../kernel/versioned-row.ts';
import type { Entity, Fact } from '../../kernel/facts.ts';
import type { NegotiationFile } from './negotiation-file.ts';
import type { PointRow, RoundRow } from './negotiation.repository.ts';

/** Columns that say where a record of a negotiation hangs. */
export function placeOf({ row }: NegotiationFile) {
  return { instrument_id: row.id, programme_id: row.programme_id, partner_id: row.partner_id };
}

/** Columns that say who wrote an entry that is never changed. */
export function authorOf(tools: CommandTools) {
  const { userId, name, role } = tools.actor;
  return { at: tools.now, actor_id: userId, actor_name: name, actor_role: role };
}

/** Writes changed columns of a round and returns its new version. Errors: StaleWrite */
export async function writeRound(
  tools: CommandTools,
  round: Pick<RoundRow, 'id' | 'version'>,
  columns: Partial<Tables['negotiation_round']>,
): Promise<number> {
  return writeVersioned(tools, 'negotiation_round', round, columns);
}

/** Writes changed columns of a point and returns its new version. Errors: StaleWrite */
export async function writePoint(
  tools: CommandTools,
  point: Pick<PointRow, 'id' | 'version'>,
  columns: Partial<Tables['open_point']>,
): Promise<number> {
  return writeVersioned(tools, 'open_point', point, columns);
}

/** What of a fact its author says; the rest follows from the record. */
export type Told = Pick<Fact, 'action' | 'version' | 'before' | 'after' | 'isInternal'> & {
  /** Where it is not about the point itself but about what was said of it. */
  readonly entity?: Extract<Entity, `open_point_${string}`>;
};

/** A fact about a round; it names the round, so that a history can be read without looking anything up. */
export function roundFact(file: NegotiationFile, round: Pick<RoundRow, 'id' | 'number'>, told: Told): Fact {
  const { programme_id: programmeId, partner_id: partnerId } = file.row;
  const named = { round: round.number };
  return { ...told, named, entity: 'negotiation_round', entityId: round.id, programmeId, partnerId };
}

/** What a fact says of the point it is about; `title` as it stood then. */
export type NamedPoint = { readonly id: string; readonly isShared: boolean; readonly title: string };

/** The name of a stored point, for facts. */
export function titleOf(point: { readonly titleVi: string; readonly titleEn: string }): string {
  return point.titleVi === '' ? point.titleEn : point.titleVi;
}

/** A stored point, for facts. */
export function namedPoint(point: Pick<PointRow, 'id' | 'is_shared' | 'title_vi' | 'title_en'>): NamedPoint {
  const title = titleOf({ titleVi: point.title_vi, titleEn: point.title_en });
  return { id: point.id, isShared: point.is_shared === 1, title };
}

/** A fact about a point; one that was never raised with the partner is for our side alone. */
export function pointFact(file: NegotiationFile, point: NamedPoint, told: Told): Fact {
  const { programme_id: programmeId, partner_id: partnerId } = file.row;
  const isInternal = told.isInternal === true || !point.isShared;
  const isNamed = told.after?.['titleVi'] !== undefined || told.after?.['titleEn'] !== undefined;
  const after = isNamed ? told.after : { point: point.title, ...told.after };
  return {
    entity: 'open_point',
    ...told,
    after: after ?? null,
    entityId: point.id,
    programmeId,
    partnerId,
    isInternal,
  };
}
