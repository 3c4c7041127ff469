export { CHANGES_TASK, changesTask } from './changes-task.ts';
export { type Changes, listChanges } from './queries/list-changes.ts';
export { changesRouter } from './changes.router.ts';
