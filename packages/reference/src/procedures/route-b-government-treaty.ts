import type { ProcedureStep, ProcedureTemplate } from '@counterpart/domain/procedures/procedure.types';
import { SOURCES } from '../regimes/sources.ts';
import {
  closed,
  conditionsMet,
  effectivenessNotice,
  exchangeCeremony,
  firstDisbursement,
  legalOpinion,
  onLending,
} from './closing-steps.ts';
import {
  approvalSteps,
  draftReceived,
  governmentDecisionSteps,
  governmentPreparation2016,
  governmentPreparation2025,
  governmentTreatyFlags,
  readyToSign,
} from './government-treaty-steps.ts';
import { FLAGS } from './legal-refs.ts';
import { governmentOpinionSteps, governmentOpinionSteps2026 } from './negotiation-steps.ts';
import { text } from './wording.ts';

const invited = draftReceived(
  'Đối tác đề nghị đàm phán, gửi dự thảo',
  'The partner asks to negotiate and sends a draft',
);

const signingAndAfter: readonly ProcedureStep[] = [
  {
    code: 'SIGNED',
    name: text('Ký', 'Signed'),
    responsible: 'PROPOSING_AGENCY',
    predecessors: readyToSign,
    kind: 'signed',
    stageReached: 'SIGNED',
  },
  exchangeCeremony,
  ...approvalSteps,
  { ...legalOpinion, condition: { flagsOn: ['loan'] } },
  conditionsMet,
  {
    code: 'EFFECTIVE',
    name: text('Điều ước có hiệu lực', 'The treaty comes into force'),
    responsible: 'PARTNER',
    predecessors: [{ step: 'APPROVED' }, { step: 'LEGAL_OPINION' }, { step: 'CONDITIONS_MET' }],
    kind: 'effective',
    stageReached: 'EFFECTIVE',
  },
  effectivenessNotice,
  onLending,
  firstDisbursement('EFFECTIVE', 'ON_LENDING'),
  closed('FIRST_DISB', 'TB_LPQT'),
];

/** Route B until 9 September 2025: treaty in the name of the Government. */
export const routeBGovernmentTreaty2016: ProcedureTemplate = {
  code: 'B-GOVERNMENT-TREATY',
  version: 1,
  name: text(
    'Điều ước nhân danh Chính phủ (thỏa thuận khung, hiệp định vay, viện trợ)',
    'Treaty in the name of the Government (framework, loan, grant)',
  ),
  route: 'B',
  capacities: ['GOVERNMENT'],
  instrumentKinds: [
    'FRAMEWORK_AGREEMENT',
    'LOAN_AGREEMENT',
    'GRANT_AGREEMENT',
    'CREDIT_FACILITY_AGREEMENT',
    'BILATERAL_AGREEMENT',
    'AMENDMENT',
  ],
  regime: 'LT-2016',
  validFrom: '2016-07-01',
  validTo: '2025-09-09',
  source: `${SOURCES.LT11}; ${SOURCES.LT71}; ${SOURCES.TB}`,
  flags: [...governmentTreatyFlags, FLAGS.onLending],
  steps: [
    ...governmentPreparation2016,
    invited,
    ...governmentOpinionSteps,
    ...governmentDecisionSteps('GOVERNMENT'),
    ...signingAndAfter,
  ],
};

/** Route B from 10 September to 31 December 2025: loan proposal of Decree 242/2025. */
export const routeBGovernmentTreaty2025: ProcedureTemplate = {
  ...routeBGovernmentTreaty2016,
  version: 2,
  validFrom: '2025-09-10',
  validTo: '2025-12-31',
  source: `${routeBGovernmentTreaty2016.source}; ${SOURCES.D242}`,
  steps: [
    ...governmentPreparation2025,
    invited,
    ...governmentOpinionSteps,
    ...governmentDecisionSteps('GOVERNMENT'),
    ...signingAndAfter,
  ],
};

/** Route B from 1 January 2026 under Law 137/2025: proposals go to the Prime Minister. */
export const routeBGovernmentTreaty2026: ProcedureTemplate = {
  code: 'B-GOVERNMENT-TREATY',
  version: 3,
  name: routeBGovernmentTreaty2016.name,
  route: 'B',
  capacities: ['GOVERNMENT'],
  instrumentKinds: routeBGovernmentTreaty2016.instrumentKinds,
  regime: 'L137-2025',
  validFrom: '2026-01-01',
  source: `${SOURCES.L137}; ${SOURCES.LT11}; ${SOURCES.LT71}; ${SOURCES.D242}`,
  note: text(
    'Điều ước về vốn vay theo pháp luật nợ công (Điều 70 khoản 3); cần xác nhận theo bản cuối của Luật 141/2025/QH15.',
    'Loan treaties follow the public-debt law (Article 70(3)); to be confirmed against the final text of Law 141/2025/QH15.',
  ),
  flags: routeBGovernmentTreaty2016.flags,
  steps: [
    ...governmentPreparation2025,
    invited,
    ...governmentOpinionSteps2026,
    ...governmentDecisionSteps('PM'),
    ...signingAndAfter,
  ],
};
