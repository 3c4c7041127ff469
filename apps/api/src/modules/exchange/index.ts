export { exchangeRouter } from './exchange.router.ts';
export { planTask, readTask } from './heavy-tasks.ts';
export { mountImports } from './import-routes.ts';
export { importFile, undoImport } from './operate.ts';
export { listImports } from './queries/list-imports.ts';
