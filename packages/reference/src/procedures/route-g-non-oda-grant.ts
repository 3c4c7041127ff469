import type { ProcedureTemplate } from '@counterpart/domain/procedures/procedure.types';
import { SOURCES } from '../regimes/sources.ts';
import { text } from './wording.ts';

/** Route G since 8 December 2025: non-ODA grant under Decree 313/2025; its steps are to be confirmed. */
export const routeGNonOdaGrant: ProcedureTemplate = {
  code: 'G-NON-ODA-GRANT',
  version: 1,
  name: text('Viện trợ không hoàn lại không thuộc ODA', 'Non-ODA grant'),
  route: 'G',
  capacities: ['MINISTRY', 'PROVINCE'],
  instrumentKinds: ['GRANT_AGREEMENT', 'MEMORANDUM_OF_UNDERSTANDING', 'AMENDMENT', 'OTHER'],
  regime: 'ND313-2025',
  validFrom: '2025-12-08',
  source: SOURCES.D313,
  note: text(
    'Nghị định xác định cơ quan phê duyệt khoản viện trợ; các bước dưới đây theo hiểu biết chung, cần xác nhận.',
    'The decree names the authority that approves the grant; the steps below follow general knowledge and are to be confirmed.',
  ),
  flags: [],
  steps: [
    {
      code: 'GRANT_OFFERED',
      name: text('Bên tài trợ cam kết, gửi hồ sơ', 'The donor commits and sends the dossier'),
      responsible: 'PARTNER',
      predecessors: [],
      stageReached: 'PROPOSED',
    },
    {
      code: 'DOSSIER_SENT',
      name: text('Trình cơ quan phê duyệt khoản viện trợ', 'Dossier sent to the approving authority'),
      responsible: 'PROJECT_OWNER',
      predecessors: [{ step: 'GRANT_OFFERED' }],
      kind: 'dossier',
      stageReached: 'PREPARATION',
      documents: [text('Văn kiện khoản viện trợ', 'Grant document')],
    },
    {
      code: 'OPINIONS_IN',
      name: text('Các cơ quan liên quan cho ý kiến', 'Related agencies give their opinions'),
      responsible: 'RELATED_AGENCIES',
      predecessors: [{ step: 'DOSSIER_SENT' }],
      kind: 'opinion',
    },
    {
      code: 'GRANT_APPROVED',
      name: text('Cơ quan có thẩm quyền phê duyệt khoản viện trợ', 'The authority approves the grant'),
      responsible: 'MANAGING_AGENCY',
      predecessors: [{ step: 'OPINIONS_IN' }],
      kind: 'decision',
      stageReached: 'SIGNING_PENDING',
    },
    {
      code: 'SIGNED',
      name: text('Ký thỏa thuận viện trợ', 'Grant agreement signed'),
      responsible: 'PROJECT_OWNER',
      predecessors: [{ step: 'GRANT_APPROVED' }],
      kind: 'signed',
      stageReached: 'SIGNED',
    },
    {
      code: 'FIRST_DISB',
      name: text('Tiếp nhận viện trợ lần đầu', 'First grant received'),
      responsible: 'PROJECT_OWNER',
      predecessors: [{ step: 'SIGNED' }],
      kind: 'first_disbursement',
      stageReached: 'IMPLEMENTING',
    },
    {
      code: 'CLOSED',
      name: text('Báo cáo, kết thúc', 'Reported and closed'),
      responsible: 'PROJECT_OWNER',
      predecessors: [{ step: 'FIRST_DISB' }],
      kind: 'closed',
      stageReached: 'CLOSED',
    },
  ],
};
