export { actOnDeliverable } from './commands/act-on-deliverable.ts';
export { createDeliverable } from './commands/create-deliverable.ts';
export { deliverablesRouter } from './deliverables.router.ts';
export { DELIVERABLES_EXPORT_TASK, exportDeliverables } from './deliverables-export.ts';
export { deliverableDocument } from './deliverable.write.ts';
export { deliverablesExportTask } from './deliverables-export-task.ts';
export { MATRIX_TASK, matrixTask } from './matrix.list.ts';
export { getDeliverable } from './queries/get-deliverable.ts';
export { listDeliverables } from './queries/list-deliverables.ts';
