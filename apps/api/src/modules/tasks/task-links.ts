import { idSchema } from '@counterpart/domain/shared/ids';
import { notFound } from '@counterpart/domain/shared/errors';
import type { CommandTools } from '../../kernel/command.ts';

/** What a task may hang on: a programme, one of its instruments, a point of its negotiation. */
export const linkSchemas = {
  programmeId: idSchema('programme').nullable(),
  instrumentId: idSchema('instrument').nullable(),
  openPointId: idSchema('point').nullable(),
};

/** Where a task hangs. */
export type TaskLinks = {
  readonly programmeId: string | null;
  readonly instrumentId: string | null;
  readonly openPointId: string | null;
};

/**
 * Where a task hangs after part of it was changed: another programme lets instrument and point go, another instrument
 * the point. Null where nothing of it is asked for. Errors: common.not_found
 */
export async function changedLinks(
  tools: CommandTools,
  now: TaskLinks,
  patch: { readonly [Link in keyof TaskLinks]?: string | null | undefined },
): Promise<TaskLinks | null> {
  const { programmeId, instrumentId, openPointId } = patch;
  if (programmeId === undefined && instrumentId === undefined && openPointId === undefined) return null;
  const keepsFile = programmeId === undefined || programmeId === now.programmeId;
  const file = instrumentId === undefined ? (keepsFile ? now.instrumentId : null) : instrumentId;
  const keepsPoint = keepsFile && file === now.instrumentId;
  return settleLinks(tools, {
    programmeId: programmeId === undefined ? now.programmeId : programmeId,
    instrumentId: file,
    openPointId: openPointId === undefined ? (keepsPoint ? now.openPointId : null) : openPointId,
  });
}

/** The links with what follows from the narrower ones: a point's instrument, an instrument's programme. Errors: common.not_found */
export async function settleLinks({ tx }: CommandTools, links: TaskLinks): Promise<TaskLinks> {
  const { openPointId } = links;
  if (openPointId !== null) {
    const point = await tx
      .selectFrom('open_point')
      .select(['instrument_id', 'programme_id'])
      .where('id', '=', openPointId)
      .executeTakeFirst();
    if (!point) throw notFound('open_point');
    return { openPointId, instrumentId: point.instrument_id, programmeId: point.programme_id };
  }
  if (links.instrumentId !== null) {
    const { instrumentId } = links;
    const file = await tx
      .selectFrom('instrument')
      .select('programme_id')
      .where('id', '=', instrumentId)
      .executeTakeFirst();
    if (!file) throw notFound('instrument');
    return { openPointId: null, instrumentId, programmeId: file.programme_id };
  }
  if (links.programmeId !== null) {
    const found = await tx.selectFrom('programme').select('id').where('id', '=', links.programmeId).executeTakeFirst();
    if (!found) throw notFound('programme');
  }
  return links;
}

type LinkIds = Readonly<Record<string, unknown>>;

/** The words behind the links that a fact names by their ids, for whoever reads them in a history. */
export async function wordsOfLinks({ tx }: CommandTools, { instrumentId, openPointId }: LinkIds) {
  const instrument =
    typeof instrumentId === 'string'
      ? await tx
          .selectFrom('instrument')
          .select(['title_vi', 'title_en'])
          .where('id', '=', instrumentId)
          .executeTakeFirst()
      : undefined;
  const point =
    typeof openPointId === 'string'
      ? await tx
          .selectFrom('open_point')
          .select(['clause', 'title_vi', 'title_en'])
          .where('id', '=', openPointId)
          .executeTakeFirst()
      : undefined;
  return {
    ...(instrument && { instrument: instrument.title_vi || instrument.title_en }),
    ...(point && { openPoint: `${point.clause} ${point.title_vi || point.title_en}`.trim() }),
  };
}
