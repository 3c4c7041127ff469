import { createRecordCommand, updateRecordCommand } from '../../kernel/record-commands.ts';
import { commandProcedure, queryProcedure, router } from '../../kernel/trpc.ts';
import { partnerRecord } from './partner.record.ts';
import { listPartners } from './queries/list-partners.ts';

/** Development partners. */
export const partnersRouter = router({
  list: queryProcedure(listPartners),
  create: commandProcedure(createRecordCommand(partnerRecord)),
  update: commandProcedure(updateRecordCommand(partnerRecord)),
});
