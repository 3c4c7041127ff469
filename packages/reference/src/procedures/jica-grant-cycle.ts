import { SOURCES } from '../regimes/sources.ts';
import { cycleClosing, partnerCycle } from './partner-cycle.ts';
import { text } from './wording.ts';

/** JICA's cycle of grant aid. */
export const jicaGrantCycle = partnerCycle({
  code: 'JICA-GRANT-CYCLE',
  name: text('Chu trình viện trợ không hoàn lại của JICA', 'JICA grant aid cycle'),
  partnerCode: 'JICA',
  instrumentKinds: ['GRANT_AGREEMENT', 'AMENDMENT', 'OTHER'],
  source: SOURCES.JICAG,
  steps: [
    {
      code: 'SURVEYED',
      name: text('Khảo sát chuẩn bị', 'Preparatory survey'),
      responsible: 'PARTNER',
      predecessors: [],
      stageReached: 'IDEA',
    },
    {
      code: 'REQUESTED',
      name: text('Đề nghị chính thức', 'Official request'),
      responsible: 'PROPOSING_AGENCY',
      predecessors: [{ step: 'SURVEYED' }],
      stageReached: 'PROPOSED',
    },
    {
      code: 'APPRAISED',
      name: text('Thẩm định', 'Appraisal'),
      responsible: 'PARTNER',
      predecessors: [{ step: 'REQUESTED' }],
      kind: 'appraisal',
      stageReached: 'APPRAISED',
    },
    {
      code: 'BOARD_APPROVED',
      name: text('Nội các Nhật Bản phê duyệt', 'Approved by the Cabinet of Japan'),
      responsible: 'PARTNER',
      predecessors: [{ step: 'APPRAISED' }],
      kind: 'board_approved',
      stageReached: 'DONOR_APPROVED',
    },
    {
      code: 'EN_EXCHANGED',
      name: text('Trao đổi công hàm (E/N)', 'Exchange of notes (E/N)'),
      responsible: 'PROPOSING_AGENCY',
      predecessors: [{ step: 'BOARD_APPROVED' }],
      stageReached: 'SIGNING_PENDING',
      mirrors: { procedure: 'C-EXCHANGE-OF-NOTES', step: 'SIGNED' },
    },
    {
      code: 'SIGNED',
      name: text('Ký hiệp định viện trợ (G/A)', 'Grant agreement (G/A) signed'),
      responsible: 'PROPOSING_AGENCY',
      predecessors: [{ step: 'EN_EXCHANGED' }],
      kind: 'signed',
      stageReached: 'SIGNED',
    },
    {
      code: 'FIRST_DISB',
      name: text('Bắt đầu thực hiện', 'Implementation starts'),
      responsible: 'PROJECT_OWNER',
      predecessors: [{ step: 'SIGNED' }],
      kind: 'first_disbursement',
      stageReached: 'IMPLEMENTING',
    },
    ...cycleClosing(text('Đánh giá sau dự án, theo dõi', 'Ex-post evaluation, follow-up')),
  ],
});
