import type { ProcedureStep, ProcedureTemplate } from '@counterpart/domain/procedures/procedure.types';
import { SOURCES } from '../regimes/sources.ts';
import { agreementClosingSteps, agreementOpinionSteps, LAW_70_GOVERNMENT } from './agreement-steps.ts';
import { FLAGS } from './legal-refs.ts';
import { text } from './wording.ts';

const IN_NAME_OF_GOVERNMENT = { capacities: ['GOVERNMENT'] } as const;
const IN_NAME_OF_STATE = { capacities: ['STATE'] } as const;

const decisionAndSigning: readonly ProcedureStep[] = [
  {
    code: 'PM_SUBMITTED',
    name: text('Trình Thủ tướng Chính phủ', 'Submitted to the Prime Minister'),
    responsible: 'PROPOSING_AGENCY',
    predecessors: [{ step: 'MOFA_OPINION' }, { step: 'OPINIONS_IN' }, { step: 'NEG_HELD' }],
    kind: 'submission',
    stageReached: 'SIGNING_PENDING',
  },
  {
    code: 'VPCP_EXAMINED',
    name: text(
      'Văn phòng Chính phủ thẩm tra, trình lãnh đạo',
      'The Office of the Government examines and prepares the decision',
    ),
    responsible: 'VPCP',
    predecessors: [{ step: 'PM_SUBMITTED' }],
  },
  {
    code: 'PM_DECISION',
    name: text('Thủ tướng quyết định ký, ủy quyền ký', 'The Prime Minister decides on the signing and who signs'),
    responsible: 'PM',
    predecessors: [{ step: 'VPCP_EXAMINED' }],
    kind: 'decision',
    condition: IN_NAME_OF_GOVERNMENT,
  },
  {
    code: 'PRES_SUBMITTED',
    name: text('Chính phủ trình Chủ tịch nước', 'The Government submits to the President'),
    responsible: 'GOVERNMENT',
    predecessors: [{ step: 'VPCP_EXAMINED' }],
    kind: 'submission',
    condition: IN_NAME_OF_STATE,
  },
  {
    code: 'PRES_DECISION',
    name: text('Chủ tịch nước quyết định ký, ủy quyền ký', 'The President decides on the signing and who signs'),
    responsible: 'PRESIDENT',
    predecessors: [{ step: 'PRES_SUBMITTED' }],
    kind: 'decision',
    condition: IN_NAME_OF_STATE,
  },
  {
    code: 'FULL_POWERS',
    name: text('Bộ trưởng Bộ Ngoại giao cấp giấy ủy quyền', 'The Minister of Foreign Affairs issues the full powers'),
    responsible: 'MOFA',
    predecessors: [{ step: 'PM_DECISION' }, { step: 'PRES_DECISION' }],
    kind: 'full_powers',
    condition: { flagsOn: ['full_powers'] },
  },
  {
    code: 'SIGNED',
    name: text('Ký', 'Signed'),
    responsible: 'PROPOSING_AGENCY',
    predecessors: [{ step: 'PM_DECISION' }, { step: 'PRES_DECISION' }, { step: 'FULL_POWERS' }],
    kind: 'signed',
    stageReached: 'SIGNED',
  },
];

/** Route E since 1 July 2021: MoU or agreement in the name of the Government or the State under Law 70/2020. */
export const routeEGovernmentAgreement2021: ProcedureTemplate = {
  code: 'E-GOVERNMENT-AGREEMENT',
  version: 1,
  name: text(
    'Thỏa thuận quốc tế nhân danh Chính phủ, Nhà nước',
    'International agreement in the name of the Government or the State',
  ),
  route: 'E',
  capacities: ['GOVERNMENT', 'STATE'],
  instrumentKinds: ['MEMORANDUM_OF_UNDERSTANDING', 'BILATERAL_AGREEMENT', 'AMENDMENT', 'OTHER'],
  regime: 'LIA-2020',
  validFrom: '2021-07-01',
  source: SOURCES.LIA,
  flags: [FLAGS.fullPowers],
  steps: [...agreementOpinionSteps(LAW_70_GOVERNMENT), ...decisionAndSigning, ...agreementClosingSteps],
};
