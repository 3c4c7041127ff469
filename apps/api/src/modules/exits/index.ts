export { confirmExit } from './commands/confirm-exit.ts';
export { exitsRouter } from './exits.router.ts';
