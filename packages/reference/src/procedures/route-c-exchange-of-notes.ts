import type { ProcedureStep, ProcedureTemplate } from '@counterpart/domain/procedures/procedure.types';
import { SOURCES } from '../regimes/sources.ts';
import { closed, effectivenessNotice } from './closing-steps.ts';
import {
  approvalSteps,
  draftReceived,
  governmentDecisionSteps,
  governmentPreparation2016,
  governmentPreparation2025,
  governmentTreatyFlags,
  readyToSign,
} from './government-treaty-steps.ts';
import { governmentOpinionSteps, governmentOpinionSteps2026 } from './negotiation-steps.ts';
import { text } from './wording.ts';

const invited = draftReceived('Đối tác gửi dự thảo công hàm', 'The partner sends the draft notes');

const notesAndAfter: readonly ProcedureStep[] = [
  {
    code: 'NOTE_IN',
    name: text('Nhận công hàm của đối tác', 'The partner’s note received'),
    responsible: 'PARTNER',
    predecessors: readyToSign,
    documents: [text('Công hàm của đối tác (ngày, nơi)', 'The partner’s note (date, place)')],
  },
  {
    code: 'NOTE_OUT',
    name: text('Gửi công hàm của phía Việt Nam', 'Viet Nam’s note sent'),
    responsible: 'PROPOSING_AGENCY',
    predecessors: readyToSign,
    documents: [text('Công hàm của phía Việt Nam (ngày, nơi)', 'Viet Nam’s note (date, place)')],
  },
  {
    code: 'SIGNED',
    name: text('Hoàn tất ký, trao đổi công hàm', 'Notes signed and exchanged'),
    responsible: 'PROPOSING_AGENCY',
    predecessors: [{ step: 'NOTE_IN' }, { step: 'NOTE_OUT' }],
    kind: 'signed',
    stageReached: 'SIGNED',
  },
  ...approvalSteps,
  {
    code: 'EFFECTIVE',
    name: text('Công hàm trao đổi có hiệu lực', 'The exchange of notes comes into force'),
    responsible: 'PARTNER',
    predecessors: [{ step: 'SIGNED' }, { step: 'APPROVED' }],
    kind: 'effective',
    stageReached: 'EFFECTIVE',
    typical: { fromStep: 'SIGNED', p50Days: 0, p80Days: 0, sampleSize: 6, source: SOURCES.TB_JAPAN },
  },
  effectivenessNotice,
  {
    code: 'LA_SIGNED',
    name: text('Ký hiệp định vay hoặc hiệp định viện trợ theo công hàm', 'Dependent loan or grant agreement signed'),
    responsible: 'MOF',
    predecessors: [{ step: 'EFFECTIVE' }],
    mirrors: { procedure: 'C-DEPENDENT-AGREEMENT', step: 'SIGNED' },
    isOptional: true,
    note: text(
      'Hiệp định vay (L/A) là văn kiện thứ hai, theo dõi riêng.',
      'The loan agreement (L/A) is a second instrument, followed on its own.',
    ),
  },
  closed('EFFECTIVE', 'LA_SIGNED', 'TB_LPQT'),
];

/** Route C until 9 September 2025: exchange of notes between governments. */
export const routeCExchangeOfNotes2016: ProcedureTemplate = {
  code: 'C-EXCHANGE-OF-NOTES',
  version: 1,
  name: text('Công hàm trao đổi giữa hai Chính phủ', 'Exchange of notes between governments'),
  route: 'C',
  capacities: ['GOVERNMENT'],
  instrumentKinds: ['EXCHANGE_OF_NOTES'],
  regime: 'LT-2016',
  validFrom: '2016-07-01',
  validTo: '2025-09-09',
  source: `${SOURCES.LT27}; ${SOURCES.TB}`,
  flags: governmentTreatyFlags,
  steps: [
    ...governmentPreparation2016,
    invited,
    ...governmentOpinionSteps,
    ...governmentDecisionSteps('GOVERNMENT'),
    ...notesAndAfter,
  ],
};

/** Route C from 10 September to 31 December 2025: loan proposal of Decree 242/2025. */
export const routeCExchangeOfNotes2025: ProcedureTemplate = {
  ...routeCExchangeOfNotes2016,
  version: 2,
  validFrom: '2025-09-10',
  validTo: '2025-12-31',
  source: `${routeCExchangeOfNotes2016.source}; ${SOURCES.D242}`,
  steps: [
    ...governmentPreparation2025,
    invited,
    ...governmentOpinionSteps,
    ...governmentDecisionSteps('GOVERNMENT'),
    ...notesAndAfter,
  ],
};

/** Route C from 1 January 2026 under Law 137/2025. */
export const routeCExchangeOfNotes2026: ProcedureTemplate = {
  code: 'C-EXCHANGE-OF-NOTES',
  version: 3,
  name: routeCExchangeOfNotes2016.name,
  route: 'C',
  capacities: ['GOVERNMENT'],
  instrumentKinds: ['EXCHANGE_OF_NOTES'],
  regime: 'L137-2025',
  validFrom: '2026-01-01',
  source: `${SOURCES.L137}; ${SOURCES.LT27}; ${SOURCES.TB}`,
  flags: governmentTreatyFlags,
  steps: [
    ...governmentPreparation2025,
    invited,
    ...governmentOpinionSteps2026,
    ...governmentDecisionSteps('PM'),
    ...notesAndAfter,
  ],
};
