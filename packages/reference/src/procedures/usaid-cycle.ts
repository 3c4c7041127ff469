import { SOURCES } from '../regimes/sources.ts';
import { partnerCycle } from './partner-cycle.ts';
import { text } from './wording.ts';

/** USAID's cycle, for files opened until 2025, when its work was halted. */
export const usaidCycle = partnerCycle({
  code: 'USAID-CYCLE',
  name: text('Chu trình của USAID (đến 2025)', 'USAID cycle (to 2025)'),
  partnerCode: 'USAID',
  instrumentKinds: ['BILATERAL_AGREEMENT', 'MEMORANDUM_OF_UNDERSTANDING', 'GRANT_AGREEMENT', 'AMENDMENT', 'OTHER'],
  validTo: '2025-06-30',
  source: `${SOURCES.LSGA}; ${SOURCES.USAIDX}`,
  note: text(
    'Ngày cuối cần xác nhận. Từ 2025 nhiều hoạt động bị tạm dừng, chấm dứt trước hạn hoặc chuyển cơ quan quản lý: dùng trạng thái của văn kiện.',
    'The last day is to be confirmed. Since 2025 many activities were suspended, terminated early or handed over: use the side states of the instrument.',
  ),
  steps: [
    {
      code: 'STRATEGY',
      name: text('Chiến lược hợp tác phát triển quốc gia (CDCS)', 'Country development cooperation strategy (CDCS)'),
      responsible: 'PARTNER',
      predecessors: [],
      stageReached: 'IDEA',
    },
    {
      code: 'SIGNED',
      name: text('Ký thỏa thuận song phương (DOAG, LSGA)', 'Bilateral agreement (DOAG, LSGA) signed'),
      responsible: 'PROPOSING_AGENCY',
      predecessors: [{ step: 'STRATEGY' }],
      kind: 'signed',
      stageReached: 'SIGNED',
    },
    {
      code: 'MOU_SIGNED',
      name: text('Ký bản ghi nhớ với bộ', 'MoU with the ministry signed'),
      responsible: 'MANAGING_AGENCY',
      predecessors: [{ step: 'SIGNED' }],
      mirrors: { procedure: 'E-MINISTRY-AGREEMENT', step: 'SIGNED' },
      isOptional: true,
    },
    {
      code: 'ACTIVITY_DESIGNED',
      name: text('Thiết kế hoạt động', 'Activity design'),
      responsible: 'PARTNER',
      predecessors: [{ step: 'SIGNED' }, { step: 'MOU_SIGNED' }],
      isRepeatable: true,
    },
    {
      code: 'AWARDED',
      name: text('Trao hợp đồng cho đơn vị thực hiện', 'Award to the implementing partner'),
      responsible: 'PARTNER',
      predecessors: [{ step: 'ACTIVITY_DESIGNED' }],
      isRepeatable: true,
    },
    {
      code: 'WORK_PLAN',
      name: text(
        'Duyệt kế hoạch công tác; theo dõi, đánh giá (MEL)',
        'Work plan approved; monitoring and evaluation (MEL)',
      ),
      responsible: 'PARTNER',
      predecessors: [{ step: 'AWARDED' }],
      stageReached: 'IMPLEMENTING',
      isRepeatable: true,
      documents: [text('Kế hoạch MEL (AMELP)', 'Activity MEL plan (AMELP)')],
    },
    {
      code: 'CLOSED',
      name: text('Kết thúc', 'Close-out'),
      responsible: 'PARTNER',
      predecessors: [{ step: 'WORK_PLAN' }],
      kind: 'closed',
      stageReached: 'CLOSED',
    },
  ],
});
