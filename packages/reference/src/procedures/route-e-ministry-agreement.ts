import type { ProcedureStep, ProcedureTemplate } from '@counterpart/domain/procedures/procedure.types';
import { SOURCES } from '../regimes/sources.ts';
import { agreementClosingSteps, agreementOpinionSteps, LAW_70_MINISTRY, ORDINANCE_2007 } from './agreement-steps.ts';
import { text } from './wording.ts';

const decisionAndSigning: readonly ProcedureStep[] = [
  {
    code: 'PM_OPINION',
    name: text(
      'Thủ tướng cho ý kiến khi các cơ quan có ý kiến khác nhau',
      'The Prime Minister’s opinion where agencies differ',
    ),
    responsible: 'PM',
    predecessors: [{ step: 'MOFA_OPINION' }, { step: 'OPINIONS_IN' }],
    kind: 'opinion',
    condition: { flagsOn: ['opinions_differ'] },
  },
  {
    code: 'SIGN_AUTHORISED',
    name: text('Bộ trưởng quyết định ký hoặc ủy quyền ký', 'The minister decides to sign or authorises the signatory'),
    responsible: 'PROPOSING_AGENCY',
    predecessors: [{ step: 'PM_OPINION' }, { step: 'NEG_HELD' }],
    kind: 'decision',
    stageReached: 'SIGNING_PENDING',
  },
  {
    code: 'SIGNED',
    name: text('Ký', 'Signed'),
    responsible: 'PROPOSING_AGENCY',
    predecessors: [{ step: 'SIGN_AUTHORISED' }],
    kind: 'signed',
    stageReached: 'SIGNED',
  },
];

/** Route E until 30 June 2021: MoU in a ministry's own name under the ordinance of 2007. */
export const routeEMinistryAgreement2007: ProcedureTemplate = {
  code: 'E-MINISTRY-AGREEMENT',
  version: 1,
  name: text(
    'Bản ghi nhớ, thỏa thuận quốc tế nhân danh bộ',
    'MoU or international agreement in the ministry’s own name',
  ),
  route: 'E',
  capacities: ['MINISTRY'],
  instrumentKinds: [
    'MEMORANDUM_OF_UNDERSTANDING',
    'BILATERAL_AGREEMENT',
    'RECORD_OF_DISCUSSIONS',
    'AMENDMENT',
    'OTHER',
  ],
  regime: 'ORD-2007',
  validFrom: '2007-07-01',
  validTo: '2021-06-30',
  source: SOURCES.LIA2,
  flags: [
    {
      code: 'opinions_differ',
      name: text('Các cơ quan có ý kiến khác nhau', 'The agencies’ opinions differ'),
      isOnByDefault: false,
    },
  ],
  steps: [...agreementOpinionSteps(ORDINANCE_2007), ...decisionAndSigning, ...agreementClosingSteps],
};

/** Route E since 1 July 2021 under Law 70/2020; the days of the ministry's column are to be confirmed. */
export const routeEMinistryAgreement2021: ProcedureTemplate = {
  code: 'E-MINISTRY-AGREEMENT',
  version: 2,
  name: routeEMinistryAgreement2007.name,
  route: 'E',
  capacities: ['MINISTRY'],
  instrumentKinds: routeEMinistryAgreement2007.instrumentKinds,
  regime: 'LIA-2020',
  validFrom: '2021-07-01',
  source: SOURCES.LIA,
  note: text(
    'Luật 70/2020/QH14 không áp dụng cho thỏa thuận về vốn ODA, vốn vay ưu đãi (Điều 1 khoản 2).',
    'Law 70/2020/QH14 excludes agreements on ODA and concessional loans (Article 1(2)).',
  ),
  flags: routeEMinistryAgreement2007.flags,
  steps: [...agreementOpinionSteps(LAW_70_MINISTRY), ...decisionAndSigning, ...agreementClosingSteps],
};
