import { commandProcedure, queryProcedure, router } from '../../kernel/trpc.ts';
import { markRead, putAway } from './commands/mark-notices.ts';
import { retryMail } from './commands/retry-mail.ts';
import { setNotices } from './commands/set-notices.ts';
import { getMail, listMails } from './queries/list-mails.ts';
import { countNotices, getNoticeSettings, listNotices } from './queries/list-notices.ts';

/** What waits for a person, how the person is told, and the mails that go out. */
export const inboxRouter = router({
  list: queryProcedure(listNotices),
  count: queryProcedure(countNotices),
  settings: queryProcedure(getNoticeSettings),
  markRead: commandProcedure(markRead),
  putAway: commandProcedure(putAway),
  setNotices: commandProcedure(setNotices),
  mails: queryProcedure(listMails),
  mail: queryProcedure(getMail),
  retryMail: commandProcedure(retryMail),
});
