import { SOURCES } from '../regimes/sources.ts';
import { exchangeCeremony } from './closing-steps.ts';
import { conditionsPrecedent, effectiveAfterConditions, europeanBankPreparation } from './european-bank-steps.ts';
import { cycleClosing, cycleDisbursement, partnerCycle } from './partner-cycle.ts';
import { text } from './wording.ts';

/** AFD's project cycle. */
export const afdCycle = partnerCycle({
  code: 'AFD-CYCLE',
  name: text('Chu trình dự án của AFD', 'AFD project cycle'),
  partnerCode: 'AFD',
  instrumentKinds: ['CREDIT_FACILITY_AGREEMENT', 'LOAN_AGREEMENT', 'GRANT_AGREEMENT', 'AMENDMENT', 'OTHER'],
  source: `${SOURCES.AFD}; ${SOURCES.GK}`,
  steps: [
    ...europeanBankPreparation,
    {
      code: 'SIGNED',
      name: text('Ký hiệp định tín dụng (CFA)', 'Credit facility agreement (CFA) signed'),
      responsible: 'MOF',
      predecessors: [{ step: 'BOARD_APPROVED' }],
      kind: 'signed',
      stageReached: 'SIGNED',
      documents: [
        text('Hiệp định tín dụng, thư phụ', 'Credit facility agreement, side letter'),
        text('Hợp đồng cho vay lại', 'On-lending contract'),
      ],
    },
    {
      ...exchangeCeremony,
      note: text(
        'Ngày trao khác ngày ký: ký 29/12/2023, lễ trao 15/03/2024.',
        'Not the day of signing: signed 29 December 2023, handed over 15 March 2024.',
      ),
    },
    conditionsPrecedent,
    effectiveAfterConditions,
    cycleDisbursement('EFFECTIVE'),
    ...cycleClosing(null),
  ],
});
