export { addPapers } from './add-paper.ts';
export { checkFiles } from './check-files.ts';
export { documentsRouter } from './documents.router.ts';
export { mountFiles } from './file-routes.ts';
export { storeBytes, sweepFiles } from './file-store.ts';
