export { proceduresRouter } from './procedures.router.ts';
export { templatesRouter } from './templates.router.ts';
export { TRY_VERSION_TASK, tryVersionTask } from './try-version-task.ts';
export { forgetSummaries, refreshSummaries, rebuildSummaries } from './refresh-summaries.ts';
export {
  type ClockedMilestone,
  type InstrumentRow,
  loadInstrument,
  loadMilestone,
  type MilestoneRow,
  milestonesOf,
  type SigningRecordRow,
} from './instruments.repository.ts';
export { procedureFacts, toFile } from './instrument-file.ts';
export { dayOfKind } from './instrument-standing.ts';
export { toSigningRecord } from './signing-columns.ts';
export { templateOf, templatesById } from './templates.repository.ts';
export { changeMilestone } from './change-milestone.ts';
export { ledgerRows } from './slip-ledger.ts';
export { type KnownDays, newMilestones } from './new-milestones.ts';
export { agenciesOfRoles } from './role-agencies.ts';
export { updateMilestone } from './commands/update-milestone.ts';
export { getInstrument } from './queries/get-instrument.ts';
export { type HandSpanRow, measuredSpan } from './hand-span.rows.ts';
export { observationsOf } from './observed.list.ts';
export { stepAgency } from './step-agency.ts';
export { partnersTask } from './queries/partner-overview.ts';
export { orphanedSteps } from './orphaned-steps.ts';
export { createInstrument } from './commands/create-instrument.ts';
export {
  type ConditionRow,
  conditionFacts,
  conditionsOf,
  effectiveDays,
} from './conditions.repository.ts';
export { setInstrumentSideState } from './commands/set-instrument-side-state.ts';
export { conditionsOpen, refuseOrder } from './effectiveness-guard.ts';
export { instrumentPapers, milestonePapers } from './instrument-papers.ts';
