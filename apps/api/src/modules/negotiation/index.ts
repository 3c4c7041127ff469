export { negotiationRouter } from './negotiation.router.ts';
export { addPoint } from './commands/add-point.ts';
export { decidePoint } from './commands/decide-point.ts';
export { calledOffRounds, orphanedPoints } from './orphaned-points.ts';
export { getRoom } from './queries/get-room.ts';
export { roundPapers } from './round-papers.ts';
