import type { Tables } from '@counterpart/db/tables/tables';
import { type CommandTools, StaleWrite } from '../../kernel/command.ts';
import { writeVersioned } from '../../kernel/versioned-row.ts';
import type { Fact } from '../../kernel/facts.ts';
import type { ExitRow } from './exits.repository.ts';

/** What of a file an exit changes. */
export type FileChange = {
  readonly id: string;
  readonly version: number;
  readonly programme_id: string;
  readonly partner_id: string;
  readonly before: { readonly sideState: string | null; readonly agencyId: string | null };
  readonly after: { readonly sideState: string | null; readonly agencyId: string | null };
  /** Stands on the file beside its side state; the partner reads it. */
  readonly sideReason: string | null;
  /** The paper, as the file's history tells it. */
  readonly document: string;
  /** The act, for the file's history; null where the file's partner may not know of it. */
  readonly exitId: string | null;
};

/** Writes what a file becomes and returns its fact, which names the act. Errors: StaleWrite */
export async function writeFile(tools: CommandTools, change: FileChange): Promise<Fact> {
  const version = change.version + 1;
  const written = await tools.tx
    .updateTable('instrument')
    .set({
      side_state: change.after.sideState,
      side_state_reason: change.after.sideState === null ? null : change.sideReason,
      proposing_agency_id: change.after.agencyId,
      version,
      updated_at: tools.now,
      updated_by: tools.actor.userId,
    })
    .where('id', '=', change.id)
    .where('version', '=', change.version)
    .executeTakeFirst();
  if (written.numUpdatedRows !== 1n) throw new StaleWrite();
  const isStateMoved = change.before.sideState !== change.after.sideState;
  const isAgencyMoved = change.before.agencyId !== change.after.agencyId;
  const pick = (of: FileChange['before']) => ({
    ...(isStateMoved && { sideState: of.sideState }),
    ...(isAgencyMoved && { proposingAgencyId: of.agencyId }),
  });
  return {
    action: isStateMoved ? 'instrument.side_state_decided' : 'instrument.updated',
    entity: 'instrument',
    entityId: change.id,
    version,
    programmeId: change.programme_id,
    partnerId: change.partner_id,
    before: pick(change.before),
    after: pick(change.after),
    ...(change.exitId !== null && { named: { exit: change.exitId } }),
    reason: change.document || null,
  };
}

/** Writes columns of an exit and returns its new version. Errors: StaleWrite */
export async function writeExit(
  tools: CommandTools,
  exit: Pick<ExitRow, 'id' | 'version'>,
  columns: Partial<Tables['partner_exit']>,
): Promise<number> {
  return writeVersioned(tools, 'partner_exit', exit, columns);
}

/** A fact about an exit; the partner reads its files' facts, never this one. */
export function exitFact(
  exit: Pick<ExitRow, 'id' | 'partner_id'>,
  told: Pick<Fact, 'action' | 'version' | 'before' | 'after' | 'reason'>,
): Fact {
  return { ...told, entity: 'partner_exit', entityId: exit.id, partnerId: exit.partner_id, isInternal: true };
}
