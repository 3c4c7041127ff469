import type { ProcedureTemplate } from '@counterpart/domain/procedures/procedure.types';
import { SOURCES } from '../regimes/sources.ts';
import {
  closed,
  conditionsMet,
  effectivenessNotice,
  firstDisbursement,
  legalOpinion,
  onLending,
} from './closing-steps.ts';
import { FLAGS } from './legal-refs.ts';
import { negotiationHeld } from './negotiation-steps.ts';
import { text } from './wording.ts';

/** Route C, second instrument: the loan or grant agreement that depends on an exchange of notes. */
export const routeCDependentAgreement: ProcedureTemplate = {
  code: 'C-DEPENDENT-AGREEMENT',
  version: 1,
  name: text(
    'Hiệp định vay, viện trợ theo công hàm trao đổi (L/A, G/A)',
    'Loan or grant agreement under an exchange of notes (L/A, G/A)',
  ),
  route: 'C',
  capacities: ['STATE', 'GOVERNMENT', 'MINISTRY'],
  instrumentKinds: ['LOAN_AGREEMENT', 'GRANT_AGREEMENT'],
  regime: 'LT-2016',
  validFrom: '2016-07-01',
  source: `${SOURCES.JICA}; ${SOURCES.JICAG}; ${SOURCES.TB}`,
  note: text(
    'Các bước trong nước theo hiểu biết chung về thực tiễn, cần xác nhận.',
    'The domestic steps follow general knowledge of the practice and are to be confirmed.',
  ),
  flags: [FLAGS.loan, FLAGS.fullPowers, FLAGS.onLending],
  steps: [
    {
      code: 'EN_EXCHANGED',
      name: text('Công hàm trao đổi đã ký', 'Exchange of notes signed'),
      responsible: 'PROPOSING_AGENCY',
      predecessors: [],
      stageReached: 'NEGOTIATING',
      mirrors: { procedure: 'C-EXCHANGE-OF-NOTES', step: 'SIGNED' },
    },
    negotiationHeld('EN_EXCHANGED'),
    {
      code: 'SIGN_AUTHORISED',
      name: text('Quyết định ký, ủy quyền ký', 'Signing decided and authorised'),
      responsible: 'PM',
      predecessors: [{ step: 'NEG_HELD' }],
      kind: 'decision',
      stageReached: 'SIGNING_PENDING',
    },
    {
      code: 'FULL_POWERS',
      name: text('Bộ Ngoại giao cấp giấy ủy quyền ký', 'MOFA issues the full powers'),
      responsible: 'MOFA',
      predecessors: [{ step: 'SIGN_AUTHORISED' }],
      kind: 'full_powers',
      condition: { flagsOn: ['full_powers'] },
    },
    {
      code: 'TEXT_CHECKED',
      name: text('Rà soát, đối chiếu văn bản', 'Texts compared'),
      responsible: 'PROPOSING_AGENCY',
      predecessors: [{ step: 'NEG_HELD' }],
      kind: 'text_checked',
    },
    {
      code: 'SIGNED',
      name: text('Ký hiệp định', 'Agreement signed'),
      responsible: 'PROPOSING_AGENCY',
      predecessors: [{ step: 'SIGN_AUTHORISED' }, { step: 'FULL_POWERS' }, { step: 'TEXT_CHECKED' }],
      kind: 'signed',
      stageReached: 'SIGNED',
    },
    { ...legalOpinion, condition: { flagsOn: ['loan'] } },
    conditionsMet,
    {
      code: 'EFFECTIVE',
      name: text('Hiệp định có hiệu lực', 'The agreement becomes effective'),
      responsible: 'PARTNER',
      predecessors: [{ step: 'LEGAL_OPINION' }, { step: 'CONDITIONS_MET' }],
      kind: 'effective',
      stageReached: 'EFFECTIVE',
      limits: [
        {
          n: 120,
          unit: 'calendar',
          onRestDay: 'stays',
          trigger: 'SIGNED',
          legalRef: 'Điều khoản chung của JICA: có hiệu lực trong 120 ngày từ ngày ký (cần xác nhận theo hiệp định)',
          regime: 'PARTNER-RULES',
          verification: 'to_confirm',
          source: SOURCES.GK,
          condition: { flagsOn: ['loan'] },
        },
      ],
    },
    { ...effectivenessNotice, isOptional: true },
    onLending,
    firstDisbursement('EFFECTIVE', 'ON_LENDING'),
    closed('FIRST_DISB', 'TB_LPQT'),
  ],
};
