export { tasksRouter } from './tasks.router.ts';
export { COUNT_TASK, countTask } from './queries/count-tasks.ts';
export { SCORE_TASK, scoreTask } from './task-scores.ts';
