export { type ClockWork, startClockWork } from './clock-work.ts';
export { inboxRouter } from './inbox.router.ts';
export { noticesOfTasks } from './task-notices.ts';
