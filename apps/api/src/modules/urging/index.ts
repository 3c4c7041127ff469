export { urgingRouter } from './urging.router.ts';
export { recordAnswer } from './commands/record-answer.ts';
export { sendUrgings, writeUrging } from './commands/send-urgings.ts';
export { heldRules } from './urging-rules.ts';
export { getUrging } from './queries/get-urging.ts';
export { listUrgings } from './queries/list-urgings.ts';
export { urgingFile } from './urging-file.ts';
export { PLAN_TASK, urgingPlanTask } from './urging-plan.ts';
export { STANDINGS_TASK, standingsTask, TALLY_TASK, tallyTask } from './urging-standings.ts';
