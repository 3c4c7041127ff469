export { behindTask, deskTask, leagueTask } from './heavy-tasks.ts';
export { holdingRouter } from './holding.router.ts';
export { slipMovesTask, slipsTask } from './slip-tasks.ts';
