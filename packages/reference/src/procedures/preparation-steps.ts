import type { ProcedureStep, StepCondition } from '@counterpart/domain/procedures/procedure.types';
import { SOURCES } from '../regimes/sources.ts';
import { text } from './wording.ts';

const ORIENTED: ProcedureStep = {
  code: 'ORIENTED',
  name: text('Định hướng, khung hợp tác; lựa chọn đề xuất', 'Cooperation framework; selection of proposals'),
  responsible: 'MOF',
  predecessors: [],
  stageReached: 'IDEA',
  documents: [text('Khung hợp tác quốc gia, chương trình cuốn chiếu', 'Country partnership framework, rolling plan')],
  note: text(
    'Trước 01/3/2025 do Bộ Kế hoạch và Đầu tư chủ trì.',
    'Led by the Ministry of Planning and Investment before 1 March 2025.',
  ),
};

const PROPOSAL_APPROVED: ProcedureStep = {
  code: 'PROPOSAL_APPROVED',
  name: text('Thủ tướng phê duyệt đề xuất', 'The Prime Minister approves the proposal'),
  responsible: 'PM',
  predecessors: [{ step: 'PROPOSAL_REPORTED' }],
  kind: 'decision',
  stageReached: 'PROPOSAL_APPROVED',
};

/** Proposal of a programme or project, Decrees 56/2020 and 114/2021 (until 9 September 2025). */
export const projectProposalSteps: readonly ProcedureStep[] = [
  ORIENTED,
  {
    code: 'PROPOSAL_SENT',
    name: text(
      'Gửi đề xuất chương trình, dự án tới Bộ KH&ĐT và Bộ Tài chính',
      'Programme or project proposal sent to MPI and MOF',
    ),
    responsible: 'MANAGING_AGENCY',
    predecessors: [{ step: 'ORIENTED' }],
    kind: 'dossier',
    stageReached: 'PROPOSED',
    documents: [
      text('Đề xuất chương trình, dự án (11 bộ)', 'Programme or project proposal (11 sets)'),
      text('Tờ trình', 'Submission'),
    ],
  },
  {
    code: 'PROPOSAL_REPORTED',
    name: text(
      'Bộ KH&ĐT (từ 01/3/2025: Bộ Tài chính) báo cáo Thủ tướng; Bộ Tài chính đánh giá thành tố ưu đãi, tác động nợ, cơ chế tài chính trong nước',
      'MPI (MOF from 1 March 2025) reports to the Prime Minister; MOF assesses grant element, debt impact and domestic financing mechanism',
    ),
    responsible: 'MOF',
    predecessors: [{ step: 'PROPOSAL_SENT' }],
    kind: 'submission',
    limits: [
      {
        n: 45,
        unit: 'calendar',
        trigger: 'dossier_complete',
        legalRef: 'Nghị định 56/2020/NĐ-CP; Nghị định 114/2021/NĐ-CP',
        regime: 'ND56-2020',
        verification: 'verified',
        source: `${SOURCES.D56}; ${SOURCES.D114}`,
      },
    ],
  },
  PROPOSAL_APPROVED,
];

/** Light loan proposal, Decree 242/2025 (from 10 September 2025); its limits by article were not read. */
export const loanProposalSteps: readonly ProcedureStep[] = [
  ORIENTED,
  {
    code: 'PROPOSAL_SENT',
    name: text('Gửi đề xuất khoản vay tới Bộ Tài chính', 'Loan proposal sent to MOF'),
    responsible: 'MANAGING_AGENCY',
    predecessors: [{ step: 'ORIENTED' }],
    kind: 'dossier',
    stageReached: 'PROPOSED',
    documents: [
      text(
        'Đề xuất khoản vay: trị giá, bên cho vay, mục đích, cơ chế trong nước, nguồn trả nợ',
        'Loan proposal: value, lender, purpose, domestic mechanism, source of repayment',
      ),
    ],
  },
  {
    code: 'PROPOSAL_REPORTED',
    name: text('Bộ Tài chính thẩm định, trình Thủ tướng', 'MOF assesses and submits to the Prime Minister'),
    responsible: 'MOF',
    predecessors: [{ step: 'PROPOSAL_SENT' }],
    kind: 'submission',
  },
  PROPOSAL_APPROVED,
];

/** From the investment policy to the partner's appraisal. */
export const preparationSteps: readonly ProcedureStep[] = [
  {
    code: 'POLICY_DECIDED',
    name: text('Quyết định chủ trương đầu tư', 'Investment policy decided'),
    responsible: 'MANAGING_AGENCY',
    predecessors: [{ step: 'PROPOSAL_APPROVED' }],
    kind: 'decision',
    stageReached: 'POLICY_DECIDED',
    documents: [
      text('Báo cáo nghiên cứu tiền khả thi hoặc đề xuất chủ trương đầu tư', 'Pre-feasibility study or policy report'),
    ],
    note: text(
      'Quốc hội, Thủ tướng, bộ trưởng hoặc HĐND quyết định tùy loại dự án. Một thủ tục cấp tỉnh năm 2017 cho 20, 30, 40 ngày làm việc thẩm định với nhóm C, B, A.',
      'Decided by the National Assembly, the Prime Minister, a minister or a provincial council by class of project. A provincial procedure of 2017 gave 20, 30, 40 working days of appraisal for groups C, B, A.',
    ),
  },
  {
    code: 'PREPARED',
    name: text(
      'Báo cáo nghiên cứu khả thi, văn kiện dự án; quyết định đầu tư',
      'Feasibility study, project document; investment decision',
    ),
    responsible: 'MANAGING_AGENCY',
    predecessors: [{ step: 'POLICY_DECIDED' }],
    stageReached: 'PREPARATION',
    documents: [
      text('Báo cáo nghiên cứu khả thi', 'Feasibility study'),
      text('Văn kiện dự án', 'Project document'),
      text('Đánh giá tác động môi trường, chính sách an toàn', 'Environmental assessment, safeguards'),
      text('Quyết định đầu tư', 'Investment decision'),
    ],
  },
  {
    code: 'APPRAISED',
    name: text('Nhà tài trợ thẩm định', 'Appraised by the partner'),
    responsible: 'PARTNER',
    predecessors: [{ step: 'PREPARED' }],
    kind: 'appraisal',
    stageReached: 'APPRAISED',
  },
];

/** The same steps for those files only in which the condition holds. */
export function onlyWhen(condition: StepCondition, steps: readonly ProcedureStep[]): readonly ProcedureStep[] {
  return steps.map((step) => ({ ...step, condition }));
}
