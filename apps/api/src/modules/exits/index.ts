export { exitsRouter } from './exits.router.ts';
