import type { ProcedureStep, StepLimit } from '@counterpart/domain/procedures/procedure.types';
import { COUNCIL_BEFORE_2026, L137, QD1518, QD1518_AFTER_2025 } from './legal-refs.ts';
import { text } from './wording.ts';

const DOSSIER_DOCUMENTS = [
  text('Tờ trình', 'Submission'),
  text('Kế hoạch thực hiện', 'Implementation plan'),
  text('Báo cáo đánh giá tác động', 'Impact report'),
  text(
    'Báo cáo đánh giá sự tương thích với điều ước trong cùng lĩnh vực',
    'Report on compatibility with treaties in the same field',
  ),
  text('Dự thảo văn kiện', 'Draft text'),
];

const APPRAISAL_DOCUMENTS = [
  text('Công văn đề nghị thẩm định', 'Letter that asks for the appraisal'),
  text('Dự thảo tờ trình', 'Draft submission'),
  text('Báo cáo về sự phù hợp với pháp luật', 'Report on conformity with the law'),
  text('Ý kiến của các cơ quan', 'Opinions of the agencies'),
  text('Dự thảo văn kiện', 'Draft text'),
];

const fastLane = (ref: typeof QD1518): StepLimit => ({
  n: 3,
  unit: 'calendar',
  trigger: 'dossier_complete',
  ...ref,
  condition: { flagsOn: ['same_legal_terms'] },
});

const DOSSIER_SENT = {
  code: 'NEG_DOSSIER_SENT',
  name: text(
    'Hoàn thiện hồ sơ, gửi lấy ý kiến, kiểm tra và thẩm định',
    'Dossier completed and sent for opinions, check and appraisal',
  ),
  responsible: 'PROPOSING_AGENCY',
  predecessors: [{ step: 'NEG_INVITED' }],
  kind: 'dossier',
  documents: DOSSIER_DOCUMENTS,
} as const satisfies ProcedureStep;

const OPINIONS_IN = {
  code: 'OPINIONS_IN',
  name: text('Các cơ quan liên quan trả lời ý kiến', 'Related agencies give their opinions'),
  responsible: 'RELATED_AGENCIES',
  predecessors: [{ step: 'NEG_DOSSIER_SENT' }],
  kind: 'opinion',
} as const satisfies ProcedureStep;

const MOFA_CHECK = {
  code: 'MOFA_CHECK',
  name: text('Bộ Ngoại giao kiểm tra đề xuất', 'MOFA checks the proposal'),
  responsible: 'MOFA',
  kind: 'check',
} as const;

const MOJ_APPRAISAL = {
  code: 'MOJ_APPRAISAL',
  name: text('Bộ Tư pháp thẩm định', 'MOJ appraises'),
  responsible: 'MOJ',
  kind: 'appraisal',
  documents: APPRAISAL_DOCUMENTS,
} as const;

/** Opinions, check and appraisal of a State-level loan treaty before 2026: Decision 1518 gives its limits. */
export const stateOpinionSteps: readonly ProcedureStep[] = [
  { ...DOSSIER_SENT, limits: [{ n: 5, unit: 'calendar', trigger: 'NEG_INVITED', ...QD1518 }] },
  { ...OPINIONS_IN, limits: [{ n: 5, unit: 'calendar', trigger: 'NEG_DOSSIER_SENT', ...QD1518 }] },
  { ...MOFA_CHECK, predecessors: [{ step: 'OPINIONS_IN' }], limits: [fastLane(QD1518)] },
  {
    ...MOJ_APPRAISAL,
    predecessors: [{ step: 'OPINIONS_IN' }],
    limits: [
      fastLane(QD1518),
      {
        n: 60,
        unit: 'calendar',
        trigger: 'dossier_complete',
        ...COUNCIL_BEFORE_2026,
        condition: { flagsOn: ['council'] },
      },
    ],
  },
];

/** Opinions, check and appraisal of a Government-level treaty before 2026: only the council's limit was read. */
export const governmentOpinionSteps: readonly ProcedureStep[] = [
  DOSSIER_SENT,
  OPINIONS_IN,
  { ...MOFA_CHECK, predecessors: [{ step: 'OPINIONS_IN' }] },
  {
    ...MOJ_APPRAISAL,
    predecessors: [{ step: 'OPINIONS_IN' }],
    limits: [
      {
        n: 60,
        unit: 'calendar',
        trigger: 'dossier_complete',
        ...COUNCIL_BEFORE_2026,
        condition: { flagsOn: ['council'] },
      },
    ],
  },
];

const opinionLimit2026: StepLimit = { n: 10, unit: 'calendar', trigger: 'dossier_complete', ...L137 };

const completenessSteps: readonly ProcedureStep[] = [
  {
    code: 'MOFA_DOSSIER_OK',
    name: text('Bộ Ngoại giao kiểm tra tính đầy đủ của hồ sơ', 'MOFA checks that the dossier is complete'),
    responsible: 'MOFA',
    predecessors: [{ step: 'OPINIONS_IN' }],
    limits: [{ n: 3, unit: 'working', trigger: 'dossier_received', ...L137 }],
  },
  {
    code: 'MOJ_DOSSIER_OK',
    name: text('Bộ Tư pháp kiểm tra tính đầy đủ của hồ sơ', 'MOJ checks that the dossier is complete'),
    responsible: 'MOJ',
    predecessors: [{ step: 'OPINIONS_IN' }],
    limits: [{ n: 3, unit: 'working', trigger: 'dossier_received', ...L137 }],
  },
];

const mojLimits2026: readonly StepLimit[] = [
  { n: 20, unit: 'calendar', trigger: 'dossier_complete', ...L137, condition: { flagsOn: ['council'] } },
  { n: 10, unit: 'calendar', trigger: 'dossier_complete', ...L137 },
];

const MOFA_NOTE = text(
  'Thời hạn kiểm tra từ năm 2026 chưa đọc được.',
  'The limit for this check from 2026 was not read.',
);

/** Opinions, check and appraisal of a State-level loan treaty from 2026. */
export const stateOpinionSteps2026: readonly ProcedureStep[] = [
  { ...DOSSIER_SENT, limits: [{ n: 5, unit: 'calendar', trigger: 'NEG_INVITED', ...QD1518_AFTER_2025 }] },
  {
    ...OPINIONS_IN,
    limits: [
      {
        n: 5,
        unit: 'calendar',
        trigger: 'NEG_DOSSIER_SENT',
        ...QD1518_AFTER_2025,
        condition: { flagsOn: ['shortened_procedure'] },
      },
      opinionLimit2026,
    ],
  },
  ...completenessSteps,
  {
    ...MOFA_CHECK,
    predecessors: [{ step: 'MOFA_DOSSIER_OK' }],
    limits: [fastLane(QD1518_AFTER_2025)],
    note: MOFA_NOTE,
  },
  {
    ...MOJ_APPRAISAL,
    predecessors: [{ step: 'MOJ_DOSSIER_OK' }],
    limits: [fastLane(QD1518_AFTER_2025), ...mojLimits2026],
  },
];

/** Opinions, check and appraisal of a Government-level treaty from 2026. */
export const governmentOpinionSteps2026: readonly ProcedureStep[] = [
  DOSSIER_SENT,
  { ...OPINIONS_IN, limits: [opinionLimit2026] },
  ...completenessSteps,
  { ...MOFA_CHECK, predecessors: [{ step: 'MOFA_DOSSIER_OK' }], note: MOFA_NOTE },
  { ...MOJ_APPRAISAL, predecessors: [{ step: 'MOJ_DOSSIER_OK' }], limits: mojLimits2026 },
];

/** Submission to the Prime Minister and its examination by the Office of the Government. */
export const submissionSteps: readonly ProcedureStep[] = [
  {
    code: 'PM_SUBMITTED',
    name: text('Trình Thủ tướng Chính phủ', 'Submitted to the Prime Minister'),
    responsible: 'PROPOSING_AGENCY',
    predecessors: [{ step: 'MOFA_CHECK' }, { step: 'MOJ_APPRAISAL' }],
    kind: 'submission',
    documents: [
      text('Tờ trình', 'Submission'),
      text('Ý kiến và bản giải trình, tiếp thu', 'Opinions, with explanation of how they were taken up'),
    ],
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
];

/** The negotiation itself, held after `after`; rounds repeat it. */
export function negotiationHeld(after: string): ProcedureStep {
  return {
    code: 'NEG_HELD',
    name: text('Đàm phán; ký tắt biên bản', 'Negotiation held; minutes initialled'),
    responsible: 'DELEGATION',
    predecessors: [{ step: after }],
    kind: 'negotiation',
    stageReached: 'NEGOTIATED',
    isRepeatable: true,
    documents: [text('Biên bản đàm phán', 'Minutes of negotiations')],
  };
}
