import { type ExitFile, mayGiveBack } from '@counterpart/domain/exits/exit.rules';
import type { SideState, Stage } from '@counterpart/domain/shared/codes';
import type { ExitFileRow, PartnerFile } from './exits.repository.ts';

/** A stored file as the rules of an exit see it. */
export function toExitFile(row: PartnerFile): ExitFile {
  return {
    stage: row.stage as Stage | SideState,
    sideState: row.side_state as SideState | null,
    programmeSideState: row.programme_side_state as SideState | null,
  };
}

/** Whether the earlier state of a stored file can be given back. */
export function canGiveBack(row: ExitFileRow): boolean {
  return mayGiveBack({
    isIncluded: row.is_included === 1,
    resumedOn: row.resumed_on,
    leftAs: { sideState: row.side_state_after as SideState | null, agencyId: row.agency_after_id },
    now: { sideState: row.side_state as SideState | null, agencyId: row.proposing_agency_id },
  });
}
