import { queryProcedure, router } from '../../kernel/trpc.ts';
import { listChanges } from './queries/list-changes.ts';

/** What is different since a day. */
export const changesRouter = router({ list: queryProcedure(listChanges) });
