import { queryProcedure, router } from '../../kernel/trpc.ts';
import { listTimeline } from './queries/list-timeline.ts';

/** Timeline: every file over time. */
export const timelineRouter = router({ list: queryProcedure(listTimeline) });
