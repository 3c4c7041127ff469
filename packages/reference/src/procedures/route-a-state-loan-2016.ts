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
  overallPlanSteps,
} from './closing-steps.ts';
import { FLAGS } from './legal-refs.ts';
import { stateOpinionSteps, submissionSteps } from './negotiation-steps.ts';
import { preparationSteps, projectProposalSteps } from './preparation-steps.ts';
import {
  invitation,
  STATE_LOAN_BEFORE_2026,
  stateEffectiveness,
  stateRatificationSteps,
  stateSigningSteps,
} from './state-loan-steps.ts';
import { text } from './wording.ts';

/** Route A until 9 September 2025: loan treaty of the State, shortened schedule of Decision 1518. */
export const routeAStateLoan2016: ProcedureTemplate = {
  code: 'A-STATE-LOAN',
  version: 1,
  name: text('Điều ước về vốn vay nhân danh Nhà nước', 'Loan treaty in the name of the State'),
  route: 'A',
  capacities: ['STATE'],
  instrumentKinds: ['LOAN_AGREEMENT', 'FINANCING_AGREEMENT', 'PROJECT_AGREEMENT', 'AMENDMENT'],
  regime: 'QD1518-2014',
  validFrom: '2016-07-01',
  validTo: '2025-09-09',
  source: `${SOURCES.S1518}; ${SOURCES.LT23}; ${SOURCES.TB}`,
  note: text(
    'Dùng từ ngày Luật Điều ước quốc tế 108/2016/QH13 có hiệu lực, với các thời hạn của Quyết định 1518/QĐ-TTg.',
    'Used from the day the Law on Treaties 108/2016/QH13 came into force, with the limits of Decision 1518/QD-TTg.',
  ),
  flags: [
    FLAGS.sameLegalTerms,
    FLAGS.council,
    FLAGS.combinedProposal,
    FLAGS.fullPowers,
    {
      code: 'ratification',
      name: text('Phải phê chuẩn', 'Ratification is needed'),
      isOnByDefault: true,
    },
    {
      code: 'national_assembly',
      name: text('Thuộc thẩm quyền phê chuẩn của Quốc hội', 'Ratification falls to the National Assembly'),
      isOnByDefault: false,
    },
    FLAGS.onLending,
  ],
  steps: [
    ...projectProposalSteps,
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
    ...overallPlanSteps,
    firstDisbursement('EFFECTIVE', 'ON_LENDING'),
    closed('FIRST_DISB', 'TB_LPQT', 'OVERALL_PLAN_SENT'),
  ],
};
