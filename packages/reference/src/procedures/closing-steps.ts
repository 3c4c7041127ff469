import type { ProcedureStep } from '@counterpart/domain/procedures/procedure.types';
import { SOURCES } from '../regimes/sources.ts';
import { text } from './wording.ts';

/** MOFA's notice that a treaty is in force. */
export const effectivenessNotice: ProcedureStep = {
  code: 'TB_LPQT',
  name: text(
    'Bộ Ngoại giao thông báo điều ước có hiệu lực (TB-LPQT), sao lục',
    'MOFA gives notice that the treaty is in force, with copies',
  ),
  responsible: 'MOFA',
  predecessors: [{ step: 'EFFECTIVE' }],
  kind: 'effectiveness_notice',
  note: text(
    'Luật Điều ước quốc tế, Điều 56 và 59. Trong 10 thông báo đã đọc: 7 đến 175 ngày sau ngày có hiệu lực.',
    'Law on Treaties, Articles 56 and 59. In 10 notices read: 7 to 175 days after effectiveness.',
  ),
};

/** The legal opinion that the lender asks for before effectiveness. */
export const legalOpinion: ProcedureStep = {
  code: 'LEGAL_OPINION',
  name: text(
    'Bộ Tư pháp cấp ý kiến pháp lý; gửi xác nhận thẩm quyền, chữ ký mẫu',
    'MOJ gives the legal opinion; evidence of authority and specimen signatures are sent',
  ),
  responsible: 'MOJ',
  predecessors: [{ step: 'SIGNED' }],
  kind: 'condition',
  documents: [
    text('Ý kiến pháp lý', 'Legal opinion'),
    text('Giấy xác nhận thẩm quyền, chữ ký mẫu', 'Evidence of authority, specimen signatures'),
  ],
};

/** The other conditions of effectiveness, followed one by one on the instrument. */
export const conditionsMet: ProcedureStep = {
  code: 'CONDITIONS_MET',
  name: text('Hoàn thành các điều kiện hiệu lực khác', 'Other conditions of effectiveness met'),
  responsible: 'MANAGING_AGENCY',
  predecessors: [{ step: 'SIGNED' }],
  kind: 'condition',
};

/** On-lending contract between MOF and a province or enterprise, where part of the loan is on-lent. */
export const onLending: ProcedureStep = {
  code: 'ON_LENDING',
  name: text('Ký hợp đồng cho vay lại', 'On-lending contract signed'),
  responsible: 'MOF',
  predecessors: [{ step: 'SIGNED' }],
  condition: { flagsOn: ['on_lending'] },
  documents: [text('Hợp đồng cho vay lại', 'On-lending contract')],
};

/** Handing over of the signed texts on another day than the signing, where there is such a ceremony. */
export const exchangeCeremony: ProcedureStep = {
  code: 'EXCHANGED',
  name: text('Lễ trao văn kiện đã ký', 'Ceremony at which the signed texts are handed over'),
  responsible: 'PROPOSING_AGENCY',
  predecessors: [{ step: 'SIGNED' }],
  kind: 'exchanged',
  isOptional: true,
};

/** Overall plan after signing. Its limits stand in the law of 2014; later laws were not read. */
export const overallPlanSteps: readonly ProcedureStep[] = [
  {
    code: 'OVERALL_PLAN',
    name: text('Lập, phê duyệt kế hoạch tổng thể', 'Overall plan drawn up and approved'),
    responsible: 'PROJECT_OWNER',
    predecessors: [{ step: 'SIGNED' }],
    limits: [
      {
        n: 45,
        unit: 'calendar',
        trigger: 'SIGNED',
        legalRef: 'Luật Đầu tư công 2014',
        regime: 'PIL-2014',
        verification: 'verified',
        source: SOURCES.PIL,
      },
    ],
    documents: [text('Kế hoạch tổng thể', 'Overall plan')],
  },
  {
    code: 'OVERALL_PLAN_SENT',
    name: text('Gửi kế hoạch tổng thể', 'Overall plan sent'),
    responsible: 'PROJECT_OWNER',
    predecessors: [{ step: 'OVERALL_PLAN' }],
    limits: [
      {
        n: 10,
        unit: 'calendar',
        trigger: 'OVERALL_PLAN',
        legalRef: 'Luật Đầu tư công 2014',
        regime: 'PIL-2014',
        verification: 'verified',
        source: SOURCES.PIL,
      },
    ],
  },
];

/** The same plan after the law of 2014: its limits stay as defaults to be confirmed. */
export const overallPlanStepsToConfirm: readonly ProcedureStep[] = overallPlanSteps.map((step) => ({
  ...step,
  limits: (step.limits ?? []).map((limit) => ({
    ...limit,
    legalRef: 'Luật Đầu tư công 2014 (cần xác nhận theo luật hiện hành)',
    verification: 'to_confirm',
  })),
}));

/** First withdrawal, after the instrument is effective and the given steps are done. */
export function firstDisbursement(...after: readonly string[]): ProcedureStep {
  return {
    code: 'FIRST_DISB',
    name: text('Rút vốn, giải ngân lần đầu', 'First disbursement'),
    responsible: 'PROJECT_OWNER',
    predecessors: after.map((step) => ({ step })),
    kind: 'first_disbursement',
    stageReached: 'IMPLEMENTING',
  };
}

/** The closing date, after everything the procedure asks for. */
export function closed(...after: readonly string[]): ProcedureStep {
  return {
    code: 'CLOSED',
    name: text('Đóng khoản vay, kết thúc', 'Closed'),
    responsible: 'PROJECT_OWNER',
    predecessors: after.map((step) => ({ step })),
    kind: 'closed',
    stageReached: 'CLOSED',
  };
}
