import type { ProcedureStep } from '@counterpart/domain/procedures/procedure.types';
import { text } from './wording.ts';

/** Identification to the lender's approval, alike at AFD and KfW. */
export const europeanBankPreparation: readonly ProcedureStep[] = [
  {
    code: 'IDENTIFIED',
    name: text('Xác định dự án', 'Identification'),
    responsible: 'PARTNER',
    predecessors: [],
    stageReached: 'IDEA',
  },
  {
    code: 'FEASIBILITY',
    name: text('Nghiên cứu khả thi', 'Feasibility study'),
    responsible: 'MANAGING_AGENCY',
    predecessors: [{ step: 'IDENTIFIED' }],
    stageReached: 'PREPARATION',
  },
  {
    code: 'APPRAISED',
    name: text('Thẩm định', 'Appraisal'),
    responsible: 'PARTNER',
    predecessors: [{ step: 'FEASIBILITY' }],
    kind: 'appraisal',
    stageReached: 'APPRAISED',
  },
  {
    code: 'BOARD_APPROVED',
    name: text('Hội đồng, ủy ban tín dụng phê duyệt', 'Approved by the board or credit committee'),
    responsible: 'PARTNER',
    predecessors: [{ step: 'APPRAISED' }],
    kind: 'board_approved',
    stageReached: 'DONOR_APPROVED',
  },
];

/** Conditions precedent to the end, alike at AFD and KfW. */
export const conditionsPrecedent: ProcedureStep = {
  code: 'CONDITIONS_MET',
  name: text('Hoàn thành điều kiện tiên quyết', 'Conditions precedent met'),
  responsible: 'MANAGING_AGENCY',
  predecessors: [{ step: 'SIGNED' }],
  kind: 'condition',
};

/** The agreement can be drawn on. */
export const effectiveAfterConditions: ProcedureStep = {
  code: 'EFFECTIVE',
  name: text('Hiệp định có hiệu lực', 'Effectiveness'),
  responsible: 'PARTNER',
  predecessors: [{ step: 'CONDITIONS_MET' }],
  kind: 'effective',
  stageReached: 'EFFECTIVE',
};
