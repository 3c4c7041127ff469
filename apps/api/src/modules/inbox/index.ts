export { startClockWork } from './clock-work.ts';
export { sendDigests } from './digest.ts';
export { inboxRouter } from './inbox.router.ts';
export { giveNotices } from './notices.write.ts';
export { noticesOfTasks } from './task-notices.ts';
export { officePeople, officersOf } from './task-people.list.ts';
