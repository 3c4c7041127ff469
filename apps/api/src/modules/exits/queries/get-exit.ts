import type { ExitKind, ExitState, OrphanKind } from '@counterpart/domain/exits/exit.codes';
import { mayDecideExit } from '@counterpart/domain/exits/exit.policy';
import { can } from '@counterpart/domain/identity/identity.policy';
import type { SideState, Stage } from '@counterpart/domain/shared/codes';
import { idSchema } from '@counterpart/domain/shared/ids';
import { z } from 'zod';
import { defineQuery, type QueryTools } from '../../../kernel/query.ts';
import { canGiveBack } from '../exit-file.ts';
import { type ExitFileRow, type ExitRow, fileView, loadExit, otherPartners } from '../exits.repository.ts';
import { orphansOf } from '../orphan-sources.ts';

/**
 * The record of an exit: its files, what was handed on and what nobody took over yet. The partner reads its own files
 * and the paper, none of what was said or done inside.
 */
export const getExit = defineQuery({
  name: 'exits.get',
  input: z.strictObject({ id: idSchema('exit') }),
  allow: (actor) => can(actor, 'register.read'),
  run: async (tools, { id }) => {
    const { exit, sight, files } = await loadExit(tools.db, tools.actor, id);
    if (sight === 'partner') {
      return { ...headOf(exit), files: files.filter((one) => one.is_included === 1).map(outsideView), inside: null };
    }
    return { ...headOf(exit), files: files.map(outsideView), inside: await insideView(tools, exit, files) };
  },
});

function headOf(exit: ExitRow) {
  return {
    id: exit.id,
    partnerId: exit.partner_id,
    kind: exit.kind as ExitKind,
    effectiveOn: exit.effective_on,
    document: { number: exit.document_number, on: exit.document_on, issuer: exit.document_issuer },
    state: exit.state as ExitState,
    endedOn: exit.ended_on,
    isSample: exit.is_sample === 1,
  };
}

function outsideView(row: ExitFileRow) {
  return {
    ...fileView(row),
    isIncluded: row.is_included === 1,
    stageBefore: row.stage_before as Stage | SideState,
    resumedOn: row.resumed_on,
  };
}

async function insideView(tools: QueryTools, exit: ExitRow, files: readonly ExitFileRow[]) {
  const { db, actor } = tools;
  const taken = files.filter((one) => one.is_included === 1 && one.resumed_on === null).map((one) => one.id);
  // Signings and rounds fall with a file that was taken out of the flow, not with one that goes on.
  const fallen = new Set(files.filter((one) => one.side_state !== null).map((one) => one.id));
  const shown = new Set(files.map((one) => one.id));
  const mayDecide = mayDecideExit(actor) && exit.state === 'standing';
  const [others, orphans, handedOn] = await Promise.all([
    otherPartners(
      db,
      files.map((one) => one.programme_id),
      exit.partner_id,
    ),
    exit.state === 'standing' ? orphansOf(db, taken, exit.id) : [],
    handedOnOf(tools, exit.id),
  ]);
  return {
    version: exit.version,
    reason: exit.reason,
    endedReason: exit.ended_reason,
    target: { partnerId: exit.target_partner_id, agencyId: exit.target_agency_id },
    decidedBy: exit.actor_name,
    decidedAt: exit.at,
    files: files.map((one) => ({
      instrumentId: one.id,
      reason: one.reason,
      agencyBeforeId: one.agency_before_id,
      agencyAfterId: one.agency_after_id,
      successorId: one.successor_id,
      otherPartnerIds: others.get(one.programme_id) ?? [],
      sideStateBefore: one.side_state_before as SideState | null,
      mayResume: mayDecide && canGiveBack(one),
    })),
    orphans: orphans.filter((one) => one.mayHandOn || fallen.has(one.instrumentId)),
    handedOn: handedOn.filter((one) => shown.has(one.instrumentId)),
    mayDecide,
    mayUndo: mayDecide && isUntouched(files) && handedOn.length === 0,
  };
}

/** Whether every file that was taken still has the version the exit gave it. */
function isUntouched(files: readonly ExitFileRow[]): boolean {
  return files.every((one) => one.is_included === 0 || (one.resumed_on === null && one.version === one.version_after));
}

async function handedOnOf({ db }: QueryTools, exitId: string) {
  const rows = await db
    .selectFrom('partner_exit_hand_on')
    .selectAll()
    .where('exit_id', '=', exitId)
    .orderBy('at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    instrumentId: row.instrument_id,
    kind: row.kind as OrphanKind,
    recordId: row.record_id,
    label: { vi: row.label_vi, en: row.label_en },
    agencyId: row.agency_id,
    reason: row.reason,
    at: row.at,
    by: row.actor_name,
  }));
}
