export { partnersRouter } from './partners.router.ts';
