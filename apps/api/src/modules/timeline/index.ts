export { timelineRouter } from './timeline.router.ts';
