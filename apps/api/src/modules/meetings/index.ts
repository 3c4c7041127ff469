export { meetingsRouter } from './meetings.router.ts';
export { MEETINGS_TASK, meetingsTask, PROMISES_TASK, promisesTask } from './meeting-tasks.ts';
export { exportPromises, PROMISE_EXPORT_TASK } from './promise-export.ts';
export { promiseExportTask } from './promise-export-task.ts';
export { getMeeting } from './queries/get-meeting.ts';
export { listMeetings } from './queries/list-meetings.ts';
export { listPromises } from './queries/list-promises.ts';
export { lastMeetingOn } from './last-meeting.list.ts';
export { meetingPapers } from './meeting-papers.ts';
