import { queryProcedure, router } from '../../kernel/trpc.ts';
import { getDesk } from './queries/get-desk.ts';
import { getFileHands } from './queries/get-file-hands.ts';
import { getLeague } from './queries/get-league.ts';
import { getSlips, listSlipMoves } from './queries/get-slips.ts';
import { listBehind } from './queries/list-behind.ts';

/** Who holds it: desks, all holders side by side, and the hands a file went through. */
export const holdingRouter = router({
  file: queryProcedure(getFileHands),
  desk: queryProcedure(getDesk),
  league: queryProcedure(getLeague),
  behind: queryProcedure(listBehind),
  slips: queryProcedure(getSlips),
  slipMoves: queryProcedure(listSlipMoves),
});
