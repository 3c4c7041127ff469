import { commandProcedure, queryProcedure, router } from '../../kernel/trpc.ts';
import { addItem } from './commands/add-item.ts';
import { createMeeting } from './commands/create-meeting.ts';
import { setParties } from './commands/set-parties.ts';
import { setPeople } from './commands/set-people.ts';
import { settleItem } from './commands/settle-item.ts';
import { turnInto } from './commands/turn-into.ts';
import { unlinkItem } from './commands/unlink-item.ts';
import { updateItem } from './commands/update-item.ts';
import { updateMeeting } from './commands/update-meeting.ts';
import { getMeeting } from './queries/get-meeting.ts';
import { getMeetingHistory } from './queries/get-meeting-history.ts';
import { getOrigin } from './queries/get-origin.ts';
import { listMeetings } from './queries/list-meetings.ts';
import { listPromises } from './queries/list-promises.ts';

/** Meetings with partners, and what each side asked and promised there. */
export const meetingsRouter = router({
  list: queryProcedure(listMeetings),
  get: queryProcedure(getMeeting),
  history: queryProcedure(getMeetingHistory),
  promises: queryProcedure(listPromises),
  origin: queryProcedure(getOrigin),
  create: commandProcedure(createMeeting),
  update: commandProcedure(updateMeeting),
  setParties: commandProcedure(setParties),
  setPeople: commandProcedure(setPeople),
  addItem: commandProcedure(addItem),
  updateItem: commandProcedure(updateItem),
  settleItem: commandProcedure(settleItem),
  turnInto: commandProcedure(turnInto),
  unlinkItem: commandProcedure(unlinkItem),
});
