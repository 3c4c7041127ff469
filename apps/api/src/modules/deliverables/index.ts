export { deliverablesRouter } from './deliverables.router.ts';
export { MATRIX_TASK, matrixTask } from './matrix.list.ts';
export { getDeliverable } from './queries/get-deliverable.ts';
export { listDeliverables } from './queries/list-deliverables.ts';
