export { exchangeRouter } from './exchange.router.ts';
export { planTask, readTask } from './heavy-tasks.ts';
export { mountImports } from './import-routes.ts';
export { type FileToImport, importFile, undoImport } from './operate.ts';
export { sweepUploads } from './uploads.ts';
