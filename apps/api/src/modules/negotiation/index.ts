export { negotiationRouter } from './negotiation.router.ts';
