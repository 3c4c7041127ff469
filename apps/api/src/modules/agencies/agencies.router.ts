import { createRecordCommand, updateRecordCommand } from '../../kernel/record-commands.ts';
import { commandProcedure, queryProcedure, router } from '../../kernel/trpc.ts';
import { agencyRecord, personRecord } from './agency.record.ts';
import { confirmYear } from './commands/confirm-year.ts';
import { setHoliday } from './commands/set-holiday.ts';
import { succeedAgencies } from './commands/succeed-agencies.ts';
import { listHolidays } from './queries/list-holidays.ts';
import { listAgencies, listPersons } from './queries/list-agencies.ts';

/** Agencies of the home administration. */
export const agenciesRouter = router({
  list: queryProcedure(listAgencies),
  create: commandProcedure(createRecordCommand(agencyRecord)),
  update: commandProcedure(updateRecordCommand(agencyRecord)),
  succeed: commandProcedure(succeedAgencies),
});

/** Persons with their titles. */
export const personsRouter = router({
  list: queryProcedure(listPersons),
  create: commandProcedure(createRecordCommand(personRecord)),
  update: commandProcedure(updateRecordCommand(personRecord)),
});

/** The office's calendar: rest days and make-up working days. */
export const calendarRouter = router({
  list: queryProcedure(listHolidays),
  set: commandProcedure(setHoliday),
  confirmYear: commandProcedure(confirmYear),
});
