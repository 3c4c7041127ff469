export { CHANGES_TASK, changesTask } from './changes-task.ts';
export { listChanges } from './queries/list-changes.ts';
export { changesRouter } from './changes.router.ts';
