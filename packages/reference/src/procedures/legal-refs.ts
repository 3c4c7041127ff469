import type { ProcedureFlag, StepLimit, TypicalDuration } from '@counterpart/domain/procedures/procedure.types';
import { SOURCES } from '../regimes/sources.ts';
import { text } from './wording.ts';

type LegalRef = Pick<StepLimit, 'legalRef' | 'regime' | 'source' | 'verification'>;

/** Decision 1518 of 2014 for the time in which it was read to apply. */
export const QD1518: LegalRef = {
  legalRef: 'Quyết định 1518/QĐ-TTg ngày 26/8/2014',
  regime: 'QD1518-2014',
  verification: 'verified',
  source: SOURCES.S1518,
};

/** The same limits from 2026, kept as defaults until the final text of Law 141/2025 is checked. */
export const QD1518_AFTER_2025: LegalRef = {
  ...QD1518,
  legalRef: 'Quyết định 1518/QĐ-TTg ngày 26/8/2014 (cần xác nhận theo Luật 141/2025/QH15)',
  verification: 'to_confirm',
};

/** Law 137/2025 on the Law on Treaties, in force from 1 January 2026. */
export const L137: LegalRef = {
  legalRef: 'Luật 137/2025/QH15, Điều 1 (sửa Luật Điều ước quốc tế 108/2016/QH13)',
  regime: 'L137-2025',
  verification: 'verified',
  source: SOURCES.L137,
};

/** The limit for an appraisal with a council before 2026, as reports on Law 137/2025 give it. */
export const COUNCIL_BEFORE_2026: LegalRef = {
  legalRef: 'Luật Điều ước quốc tế 108/2016/QH13 (thời hạn cũ khi lập hội đồng thẩm định)',
  regime: 'LT-2016',
  verification: 'verified',
  source: SOURCES.L137,
};

/** Days from board approval to signing of World Bank loans to Viet Nam approved since 2017 (linear percentiles). */
export const WB_APPROVAL_TO_SIGNING: TypicalDuration = {
  fromStep: 'BOARD_APPROVED',
  p50Days: 188,
  p80Days: 407,
  sampleSize: 31,
  source: SOURCES.WB_STATEMENTS,
};

/** Days from signing to effectiveness of the same loans. */
export const WB_SIGNING_TO_EFFECTIVENESS: TypicalDuration = {
  fromStep: 'SIGNED',
  p50Days: 138,
  p80Days: 174,
  sampleSize: 31,
  source: SOURCES.WB_STATEMENTS,
};

/** Flags that several procedures ask for. */
export const FLAGS = {
  sameLegalTerms: {
    code: 'same_legal_terms',
    name: text(
      'Điều khoản pháp lý chung giống điều ước đã ký với nhà tài trợ này',
      'General legal terms are those of earlier treaties with this partner',
    ),
    isOnByDefault: false,
  },
  shortened: {
    code: 'shortened_procedure',
    name: text('Theo trình tự rút gọn của Quyết định 1518/QĐ-TTg', 'Shortened procedure of Decision 1518/QD-TTg'),
    isOnByDefault: false,
  },
  council: {
    code: 'council',
    name: text('Bộ Tư pháp lập hội đồng thẩm định', 'MOJ appraises with a council'),
    isOnByDefault: false,
  },
  combinedProposal: {
    code: 'combined_proposal',
    name: text(
      'Đề xuất đàm phán đồng thời với ký (Luật Điều ước quốc tế, Điều 71)',
      'Negotiation and signing proposed together (Law on Treaties, Article 71)',
    ),
    isOnByDefault: false,
  },
  fullPowers: {
    code: 'full_powers',
    name: text('Người ký cần giấy ủy quyền', 'The signatory needs full powers'),
    isOnByDefault: true,
  },
  onLending: {
    code: 'on_lending',
    name: text('Có cho vay lại', 'Part of the loan is on-lent'),
    isOnByDefault: false,
  },
  loan: {
    code: 'loan',
    name: text('Là khoản vay (không phải viện trợ không hoàn lại)', 'It is a loan, not a grant'),
    isOnByDefault: true,
  },
} as const satisfies Record<string, ProcedureFlag>;
