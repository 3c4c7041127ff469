import type { ProcedureTemplate, StepLimit } from '@counterpart/domain/procedures/procedure.types';
import { SOURCES } from '../regimes/sources.ts';
import { closed, firstDisbursement } from './closing-steps.ts';
import { FLAGS } from './legal-refs.ts';
import { text } from './wording.ts';

const opinionLimit: StepLimit = {
  n: 5,
  unit: 'working',
  trigger: 'OPINIONS_ASKED',
  legalRef: 'Nghị định 16/2016/NĐ-CP, Điều 36 khoản 3',
  regime: 'ND16-2016',
  verification: 'verified',
  source: SOURCES.D16,
};

/** Route D until 24 May 2020: ODA agreement that is not a treaty, Article 36(3) of Decree 16/2016. */
export const routeDOdaAgreement2016: ProcedureTemplate = {
  code: 'D-ODA-AGREEMENT',
  version: 1,
  name: text(
    'Thỏa thuận về vốn ODA không phải điều ước quốc tế (khung, cụ thể)',
    'ODA agreement that is not a treaty (framework, specific)',
  ),
  route: 'D',
  capacities: ['GOVERNMENT'],
  instrumentKinds: ['FRAMEWORK_AGREEMENT', 'GRANT_AGREEMENT', 'BILATERAL_AGREEMENT', 'AMENDMENT'],
  regime: 'ND16-2016',
  validFrom: '2016-05-02',
  validTo: '2020-05-24',
  source: `${SOURCES.D16}; ${SOURCES.D114Q}`,
  note: text(
    'Vay nhân danh Chính phủ theo pháp luật nợ công; nhân danh Nhà nước theo Luật Điều ước quốc tế và pháp luật nợ công.',
    'Loans of the Government follow the debt law; those of the State the treaty law and the debt law.',
  ),
  flags: [FLAGS.fullPowers],
  steps: [
    {
      code: 'NEG_HELD',
      name: text('Thống nhất dự thảo với nhà tài trợ', 'Draft agreed with the partner'),
      responsible: 'PROPOSING_AGENCY',
      predecessors: [],
      kind: 'negotiation',
      stageReached: 'NEGOTIATED',
      isRepeatable: true,
      documents: [text('Dự thảo thỏa thuận', 'Draft agreement')],
    },
    {
      code: 'OPINIONS_ASKED',
      name: text('Gửi Bộ Ngoại giao, Bộ Tư pháp lấy ý kiến', 'Opinions of MOFA and MOJ asked for'),
      responsible: 'PROPOSING_AGENCY',
      predecessors: [{ step: 'NEG_HELD' }],
      kind: 'dossier',
    },
    {
      code: 'MOFA_OPINION',
      name: text('Bộ Ngoại giao cho ý kiến', 'MOFA gives its opinion'),
      responsible: 'MOFA',
      predecessors: [{ step: 'OPINIONS_ASKED' }],
      kind: 'opinion',
      limits: [opinionLimit],
    },
    {
      code: 'MOJ_OPINION',
      name: text('Bộ Tư pháp cho ý kiến', 'MOJ gives its opinion'),
      responsible: 'MOJ',
      predecessors: [{ step: 'OPINIONS_ASKED' }],
      kind: 'opinion',
      limits: [opinionLimit],
    },
    {
      code: 'FINALISED',
      name: text('Hoàn thiện dự thảo, trình Thủ tướng', 'Draft finalised and submitted to the Prime Minister'),
      responsible: 'PROPOSING_AGENCY',
      predecessors: [{ step: 'MOFA_OPINION' }, { step: 'MOJ_OPINION' }],
      kind: 'submission',
      stageReached: 'SIGNING_PENDING',
    },
    {
      code: 'VPCP_EXAMINED',
      name: text(
        'Văn phòng Chính phủ thẩm tra, trình lãnh đạo',
        'The Office of the Government examines and prepares the decision',
      ),
      responsible: 'VPCP',
      predecessors: [{ step: 'FINALISED' }],
    },
    {
      code: 'SIGN_AUTHORISED',
      name: text(
        'Thủ tướng quyết định nội dung, việc ký, ủy quyền người ký',
        'The Prime Minister decides on content, signing and signatory',
      ),
      responsible: 'PM',
      predecessors: [{ step: 'VPCP_EXAMINED' }],
      kind: 'decision',
    },
    {
      code: 'FULL_POWERS',
      name: text('Cấp giấy ủy quyền ký', 'Full powers issued'),
      responsible: 'MOFA',
      predecessors: [{ step: 'SIGN_AUTHORISED' }],
      kind: 'full_powers',
      condition: { flagsOn: ['full_powers'] },
    },
    {
      code: 'SIGNED',
      name: text('Ký', 'Signed'),
      responsible: 'PROPOSING_AGENCY',
      predecessors: [{ step: 'SIGN_AUTHORISED' }, { step: 'FULL_POWERS' }],
      kind: 'signed',
      stageReached: 'SIGNED',
    },
    {
      code: 'EFFECTIVE',
      name: text('Thỏa thuận có hiệu lực', 'The agreement becomes effective'),
      responsible: 'PARTNER',
      predecessors: [{ step: 'SIGNED' }],
      kind: 'effective',
      stageReached: 'EFFECTIVE',
    },
    firstDisbursement('EFFECTIVE'),
    closed('FIRST_DISB'),
  ],
};

/** Route D since 25 May 2020: the decrees that followed were not read on this point, so the limits are to be confirmed. */
export const routeDOdaAgreement2020: ProcedureTemplate = {
  code: 'D-ODA-AGREEMENT',
  version: 2,
  name: routeDOdaAgreement2016.name,
  route: 'D',
  capacities: ['GOVERNMENT'],
  instrumentKinds: routeDOdaAgreement2016.instrumentKinds,
  regime: 'ND56-2020',
  validFrom: '2020-05-25',
  source: `${SOURCES.D16}; ${SOURCES.D114Q}; ${SOURCES.D242}`,
  note: text(
    'Các bước và thời hạn lấy từ Nghị định 16/2016/NĐ-CP; cần xác nhận theo nghị định đang có hiệu lực (56/2020, 114/2021, từ 10/9/2025 là 242/2025).',
    'Steps and limits are those of Decree 16/2016/ND-CP, to be confirmed against the decree in force (56/2020, 114/2021, since 10 September 2025 242/2025).',
  ),
  flags: routeDOdaAgreement2016.flags,
  steps: routeDOdaAgreement2016.steps.map((step) =>
    step.limits
      ? {
          ...step,
          limits: step.limits.map((limit) => ({
            ...limit,
            legalRef: `${limit.legalRef} (cần xác nhận theo nghị định thay thế)`,
            verification: 'to_confirm',
          })),
        }
      : step,
  ),
};
