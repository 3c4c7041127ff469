export { negotiationRouter } from './negotiation.router.ts';
export { calledOffRounds, orphanedPoints } from './orphaned-points.ts';
