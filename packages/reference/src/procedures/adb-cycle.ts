import { SOURCES } from '../regimes/sources.ts';
import {
  cycleClosing,
  cycleDisbursement,
  cycleNegotiation,
  effectivenessDeadline,
  lenderConditions,
  partnerCycle,
} from './partner-cycle.ts';
import { text } from './wording.ts';

/** ADB's project cycle. */
export const adbCycle = partnerCycle({
  code: 'ADB-CYCLE',
  name: text('Chu trình dự án của ADB', 'ADB project cycle'),
  partnerCode: 'ADB',
  source: `${SOURCES.ADB}; ${SOURCES.TB_ADB}`,
  steps: [
    {
      code: 'IDENTIFIED',
      name: text(
        'Chiến lược và kế hoạch hoạt động quốc gia (CPS, COBP)',
        'Country strategy and business plan (CPS, COBP)',
      ),
      responsible: 'PARTNER',
      predecessors: [],
      stageReached: 'IDEA',
      documents: [text('CPS; COBP cuốn chiếu 3 năm', 'CPS; three-year rolling COBP')],
    },
    {
      code: 'CONCEPT_APPROVED',
      name: text('Duyệt ý tưởng dự án', 'Concept approved'),
      responsible: 'PARTNER',
      predecessors: [{ step: 'IDENTIFIED' }],
      stageReached: 'PROPOSED',
      documents: [text('Tài liệu ý tưởng', 'Concept paper')],
    },
    {
      code: 'FACT_FINDING',
      name: text('Đoàn khảo sát thực tế', 'Fact-finding mission'),
      responsible: 'PARTNER',
      predecessors: [{ step: 'CONCEPT_APPROVED' }],
      stageReached: 'PREPARATION',
      documents: [text('Biên bản ghi nhớ của đoàn', 'Aide-mémoire')],
    },
    {
      code: 'APPRAISED',
      name: text(
        'Họp rà soát của ban quản lý hoặc nhân viên (MRM, SRM)',
        'Management or staff review meeting (MRM, SRM)',
      ),
      responsible: 'PARTNER',
      predecessors: [{ step: 'FACT_FINDING' }],
      kind: 'appraisal',
      stageReached: 'APPRAISED',
    },
    cycleNegotiation('APPRAISED'),
    {
      code: 'BOARD_APPROVED',
      name: text('Ban Giám đốc phê duyệt', 'Board approval'),
      responsible: 'PARTNER',
      predecessors: [{ step: 'NEG_HELD' }],
      kind: 'board_approved',
      stageReached: 'DONOR_APPROVED',
      documents: [
        text('Báo cáo và khuyến nghị của Chủ tịch (RRP)', 'Report and recommendation of the President (RRP)'),
      ],
    },
    {
      code: 'SIGNED',
      name: text('Ký hiệp định', 'Agreement signed'),
      responsible: 'PROPOSING_AGENCY',
      predecessors: [{ step: 'BOARD_APPROVED' }],
      kind: 'signed',
      stageReached: 'SIGNED',
      documents: [
        text('Hiệp định vay, hiệp định dự án', 'Loan agreement, project agreement'),
        text('Thư chính sách và ma trận chính sách', 'Development policy letter and policy matrix'),
      ],
    },
    ...lenderConditions,
    {
      code: 'EFFECTIVE',
      name: text('Hiệp định có hiệu lực', 'Effectiveness'),
      responsible: 'PARTNER',
      predecessors: [{ step: 'LEGAL_OPINION' }, { step: 'CONDITIONS_MET' }],
      kind: 'effective',
      stageReached: 'EFFECTIVE',
      limits: effectivenessDeadline(90, 'Hạn hiệu lực ghi trong hiệp định: thường 90 ngày từ ngày ký, có thể gia hạn'),
      typical: { fromStep: 'SIGNED', p50Days: 178, p80Days: 178, sampleSize: 2, source: SOURCES.TB_ADB },
    },
    cycleDisbursement('EFFECTIVE'),
    ...cycleClosing(text('Báo cáo hoàn thành (PCR), đánh giá IED', 'Completion report (PCR), IED validation')),
  ],
});
