import type { ProcedureStep, StepLimit } from '@counterpart/domain/procedures/procedure.types';
import { QD1518, QD1518_AFTER_2025, WB_APPROVAL_TO_SIGNING, WB_SIGNING_TO_EFFECTIVENESS } from './legal-refs.ts';
import { negotiationHeld } from './negotiation-steps.ts';
import { text } from './wording.ts';

/** What differs in a State-level loan treaty before and from 2026. */
export type StateLoanEra = {
  /** Who submits to the President: the Government until 2025, the Prime Minister since (Law 137/2025). */
  readonly submitter: 'GOVERNMENT' | 'PM';
  readonly negotiationLimits: readonly StepLimit[];
  readonly opinionRef: typeof QD1518;
  readonly hasMojOpinion: boolean;
};

/** Until 31 December 2025. */
export const STATE_LOAN_BEFORE_2026: StateLoanEra = {
  submitter: 'GOVERNMENT',
  negotiationLimits: [{ n: 30, unit: 'calendar', trigger: 'NEG_INVITED', ...QD1518 }],
  opinionRef: QD1518,
  hasMojOpinion: false,
};

/** From 1 January 2026. */
export const STATE_LOAN_FROM_2026: StateLoanEra = {
  submitter: 'PM',
  negotiationLimits: [
    {
      n: 30,
      unit: 'calendar',
      trigger: 'NEG_INVITED',
      ...QD1518_AFTER_2025,
      condition: { flagsOn: ['shortened_procedure'] },
    },
  ],
  opinionRef: QD1518_AFTER_2025,
  hasMojOpinion: true,
};

/** The lender's invitation, which opens the negotiation phase. */
export const invitation: ProcedureStep = {
  code: 'NEG_INVITED',
  name: text(
    'Nhà tài trợ mời đàm phán, gửi dự thảo văn kiện pháp lý',
    'The partner invites to negotiate and sends the draft legal package',
  ),
  responsible: 'PARTNER',
  predecessors: [{ step: 'APPRAISED' }],
  kind: 'invitation',
  stageReached: 'NEGOTIATION_PENDING',
  documents: [text('Dự thảo văn kiện pháp lý', 'Draft legal package')],
};

/** The President's decision, negotiation, the lender's board, and all that leads to the signing. */
export function stateSigningSteps(era: StateLoanEra): readonly ProcedureStep[] {
  const submitter =
    era.submitter === 'PM' ? text('Thủ tướng', 'The Prime Minister') : text('Chính phủ', 'The Government');
  return [
    {
      code: 'PRES_SUBMITTED',
      name: text(`${submitter.vi} trình Chủ tịch nước`, `${submitter.en} submits to the President`),
      responsible: era.submitter,
      predecessors: [{ step: 'VPCP_EXAMINED' }],
      kind: 'submission',
    },
    {
      code: 'PRES_DECISION',
      name: text(
        'Chủ tịch nước quyết định đàm phán, ủy quyền trưởng đoàn',
        'The President decides on negotiation and authorises the head of delegation',
      ),
      responsible: 'PRESIDENT',
      predecessors: [{ step: 'PRES_SUBMITTED' }],
      kind: 'decision',
      stageReached: 'NEGOTIATING',
      limits: era.negotiationLimits,
      documents: [text('Quyết định, giấy ủy quyền đàm phán', 'Decision, authorisation to negotiate')],
      note: text(
        'Quyết định 1518/QĐ-TTg: khoảng 30 ngày cho cả khâu từ khi nhận lời mời.',
        'Decision 1518/QD-TTg: about 30 days for the whole phase from the invitation.',
      ),
    },
    negotiationHeld('PRES_DECISION'),
    {
      code: 'BOARD_APPROVED',
      name: text('Ban Giám đốc nhà tài trợ phê duyệt', 'Approved by the lender’s board'),
      responsible: 'PARTNER',
      predecessors: [{ step: 'NEG_HELD' }],
      kind: 'board_approved',
      stageReached: 'DONOR_APPROVED',
    },
    ...authorisationSteps,
    signing,
  ];
}

const signing: ProcedureStep = {
  code: 'SIGNED',
  name: text('Ký', 'Signed'),
  responsible: 'PROPOSING_AGENCY',
  predecessors: [
    { step: 'BOARD_APPROVED' },
    { step: 'SIGN_AUTHORISED' },
    { step: 'FULL_POWERS' },
    { step: 'TEXT_CHECKED' },
  ],
  kind: 'signed',
  stageReached: 'SIGNED',
  typical: WB_APPROVAL_TO_SIGNING,
  documents: [text('Hiệp định đã ký', 'Signed agreement')],
  note: text(
    'Luật Điều ước quốc tế, Điều 24: nơi ký, ngày ký, người ký; chưa tổ chức ký được thì báo cáo.',
    'Law on Treaties, Article 24: place, day, signatories; a signing that could not be held is reported.',
  ),
};

const authorisationSteps: readonly ProcedureStep[] = [
  {
    code: 'SIGN_SUBMITTED',
    name: text('Trình việc ký', 'Signing submitted for decision'),
    responsible: 'PROPOSING_AGENCY',
    predecessors: [{ step: 'BOARD_APPROVED' }],
    kind: 'submission',
    stageReached: 'SIGNING_PENDING',
    condition: { flagsOff: ['combined_proposal'] },
  },
  {
    code: 'SIGN_AUTHORISED',
    name: text('Chủ tịch nước quyết định ký, ủy quyền ký', 'The President decides on the signing and who signs'),
    responsible: 'PRESIDENT',
    predecessors: [{ step: 'SIGN_SUBMITTED' }],
    kind: 'decision',
    condition: { flagsOff: ['combined_proposal'] },
  },
  {
    code: 'FULL_POWERS',
    name: text('Bộ Ngoại giao cấp giấy ủy quyền ký', 'MOFA issues the full powers'),
    responsible: 'MOFA',
    predecessors: [{ step: 'SIGN_AUTHORISED' }],
    kind: 'full_powers',
    condition: { flagsOn: ['full_powers'] },
    documents: [text('Giấy ủy quyền', 'Full powers')],
  },
  {
    code: 'TEXT_CHECKED',
    name: text('Rà soát, đối chiếu văn bản tiếng Việt và tiếng nước ngoài', 'Vietnamese and foreign texts compared'),
    responsible: 'PROPOSING_AGENCY',
    predecessors: [{ step: 'NEG_HELD' }],
    kind: 'text_checked',
    note: text('Cùng Bộ Ngoại giao; Luật Điều ước quốc tế, Điều 23.', 'With MOFA; Law on Treaties, Article 23.'),
  },
];

/** Ratification where needed, the lender's conditions, and effectiveness. */
export function stateRatificationSteps(era: StateLoanEra): readonly ProcedureStep[] {
  const answer = { kind: 'opinion', condition: { flagsOn: ['ratification'] } } as const;
  const limits: readonly StepLimit[] = [{ n: 5, unit: 'calendar', trigger: 'RATIF_OPINION_SENT', ...era.opinionRef }];
  const mojOpinion: ProcedureStep = {
    ...answer,
    code: 'RATIF_OPINION_MOJ',
    name: text('Bộ Tư pháp trả lời về việc phê chuẩn', 'MOJ answers on ratification'),
    responsible: 'MOJ',
    predecessors: [{ step: 'RATIF_OPINION_SENT' }],
    limits,
  };
  return [
    {
      code: 'RATIF_OPINION_SENT',
      name: text('Gửi lấy ý kiến về việc phê chuẩn', 'Opinions on ratification asked for'),
      responsible: 'PROPOSING_AGENCY',
      predecessors: [{ step: 'SIGNED' }],
      kind: 'dossier',
      stageReached: 'RATIFYING',
      condition: { flagsOn: ['ratification'] },
      limits: [{ n: 5, unit: 'calendar', trigger: 'SIGNED', ...era.opinionRef }],
    },
    {
      ...answer,
      code: 'RATIF_OPINION_IN',
      name: text('Bộ Ngoại giao trả lời về việc phê chuẩn', 'MOFA answers on ratification'),
      responsible: 'MOFA',
      predecessors: [{ step: 'RATIF_OPINION_SENT' }],
      limits,
    },
    ...(era.hasMojOpinion ? [mojOpinion] : []),
    ...ratificationSteps(era.hasMojOpinion),
  ];
}

function ratificationSteps(hasMojOpinion: boolean): readonly ProcedureStep[] {
  return [
    {
      code: 'RATIF_SUBMITTED',
      name: text('Trình Chủ tịch nước phê chuẩn', 'Submitted to the President for ratification'),
      responsible: 'PM',
      predecessors: [{ step: 'RATIF_OPINION_IN' }, ...(hasMojOpinion ? [{ step: 'RATIF_OPINION_MOJ' }] : [])],
      kind: 'submission',
      condition: { flagsOn: ['ratification'] },
    },
    {
      code: 'NA_RATIFIED',
      name: text('Quốc hội phê chuẩn', 'Ratified by the National Assembly'),
      responsible: 'NATIONAL_ASSEMBLY',
      predecessors: [{ step: 'RATIF_SUBMITTED' }],
      kind: 'ratification',
      condition: { flagsOn: ['ratification', 'national_assembly'] },
    },
    {
      code: 'RATIFIED',
      name: text('Chủ tịch nước phê chuẩn', 'Ratified by the President'),
      responsible: 'PRESIDENT',
      predecessors: [{ step: 'RATIF_SUBMITTED' }],
      kind: 'ratification',
      condition: { flagsOn: ['ratification'], flagsOff: ['national_assembly'] },
    },
  ];
}

/** The lender declares the agreement effective once ratification, legal opinion and conditions are in. */
export const stateEffectiveness: ProcedureStep = {
  code: 'EFFECTIVE',
  name: text('Hiệp định có hiệu lực', 'The agreement becomes effective'),
  responsible: 'PARTNER',
  predecessors: [{ step: 'RATIFIED' }, { step: 'NA_RATIFIED' }, { step: 'LEGAL_OPINION' }, { step: 'CONDITIONS_MET' }],
  kind: 'effective',
  stageReached: 'EFFECTIVE',
  typical: WB_SIGNING_TO_EFFECTIVENESS,
  note: text(
    'Hạn hiệu lực ghi trong hiệp định, có thể gia hạn; theo dõi trên hồ sơ văn kiện.',
    'The agreement states the deadline, which can be extended; it is followed on the instrument.',
  ),
};
