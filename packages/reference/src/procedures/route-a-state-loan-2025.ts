import type { ProcedureTemplate } from '@counterpart/domain/procedures/procedure.types';
import { SOURCES } from '../regimes/sources.ts';
import {
  closed,
  conditionsMet,
  effectivenessNotice,
  exchangeCeremony,
  firstDisbursement,
  legalOpinion,
  onLending,
  overallPlanStepsToConfirm,
} from './closing-steps.ts';
import { stateOpinionSteps, submissionSteps } from './negotiation-steps.ts';
import { loanProposalSteps, preparationSteps } from './preparation-steps.ts';
import { routeAStateLoan2016 } from './route-a-state-loan-2016.ts';
import {
  invitation,
  STATE_LOAN_BEFORE_2026,
  stateEffectiveness,
  stateRatificationSteps,
  stateSigningSteps,
} from './state-loan-steps.ts';
import { text } from './wording.ts';

/** Route A from 10 September to 31 December 2025: the light loan proposal of Decree 242/2025, the treaty law as before. */
export const routeAStateLoan2025: ProcedureTemplate = {
  ...routeAStateLoan2016,
  version: 2,
  validFrom: '2025-09-10',
  validTo: '2025-12-31',
  source: `${routeAStateLoan2016.source}; ${SOURCES.D242}; ${SOURCES.MOF1}`,
  note: text(
    'Đề xuất khoản vay theo Nghị định 242/2025/NĐ-CP; thời hạn theo điều khoản của nghị định chưa đọc được.',
    'Loan proposal under Decree 242/2025/ND-CP, whose limits by article were not read.',
  ),
  steps: [
    ...loanProposalSteps,
    ...preparationSteps,
    invitation,
    ...stateOpinionSteps,
    ...submissionSteps,
    ...stateSigningSteps(STATE_LOAN_BEFORE_2026),
    exchangeCeremony,
    ...stateRatificationSteps(STATE_LOAN_BEFORE_2026),
    legalOpinion,
    conditionsMet,
    stateEffectiveness,
    effectivenessNotice,
    onLending,
    ...overallPlanStepsToConfirm,
    firstDisbursement('EFFECTIVE', 'ON_LENDING'),
    closed('FIRST_DISB', 'TB_LPQT', 'OVERALL_PLAN_SENT'),
  ],
};
