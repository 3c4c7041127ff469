import { SOURCES } from '../regimes/sources.ts';
import { cycleClosing, partnerCycle } from './partner-cycle.ts';
import { text } from './wording.ts';

/** KOICA's project cycle, as its Cambodian office describes it; Vietnamese practice is to be confirmed. */
export const koicaCycle = partnerCycle({
  code: 'KOICA-CYCLE',
  name: text('Chu trình dự án của KOICA', 'KOICA project cycle'),
  partnerCode: 'KOICA',
  instrumentKinds: ['RECORD_OF_DISCUSSIONS', 'GRANT_AGREEMENT', 'AMENDMENT', 'OTHER'],
  source: SOURCES.KOICA,
  note: text(
    'Khoảng 2 năm từ đề cương (PCP) đến biên bản thảo luận (R/D).',
    'About two years from the concept paper (PCP) to the record of discussions (R/D).',
  ),
  steps: [
    {
      code: 'PCP_SENT',
      name: text(
        'Gửi đề cương dự án (PCP) qua cơ quan đầu mối',
        'Project concept paper (PCP) sent through the focal ministry',
      ),
      responsible: 'PROPOSING_AGENCY',
      predecessors: [],
      stageReached: 'PROPOSED',
      documents: [text('PCP, ma trận thiết kế dự án (PDM)', 'PCP, project design matrix (PDM)')],
    },
    {
      code: 'PRE_FEASIBILITY',
      name: text('Nghiên cứu tiền khả thi', 'Pre-feasibility study'),
      responsible: 'PARTNER',
      predecessors: [{ step: 'PCP_SENT' }],
      stageReached: 'PREPARATION',
    },
    {
      code: 'BOARD_APPROVED',
      name: text('KOICA thẩm định, phê duyệt', 'KOICA appraises and approves'),
      responsible: 'PARTNER',
      predecessors: [{ step: 'PRE_FEASIBILITY' }],
      kind: 'board_approved',
      stageReached: 'DONOR_APPROVED',
    },
    {
      code: 'NOTE_VERBALE',
      name: text('Công hàm', 'Note verbale'),
      responsible: 'PARTNER',
      predecessors: [{ step: 'BOARD_APPROVED' }],
    },
    {
      code: 'SIGNED',
      name: text('Ký biên bản thảo luận (R/D)', 'Record of discussions (R/D) signed'),
      responsible: 'PROPOSING_AGENCY',
      predecessors: [{ step: 'BOARD_APPROVED' }],
      kind: 'signed',
      stageReached: 'SIGNED',
    },
    {
      code: 'FIRST_DISB',
      name: text('Bắt đầu thực hiện', 'Implementation starts'),
      responsible: 'PROJECT_OWNER',
      predecessors: [{ step: 'SIGNED' }, { step: 'NOTE_VERBALE' }],
      kind: 'first_disbursement',
      stageReached: 'IMPLEMENTING',
    },
    ...cycleClosing(text('Hoàn thành, đánh giá', 'Completion, evaluation')),
  ],
});
