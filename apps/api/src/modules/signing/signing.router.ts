import { commandProcedure, queryProcedure, router } from '../../kernel/trpc.ts';
import { createFeed, revokeFeed } from './commands/feeds.ts';
import { recordSigned } from './commands/record-signed.ts';
import { updateSigningRecord } from './commands/update-record.ts';
import { getSigning } from './queries/get-signing.ts';
import { listFeeds } from './queries/list-feeds.ts';
import { listMonth } from './queries/list-month.ts';
import { listSchedule } from './queries/list-schedule.ts';

/** Signing: the schedule, one signing, and calendar subscriptions. */
export const signingRouter = router({
  schedule: queryProcedure(listSchedule),
  month: queryProcedure(listMonth),
  get: queryProcedure(getSigning),
  updateRecord: commandProcedure(updateSigningRecord),
  recordSigned: commandProcedure(recordSigned),
  createFeed: commandProcedure(createFeed),
  listFeeds: queryProcedure(listFeeds),
  revokeFeed: commandProcedure(revokeFeed),
});
