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

/** JICA's cycle of an ODA loan: pledge and exchange of notes come before the loan agreement is negotiated. */
export const jicaLoanCycle = partnerCycle({
  code: 'JICA-LOAN-CYCLE',
  name: text('Chu trình vốn vay ODA của JICA', 'JICA ODA loan cycle'),
  partnerCode: 'JICA',
  instrumentKinds: ['LOAN_AGREEMENT', 'AMENDMENT', 'OTHER'],
  source: `${SOURCES.JICA}; ${SOURCES.TB}`,
  steps: [
    {
      code: 'REQUESTED',
      name: text('Đề nghị khoản vay', 'Request'),
      responsible: 'PROPOSING_AGENCY',
      predecessors: [],
      stageReached: 'PROPOSED',
      documents: [text('Thư đề nghị', 'Request letter')],
    },
    {
      code: 'PREPARED',
      name: text('Chuẩn bị, nghiên cứu khả thi', 'Preparation, feasibility study'),
      responsible: 'MANAGING_AGENCY',
      predecessors: [{ step: 'REQUESTED' }],
      stageReached: 'PREPARATION',
    },
    {
      code: 'APPRAISED',
      name: text('Khảo sát thực tế, thẩm định', 'Fact-finding, appraisal mission'),
      responsible: 'PARTNER',
      predecessors: [{ step: 'PREPARED' }],
      kind: 'appraisal',
      stageReached: 'APPRAISED',
      documents: [text('Biên bản thảo luận (M/D)', 'Minutes of discussion (M/D)')],
    },
    {
      code: 'EX_ANTE_EVALUATED',
      name: text('Đánh giá trước', 'Ex-ante evaluation'),
      responsible: 'PARTNER',
      predecessors: [{ step: 'APPRAISED' }],
    },
    {
      code: 'PLEDGED',
      name: text('Thông báo trước (cam kết)', 'Prior notification (pledge)'),
      responsible: 'PARTNER',
      predecessors: [{ step: 'EX_ANTE_EVALUATED' }],
      stageReached: 'NEGOTIATION_PENDING',
    },
    {
      code: 'EN_EXCHANGED',
      name: text('Trao đổi công hàm (E/N)', 'Exchange of notes (E/N)'),
      responsible: 'PROPOSING_AGENCY',
      predecessors: [{ step: 'PLEDGED' }],
      stageReached: 'NEGOTIATING',
      mirrors: { procedure: 'C-EXCHANGE-OF-NOTES', step: 'SIGNED' },
    },
    cycleNegotiation('EN_EXCHANGED', [text('Các điều khoản và điều kiện chung', 'General Terms and Conditions')]),
    {
      code: 'SIGNED',
      name: text('Ký hiệp định vay (L/A)', 'Loan agreement (L/A) signed'),
      responsible: 'PROPOSING_AGENCY',
      predecessors: [{ step: 'NEG_HELD' }],
      kind: 'signed',
      stageReached: 'SIGNED',
    },
    ...lenderConditions,
    {
      code: 'EFFECTIVE',
      name: text('Hiệp định vay có hiệu lực', 'Effectuation'),
      responsible: 'PARTNER',
      predecessors: [{ step: 'LEGAL_OPINION' }, { step: 'CONDITIONS_MET' }],
      kind: 'effective',
      stageReached: 'EFFECTIVE',
      limits: effectivenessDeadline(120, 'Có hiệu lực trong 120 ngày từ ngày ký (cần xác nhận theo hiệp định)'),
      documents: [
        text(
          'Ý kiến pháp lý, giấy xác nhận thẩm quyền, chữ ký mẫu',
          'Legal opinion, evidence of authority, specimen signatures',
        ),
      ],
    },
    cycleDisbursement('EFFECTIVE'),
    ...cycleClosing(text('Đánh giá sau dự án', 'Ex-post evaluation')),
  ],
});
