import type { ProcedureFlag, ProcedureStep } from '@counterpart/domain/procedures/procedure.types';
import type { LocalText } from '@counterpart/domain/shared/text';
import { FLAGS } from './legal-refs.ts';
import { negotiationHeld, submissionSteps } from './negotiation-steps.ts';
import { loanProposalSteps, onlyWhen, preparationSteps, projectProposalSteps } from './preparation-steps.ts';
import { text } from './wording.ts';

/** What a Government-level treaty asks of each file. */
export const governmentTreatyFlags: readonly ProcedureFlag[] = [
  FLAGS.loan,
  FLAGS.council,
  FLAGS.combinedProposal,
  FLAGS.fullPowers,
  {
    code: 'partner_board',
    name: text('Đối tác phải phê duyệt sau đàm phán', 'The partner’s board approves after negotiation'),
    isOnByDefault: false,
  },
  {
    code: 'approval_required',
    name: text('Văn kiện quy định phải phê duyệt', 'The text requires approval'),
    isOnByDefault: false,
  },
];

const LOANS_ONLY = { flagsOn: ['loan'] } as const;

const preparation: readonly ProcedureStep[] = preparationSteps.map((step) =>
  step.code === 'POLICY_DECIDED' ? { ...step, condition: LOANS_ONLY } : step,
);

/** Preparation with the project proposal of Decrees 56/2020 and 114/2021 for loans. */
export const governmentPreparation2016 = [...onlyWhen(LOANS_ONLY, projectProposalSteps), ...preparation];

/** Preparation with the loan proposal of Decree 242/2025 for loans. */
export const governmentPreparation2025 = [...onlyWhen(LOANS_ONLY, loanProposalSteps), ...preparation];

/** The first draft, from which the dossier is made. */
export function draftReceived(vi: string, en: string): ProcedureStep {
  return {
    code: 'NEG_INVITED',
    name: text(vi, en),
    responsible: 'PARTNER',
    predecessors: [{ step: 'APPRAISED' }],
    kind: 'invitation',
    stageReached: 'NEGOTIATION_PENDING',
  };
}

/**
 * From the submission to the authority to sign.
 * @param decider the Government until 2025, the Prime Minister since (Law 137/2025)
 */
export function governmentDecisionSteps(decider: 'GOVERNMENT' | 'PM'): readonly ProcedureStep[] {
  const who = decider === 'PM' ? text('Thủ tướng', 'The Prime Minister') : text('Chính phủ', 'The Government');
  return [
    ...submissionSteps,
    {
      code: 'NEG_AUTHORISED',
      name: text(`${who.vi} quyết định đàm phán`, `${who.en} decides on negotiation`),
      responsible: decider,
      predecessors: [{ step: 'VPCP_EXAMINED' }],
      kind: 'decision',
      stageReached: 'NEGOTIATING',
    },
    negotiationHeld('NEG_AUTHORISED'),
    {
      code: 'BOARD_APPROVED',
      name: text('Đối tác phê duyệt', 'Approved by the partner'),
      responsible: 'PARTNER',
      predecessors: [{ step: 'NEG_HELD' }],
      kind: 'board_approved',
      stageReached: 'DONOR_APPROVED',
      condition: { flagsOn: ['partner_board'] },
    },
    ...authorisationSteps(decider, who),
  ];
}

function authorisationSteps(decider: 'GOVERNMENT' | 'PM', who: LocalText): readonly ProcedureStep[] {
  return [
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
      name: text(`${who.vi} quyết định ký, ủy quyền ký`, `${who.en} decides on the signing and who signs`),
      responsible: decider,
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
}

/** The steps after which an instrument of this kind can be signed. */
export const readyToSign = [
  { step: 'BOARD_APPROVED' },
  { step: 'SIGN_AUTHORISED' },
  { step: 'FULL_POWERS' },
  { step: 'TEXT_CHECKED' },
] as const;

/** Approval after signing, only where the text asks for it. */
export const approvalSteps: readonly ProcedureStep[] = [
  {
    code: 'APPROVAL_SUBMITTED',
    name: text('Trình phê duyệt', 'Submitted for approval'),
    responsible: 'PROPOSING_AGENCY',
    predecessors: [{ step: 'SIGNED' }],
    kind: 'submission',
    stageReached: 'RATIFYING',
    condition: { flagsOn: ['approval_required'] },
  },
  {
    code: 'APPROVED',
    name: text('Chính phủ phê duyệt', 'Approved by the Government'),
    responsible: 'GOVERNMENT',
    predecessors: [{ step: 'APPROVAL_SUBMITTED' }],
    kind: 'ratification',
    condition: { flagsOn: ['approval_required'] },
    documents: [text('Nghị quyết của Chính phủ', 'Resolution of the Government')],
  },
];
