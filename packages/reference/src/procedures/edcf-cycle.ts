import { SOURCES } from '../regimes/sources.ts';
import { cycleClosing, cycleDisbursement, cycleNegotiation, lenderConditions, partnerCycle } from './partner-cycle.ts';
import { text } from './wording.ts';

/** The cycle of an EDCF loan of the Export-Import Bank of Korea. */
export const edcfCycle = partnerCycle({
  code: 'EDCF-CYCLE',
  name: text('Chu trình khoản vay EDCF (KEXIM)', 'EDCF loan cycle (KEXIM)'),
  partnerCode: 'KEXIM',
  instrumentKinds: ['LOAN_AGREEMENT', 'FRAMEWORK_AGREEMENT', 'AMENDMENT', 'OTHER'],
  source: SOURCES.TB_EDCF,
  steps: [
    {
      code: 'FRAMEWORK_SIGNED',
      name: text('Thỏa thuận khung nhiều năm', 'Multi-year framework arrangement'),
      responsible: 'PROPOSING_AGENCY',
      predecessors: [],
      stageReached: 'IDEA',
    },
    {
      code: 'GOV_ARRANGEMENT',
      name: text('Thỏa thuận giữa hai Chính phủ cho từng dự án', 'Government arrangement for the project'),
      responsible: 'PROPOSING_AGENCY',
      predecessors: [{ step: 'FRAMEWORK_SIGNED' }],
      stageReached: 'NEGOTIATING',
    },
    cycleNegotiation('GOV_ARRANGEMENT'),
    {
      code: 'SIGNED',
      name: text('Ký hiệp định vay KEXIM - Bộ Tài chính', 'Loan agreement KEXIM - MOF signed'),
      responsible: 'MOF',
      predecessors: [{ step: 'NEG_HELD' }],
      kind: 'signed',
      stageReached: 'SIGNED',
    },
    ...lenderConditions,
    {
      code: 'EFFECTIVE',
      name: text('Hiệp định vay có hiệu lực', 'Effectiveness'),
      responsible: 'PARTNER',
      predecessors: [{ step: 'LEGAL_OPINION' }, { step: 'CONDITIONS_MET' }],
      kind: 'effective',
      stageReached: 'EFFECTIVE',
    },
    cycleDisbursement('EFFECTIVE'),
    ...cycleClosing(null),
  ],
});
