import type { CommandTools } from '../../kernel/command.ts';
import type { Fact } from '../../kernel/facts.ts';
import { loadInstrument } from '../procedures/index.ts';
import { writeFile } from './exit.write.ts';
import type { ExitFileRow, ExitRow } from './exits.repository.ts';

/** Stands on a file that was opened with another partner, who learns nothing of the first one by it. */
const NOT_OPENED = 'Không mở nữa · Not opened after all';

/** Why a file gets its earlier state back; stands in its history, where the partner reads it. */
export type GivenBack = { readonly document: string; readonly on: string };

/**
 * Gives a file back what it was before the exit. A file opened in its place is cancelled, unless somebody decided on
 * it already.
 */
export async function giveBack(
  tools: CommandTools,
  { exit, row }: { exit: ExitRow; row: ExitFileRow },
  { document, on }: GivenBack,
): Promise<Fact[]> {
  const facts: Fact[] = [];
  const isMoved = row.side_state !== row.side_state_before || row.proposing_agency_id !== row.agency_before_id;
  if (isMoved) {
    facts.push(
      await writeFile(tools, {
        ...row,
        partner_id: exit.partner_id,
        before: { sideState: row.side_state, agencyId: row.proposing_agency_id },
        after: { sideState: row.side_state_before, agencyId: row.agency_before_id },
        sideReason: row.side_reason_before,
        document,
        exitId: exit.id,
      }),
    );
  }
  if (row.successor_id !== null) {
    const successor = await loadInstrument(tools.tx, { kind: 'all' }, row.successor_id);
    if (successor.side_state === null) {
      const agencyId = successor.proposing_agency_id;
      facts.push(
        await writeFile(tools, {
          ...successor,
          before: { sideState: null, agencyId },
          after: { sideState: 'CANCELLED', agencyId },
          sideReason: NOT_OPENED,
          document: '',
          exitId: null,
        }),
      );
    }
  }
  await tools.tx
    .updateTable('partner_exit_file')
    .set({ resumed_on: on })
    .where('exit_id', '=', exit.id)
    .where('instrument_id', '=', row.id)
    .execute();
  return facts;
}
