import { commandProcedure, queryProcedure, router } from '../../kernel/trpc.ts';
import { addComment } from './commands/add-comment.ts';
import { addPoint } from './commands/add-point.ts';
import { agreePoint } from './commands/agree-point.ts';
import { closeRound } from './commands/close-round.ts';
import { createRound } from './commands/create-round.ts';
import { decidePoint } from './commands/decide-point.ts';
import { reopenPoint } from './commands/reopen-point.ts';
import { reopenRound } from './commands/reopen-round.ts';
import { setDelegation } from './commands/set-delegation.ts';
import { setPosition } from './commands/set-position.ts';
import { updatePoint } from './commands/update-point.ts';
import { updateRound } from './commands/update-round.ts';
import { getMinutes } from './queries/get-minutes.ts';
import { getPoint } from './queries/get-point.ts';
import { getRoom } from './queries/get-room.ts';

/** Negotiation: rounds, delegations, open points with their positions, minutes. */
export const negotiationRouter = router({
  room: queryProcedure(getRoom),
  point: queryProcedure(getPoint),
  minutes: queryProcedure(getMinutes),
  createRound: commandProcedure(createRound),
  updateRound: commandProcedure(updateRound),
  setDelegation: commandProcedure(setDelegation),
  closeRound: commandProcedure(closeRound),
  reopenRound: commandProcedure(reopenRound),
  addPoint: commandProcedure(addPoint),
  updatePoint: commandProcedure(updatePoint),
  setPosition: commandProcedure(setPosition),
  addComment: commandProcedure(addComment),
  agreePoint: commandProcedure(agreePoint),
  decidePoint: commandProcedure(decidePoint),
  reopenPoint: commandProcedure(reopenPoint),
});
