export { signingRouter } from './signing.router.ts';
export { EXPORT_TASK, exportSchedule, filterOf } from './schedule-export.ts';
export { letterOf, letterSchema } from './schedule-letter.ts';
export { exportTask } from './export-task.ts';
export { feedCalendar } from './feed-file.ts';
export { listSchedule } from './queries/list-schedule.ts';
export { calledOffSignings } from './called-off-signings.ts';
export { type Builder, conditionPredicate, scopePredicate } from './signing-conditions.list.ts';
