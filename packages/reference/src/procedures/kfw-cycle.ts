import { SOURCES } from '../regimes/sources.ts';
import { conditionsPrecedent, effectiveAfterConditions, europeanBankPreparation } from './european-bank-steps.ts';
import { cycleClosing, cycleDisbursement, partnerCycle } from './partner-cycle.ts';
import { text } from './wording.ts';

/** KfW's project cycle: an intergovernmental agreement first, a loan and a separate agreement after. */
export const kfwCycle = partnerCycle({
  code: 'KFW-CYCLE',
  name: text('Chu trình dự án của KfW', 'KfW project cycle'),
  partnerCode: 'KFW',
  instrumentKinds: ['LOAN_AGREEMENT', 'GRANT_AGREEMENT', 'AMENDMENT', 'OTHER'],
  source: SOURCES.GK,
  steps: [
    ...europeanBankPreparation,
    {
      code: 'GOV_AGREEMENT',
      name: text(
        'Hiệp định hợp tác tài chính giữa hai Chính phủ',
        'Intergovernmental agreement on financial cooperation',
      ),
      responsible: 'PROPOSING_AGENCY',
      predecessors: [{ step: 'APPRAISED' }],
      mirrors: { procedure: 'B-GOVERNMENT-TREATY', step: 'SIGNED' },
    },
    {
      code: 'SIGNED',
      name: text('Ký hiệp định vay', 'Loan agreement signed'),
      responsible: 'MOF',
      predecessors: [{ step: 'BOARD_APPROVED' }, { step: 'GOV_AGREEMENT' }],
      kind: 'signed',
      stageReached: 'SIGNED',
    },
    {
      code: 'SEPARATE_AGREEMENT',
      name: text('Ký thỏa thuận riêng', 'Separate agreement signed'),
      responsible: 'MANAGING_AGENCY',
      predecessors: [{ step: 'BOARD_APPROVED' }],
    },
    { ...conditionsPrecedent, predecessors: [{ step: 'SIGNED' }, { step: 'SEPARATE_AGREEMENT' }] },
    effectiveAfterConditions,
    cycleDisbursement('EFFECTIVE'),
    ...cycleClosing(null),
  ],
});
