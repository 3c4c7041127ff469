import type { ProcedureStep, StepLimit } from '@counterpart/domain/procedures/procedure.types';
import { SOURCES } from '../regimes/sources.ts';
import { text } from './wording.ts';

/** Where the seven working days of an international agreement are found. */
export type OpinionRef = Pick<StepLimit, 'legalRef' | 'regime' | 'verification' | 'source'>;

/** Draft, dossier and written opinions of an international agreement that is not a treaty. */
export function agreementOpinionSteps(ref: OpinionRef): readonly ProcedureStep[] {
  const limits: readonly StepLimit[] = [{ n: 7, unit: 'working', trigger: 'OPINIONS_ASKED', ...ref }];
  return [
    {
      code: 'DRAFTED',
      name: text('Soạn dự thảo, lập hồ sơ', 'Draft and dossier prepared'),
      responsible: 'PROPOSING_AGENCY',
      predecessors: [],
      stageReached: 'PREPARATION',
      documents: [text('Dự thảo thỏa thuận', 'Draft agreement'), text('Tờ trình', 'Submission')],
    },
    {
      code: 'NEG_HELD',
      name: text('Thống nhất dự thảo với đối tác', 'Draft agreed with the partner'),
      responsible: 'PROPOSING_AGENCY',
      predecessors: [{ step: 'DRAFTED' }],
      kind: 'negotiation',
      stageReached: 'NEGOTIATED',
      isRepeatable: true,
    },
    {
      code: 'OPINIONS_ASKED',
      name: text('Gửi lấy ý kiến bằng văn bản', 'Written opinions asked for'),
      responsible: 'PROPOSING_AGENCY',
      predecessors: [{ step: 'DRAFTED' }],
      kind: 'dossier',
    },
    {
      code: 'MOFA_OPINION',
      name: text('Bộ Ngoại giao cho ý kiến', 'MOFA gives its opinion'),
      responsible: 'MOFA',
      predecessors: [{ step: 'OPINIONS_ASKED' }],
      kind: 'opinion',
      limits,
    },
    {
      code: 'OPINIONS_IN',
      name: text('Cơ quan liên quan trực tiếp cho ý kiến', 'Agencies directly concerned give their opinions'),
      responsible: 'RELATED_AGENCIES',
      predecessors: [{ step: 'OPINIONS_ASKED' }],
      kind: 'opinion',
      limits,
    },
  ];
}

/** From the signing to the end of an international agreement. */
export const agreementClosingSteps: readonly ProcedureStep[] = [
  {
    code: 'REPORTED',
    name: text('Báo cáo Thủ tướng, gửi bản sao Bộ Ngoại giao', 'Reported to the Prime Minister, with a copy to MOFA'),
    responsible: 'PROPOSING_AGENCY',
    predecessors: [{ step: 'SIGNED' }],
    limits: [
      {
        n: 15,
        unit: 'calendar',
        trigger: 'SIGNED',
        legalRef: 'Báo cáo sau khi ký (điều khoản cần xác nhận)',
        regime: 'LIA-2020',
        verification: 'to_confirm',
        source: SOURCES.GK,
      },
    ],
  },
  {
    code: 'EFFECTIVE',
    name: text('Thỏa thuận có hiệu lực', 'The agreement takes effect'),
    responsible: 'PROPOSING_AGENCY',
    predecessors: [{ step: 'SIGNED' }],
    kind: 'effective',
    stageReached: 'EFFECTIVE',
  },
  {
    code: 'IMPLEMENTATION_STARTED',
    name: text('Bắt đầu thực hiện', 'Implementation starts'),
    responsible: 'PROPOSING_AGENCY',
    predecessors: [{ step: 'EFFECTIVE' }],
    stageReached: 'IMPLEMENTING',
    note: text(
      'Kế hoạch hằng năm gửi Bộ Ngoại giao trước 15/11 năm trước (Luật 70/2020/QH14, Điều 42).',
      'The yearly plan goes to MOFA by 15 November of the year before (Law 70/2020/QH14, Article 42).',
    ),
  },
  {
    code: 'CLOSED',
    name: text('Hết hiệu lực, kết thúc', 'Ended'),
    responsible: 'PROPOSING_AGENCY',
    predecessors: [{ step: 'IMPLEMENTATION_STARTED' }, { step: 'REPORTED' }],
    kind: 'closed',
    stageReached: 'CLOSED',
  },
];

/** The ordinance of 2007 on the seven working days, in the name of a ministry. */
export const ORDINANCE_2007: OpinionRef = {
  legalRef: 'Pháp lệnh 33/2007/PL-UBTVQH11',
  regime: 'ORD-2007',
  verification: 'verified',
  source: SOURCES.LIA2,
};

/** Law 70/2020 on the seven working days, in the name of the State or Government. */
export const LAW_70_GOVERNMENT: OpinionRef = {
  legalRef: 'Luật Thỏa thuận quốc tế 70/2020/QH14',
  regime: 'LIA-2020',
  verification: 'verified',
  source: SOURCES.LIA,
};

/** Law 70/2020 on the same days in the name of a ministry, which was not read. */
export const LAW_70_MINISTRY: OpinionRef = {
  ...LAW_70_GOVERNMENT,
  legalRef: 'Luật Thỏa thuận quốc tế 70/2020/QH14 (thời hạn nhân danh bộ cần xác nhận)',
  verification: 'to_confirm',
  source: SOURCES.GK,
};
