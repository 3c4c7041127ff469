import { SOURCES } from '../regimes/sources.ts';
import { cycleClosing, partnerCycle } from './partner-cycle.ts';
import { text } from './wording.ts';

/** The European Union's cycle. */
export const euCycle = partnerCycle({
  code: 'EU-CYCLE',
  name: text('Chu trình của Liên minh châu Âu', 'European Union cycle'),
  partnerCode: 'EU',
  instrumentKinds: ['FINANCING_AGREEMENT', 'GRANT_AGREEMENT', 'AMENDMENT', 'OTHER'],
  source: SOURCES.GK,
  steps: [
    {
      code: 'PROGRAMMED',
      name: text('Lập chương trình (MIP, AAP)', 'Programming (MIP, AAP)'),
      responsible: 'PARTNER',
      predecessors: [],
      stageReached: 'IDEA',
    },
    {
      code: 'FORMULATED',
      name: text('Xây dựng văn kiện', 'Formulation'),
      responsible: 'PARTNER',
      predecessors: [{ step: 'PROGRAMMED' }],
      stageReached: 'PREPARATION',
    },
    {
      code: 'BOARD_APPROVED',
      name: text('Ủy ban châu Âu quyết định tài trợ', 'Commission financing decision'),
      responsible: 'PARTNER',
      predecessors: [{ step: 'FORMULATED' }],
      kind: 'board_approved',
      stageReached: 'DONOR_APPROVED',
    },
    {
      code: 'SIGNED',
      name: text('Ký hiệp định tài trợ', 'Financing agreement signed'),
      responsible: 'PROPOSING_AGENCY',
      predecessors: [{ step: 'BOARD_APPROVED' }],
      kind: 'signed',
      stageReached: 'SIGNED',
      note: text(
        'Theo hiểu biết chung: ký trong năm n+1; cần xác nhận.',
        'By general knowledge signed within year n+1; to be confirmed.',
      ),
    },
    {
      code: 'FIRST_DISB',
      name: text('Ký hợp đồng thực hiện', 'Implementing contracts signed'),
      responsible: 'PARTNER',
      predecessors: [{ step: 'SIGNED' }],
      kind: 'first_disbursement',
      stageReached: 'IMPLEMENTING',
      documents: [text('Thỏa thuận đóng góp, ủy thác', 'Contribution or delegation agreements')],
    },
    ...cycleClosing(null),
  ],
});
