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
import { FLAGS } from './legal-refs.ts';
import { stateOpinionSteps2026, submissionSteps } from './negotiation-steps.ts';
import { loanProposalSteps, preparationSteps } from './preparation-steps.ts';
import { routeAStateLoan2025 } from './route-a-state-loan-2025.ts';
import {
  invitation,
  STATE_LOAN_FROM_2026,
  stateEffectiveness,
  stateRatificationSteps,
  stateSigningSteps,
} from './state-loan-steps.ts';
import { text } from './wording.ts';

/** Route A from 1 January 2026 under Law 137/2025; what Law 141/2025 changes has to be confirmed. */
export const routeAStateLoan2026: ProcedureTemplate = {
  code: 'A-STATE-LOAN',
  version: 3,
  name: routeAStateLoan2025.name,
  route: 'A',
  capacities: ['STATE'],
  instrumentKinds: routeAStateLoan2025.instrumentKinds,
  regime: 'L137-2025',
  validFrom: '2026-01-01',
  source: `${SOURCES.L137}; ${SOURCES.LT11}; ${SOURCES.D242}; ${SOURCES.S1518}; ${SOURCES.L141D}`,
  note: text(
    'Từ 2026, điều ước về vốn vay thực hiện theo pháp luật nợ công (Điều 70 khoản 3); bản cuối của Luật 141/2025/QH15 chưa đọc được, các thời hạn của Quyết định 1518/QĐ-TTg giữ làm mặc định, cần xác nhận. Hồ sơ đang trình trước 01/01/2026 có thể theo quy định chuyển tiếp. Khi cơ quan Đảng, Chủ tịch nước hoặc Thủ tướng đã đồng ý chủ trương, hồ sơ chỉ gồm một tờ trình xin ủy quyền.',
    'From 2026 loan treaties follow the public-debt law (Article 70(3)); the final text of Law 141/2025/QH15 was not read, so the limits of Decision 1518/QD-TTg stay as defaults to be confirmed. Files pending before 1 January 2026 may follow the transitional rule. Where a Party body, the President or the Prime Minister has already agreed in principle, the dossier is one submission asking for authorisation.',
  ),
  flags: [FLAGS.shortened, ...routeAStateLoan2025.flags],
  steps: [
    ...loanProposalSteps,
    ...preparationSteps,
    invitation,
    ...stateOpinionSteps2026,
    ...submissionSteps,
    ...stateSigningSteps(STATE_LOAN_FROM_2026),
    exchangeCeremony,
    ...stateRatificationSteps(STATE_LOAN_FROM_2026),
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
