import type { ProcedureTemplate } from '@counterpart/domain/procedures/procedure.types';
import { SOURCES } from '../regimes/sources.ts';
import { text } from './wording.ts';

/** Route F: technical assistance or non-project aid under a framework (USAID LSGA and DOAG style). */
export const routeFTechnicalAssistance: ProcedureTemplate = {
  code: 'F-TECHNICAL-ASSISTANCE',
  version: 1,
  name: text(
    'Hỗ trợ kỹ thuật, phi dự án theo thỏa thuận khung',
    'Technical assistance or non-project aid under a framework',
  ),
  route: 'F',
  capacities: ['GOVERNMENT', 'MINISTRY'],
  instrumentKinds: ['BILATERAL_AGREEMENT', 'FRAMEWORK_AGREEMENT', 'GRANT_AGREEMENT', 'AMENDMENT'],
  regime: 'ND56-2020',
  validFrom: '2020-05-25',
  source: `${SOURCES.USAID56}; ${SOURCES.LSGA}`,
  note: text(
    'Nghị định 56/2020/NĐ-CP bỏ bước đề xuất và việc Thủ tướng phê duyệt hỗ trợ kỹ thuật trên 3 triệu USD; cần xác nhận theo Nghị định 242/2025/NĐ-CP.',
    'Decree 56/2020/ND-CP dropped the proposal and the Prime Minister’s approval of technical assistance above USD 3 million; to be confirmed under Decree 242/2025/ND-CP.',
  ),
  flags: [],
  steps: [
    {
      code: 'NEG_HELD',
      name: text('Thống nhất thỏa thuận khung hoặc thỏa thuận song phương', 'Framework or bilateral agreement agreed'),
      responsible: 'PROPOSING_AGENCY',
      predecessors: [],
      kind: 'negotiation',
      stageReached: 'NEGOTIATED',
      isRepeatable: true,
    },
    {
      code: 'SIGNED',
      name: text('Ký thỏa thuận', 'Agreement signed'),
      responsible: 'PROPOSING_AGENCY',
      predecessors: [{ step: 'NEG_HELD' }],
      kind: 'signed',
      stageReached: 'SIGNED',
    },
    {
      code: 'EFFECTIVE',
      name: text('Thỏa thuận có hiệu lực', 'The agreement takes effect'),
      responsible: 'PARTNER',
      predecessors: [{ step: 'SIGNED' }],
      kind: 'effective',
      stageReached: 'EFFECTIVE',
    },
    {
      code: 'ACTIVITY_DESIGNED',
      name: text('Thiết kế hoạt động', 'Activity designed'),
      responsible: 'PARTNER',
      predecessors: [{ step: 'EFFECTIVE' }],
      isRepeatable: true,
    },
    {
      code: 'ACTIVITY_APPROVED',
      name: text('Cơ quan chủ quản phê duyệt văn kiện', 'The managing agency approves the project document'),
      responsible: 'MANAGING_AGENCY',
      predecessors: [{ step: 'ACTIVITY_DESIGNED' }],
      kind: 'decision',
      isRepeatable: true,
      documents: [
        text('Văn kiện dự án hỗ trợ kỹ thuật hoặc phi dự án', 'Technical-assistance or non-project document'),
      ],
    },
    {
      code: 'CONTRACTED',
      name: text('Đối tác ký hợp đồng với đơn vị thực hiện', 'The partner contracts the implementing organisation'),
      responsible: 'PARTNER',
      predecessors: [{ step: 'ACTIVITY_APPROVED' }],
      stageReached: 'IMPLEMENTING',
      isRepeatable: true,
    },
    {
      code: 'AMENDED',
      name: text('Sửa đổi mức trần, thời hạn', 'Ceiling or end date amended'),
      responsible: 'PROPOSING_AGENCY',
      predecessors: [{ step: 'SIGNED' }],
      isRepeatable: true,
      isOptional: true,
    },
    {
      code: 'CLOSED',
      name: text('Kết thúc', 'Closed'),
      responsible: 'PARTNER',
      predecessors: [{ step: 'CONTRACTED' }, { step: 'AMENDED' }],
      kind: 'closed',
      stageReached: 'CLOSED',
    },
  ],
};
