import { SOURCES } from '../regimes/sources.ts';
import { WB_APPROVAL_TO_SIGNING, WB_SIGNING_TO_EFFECTIVENESS } from './legal-refs.ts';
import {
  cycleClosing,
  cycleDisbursement,
  cycleNegotiation,
  effectivenessDeadline,
  lenderConditions,
  partnerCycle,
} from './partner-cycle.ts';
import { text } from './wording.ts';

/** The World Bank's project cycle; loans imported from its open data follow it. */
export const wbCycle = partnerCycle({
  code: 'WB-CYCLE',
  name: text('Chu trình dự án của Ngân hàng Thế giới', 'World Bank project cycle'),
  partnerCode: 'WB',
  source: `${SOURCES.WBC}; ${SOURCES.WBL}; ${SOURCES.WB_STATEMENTS}`,
  steps: [
    {
      code: 'IDENTIFIED',
      name: text('Xác định dự án', 'Identification'),
      responsible: 'PARTNER',
      predecessors: [],
      stageReached: 'IDEA',
      documents: [text('Khung đối tác quốc gia (CPF), chẩn đoán quốc gia (SCD)', 'CPF, SCD')],
    },
    {
      code: 'CONCEPT_REVIEWED',
      name: text('Rà soát ý tưởng dự án', 'Concept review'),
      responsible: 'PARTNER',
      predecessors: [{ step: 'IDENTIFIED' }],
      stageReached: 'PROPOSED',
      documents: [text('Tóm tắt ý tưởng (PCN), thông tin dự án (PID), môi trường và xã hội (ESRS)', 'PCN, PID, ESRS')],
    },
    {
      code: 'DECISION_MEETING',
      name: text('Chuẩn bị; họp quyết định cho thẩm định', 'Preparation; decision meeting'),
      responsible: 'PARTNER',
      predecessors: [{ step: 'CONCEPT_REVIEWED' }],
      stageReached: 'PREPARATION',
    },
    {
      code: 'APPRAISED',
      name: text('Thẩm định', 'Appraisal'),
      responsible: 'PARTNER',
      predecessors: [{ step: 'DECISION_MEETING' }],
      kind: 'appraisal',
      stageReached: 'APPRAISED',
      documents: [text('Văn kiện thẩm định dự án (PAD)', 'Project Appraisal Document (PAD)')],
    },
    {
      code: 'NEG_STARTED',
      name: text('Bắt đầu đàm phán', 'Negotiation begins'),
      responsible: 'PARTNER',
      predecessors: [{ step: 'APPRAISED' }],
      kind: 'invitation',
      stageReached: 'NEGOTIATING',
      documents: [text('Dự thảo văn kiện pháp lý', 'Draft legal package')],
    },
    cycleNegotiation('NEG_STARTED', [
      text('Biên bản đàm phán', 'Minutes of Negotiations'),
      text('Thư giải ngân và thông tin tài chính', 'Disbursement and Financial Information Letter'),
    ]),
    {
      code: 'BOARD_APPROVED',
      name: text('Ban Giám đốc điều hành phê duyệt', 'Board approval'),
      responsible: 'PARTNER',
      predecessors: [{ step: 'NEG_HELD' }],
      kind: 'board_approved',
      stageReached: 'DONOR_APPROVED',
    },
    {
      code: 'SIGNED',
      name: text('Ký hiệp định', 'Agreement signed'),
      responsible: 'PROPOSING_AGENCY',
      predecessors: [{ step: 'BOARD_APPROVED' }],
      kind: 'signed',
      stageReached: 'SIGNED',
      typical: WB_APPROVAL_TO_SIGNING,
      note: text(
        'Theo hiểu biết chung, phê duyệt hết hiệu lực nếu không ký trong 18 tháng; cần xác nhận.',
        'By general knowledge the approval lapses when not signed within 18 months; to be confirmed.',
      ),
    },
    ...lenderConditions,
    {
      code: 'EFFECTIVE',
      name: text('Hiệp định có hiệu lực', 'Effectiveness'),
      responsible: 'PARTNER',
      predecessors: [{ step: 'LEGAL_OPINION' }, { step: 'CONDITIONS_MET' }],
      kind: 'effective',
      stageReached: 'EFFECTIVE',
      limits: effectivenessDeadline(
        120,
        'Hạn hiệu lực ghi trong hiệp định: thường 120 ngày từ ngày ký (trước đây 90), có thể gia hạn',
      ),
      typical: WB_SIGNING_TO_EFFECTIVENESS,
      note: text(
        'Đã thấy: 120 ngày (Thông báo 21/2022/TB-LPQT) và 90 ngày (39/2020/TB-LPQT).',
        'Observed: 120 days (notice 21/2022/TB-LPQT) and 90 days (39/2020/TB-LPQT).',
      ),
    },
    cycleDisbursement('EFFECTIVE'),
    ...cycleClosing(
      text('Báo cáo hoàn thành (ICR), đánh giá IEG', 'Completion report (ICR), IEG review'),
      text('Hạn giải ngân: ngày đóng khoản vay cộng 4 tháng.', 'Disbursement deadline: closing date plus 4 months.'),
    ),
  ],
});
