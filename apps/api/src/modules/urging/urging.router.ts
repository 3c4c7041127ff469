import { commandProcedure, queryProcedure, router } from '../../kernel/trpc.ts';
import { recordAnswer } from './commands/record-answer.ts';
import { sendUrgings } from './commands/send-urgings.ts';
import { setUrgingRule } from './commands/set-rule.ts';
import { withdrawUrgings } from './commands/withdraw-urgings.ts';
import { agencyStandings } from './queries/agency-standings.ts';
import { getUrging } from './queries/get-urging.ts';
import { listUrgings } from './queries/list-urgings.ts';
import { listUrgingRules, planUrgings } from './queries/plan-urgings.ts';
import { prepareUrgings } from './queries/prepare-urgings.ts';
import { previewLetter } from './queries/preview-letter.ts';
import { urgingTallies } from './queries/urging-tallies.ts';
import { urgingsOfTask } from './queries/urgings-of-task.ts';

/** Agencies urged about overdue tasks: by which rules, in which letters, and what they answered. */
export const urgingRouter = router({
  list: queryProcedure(listUrgings),
  get: queryProcedure(getUrging),
  ofTask: queryProcedure(urgingsOfTask),
  agencies: queryProcedure(agencyStandings),
  tallies: queryProcedure(urgingTallies),
  rules: queryProcedure(listUrgingRules),
  plan: queryProcedure(planUrgings),
  prepare: queryProcedure(prepareUrgings),
  preview: queryProcedure(previewLetter),
  send: commandProcedure(sendUrgings),
  withdraw: commandProcedure(withdrawUrgings),
  answer: commandProcedure(recordAnswer),
  setRule: commandProcedure(setUrgingRule),
});
