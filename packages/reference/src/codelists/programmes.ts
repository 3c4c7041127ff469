import type { FinancingKind, ProgrammeKind } from '@counterpart/domain/shared/codes';
import type { LocalText } from '@counterpart/domain/shared/text';

/** Words of the kinds of programme. */
export const PROGRAMME_KIND_WORDS: Readonly<Record<ProgrammeKind, LocalText>> = {
  LOAN_PROGRAMME: { vi: 'Chương trình vay', en: 'Loan programme' },
  PROJECT: { vi: 'Dự án', en: 'Project' },
  TECHNICAL_ASSISTANCE: { vi: 'Hỗ trợ kỹ thuật', en: 'Technical assistance' },
  BUDGET_SUPPORT: { vi: 'Hỗ trợ ngân sách', en: 'Budget support' },
  COOPERATION: { vi: 'Hợp tác', en: 'Cooperation' },
};

/**
 * Words of the kinds of financing line.
 * **Source**: Luật Quản lý nợ công 20/2017/QH14: an ODA loan has a grant element of at least 35 % (tied) or 25 %
 * (untied); below that it is a "vay ưu đãi".
 */
export const FINANCING_KIND_WORDS: Readonly<Record<FinancingKind, LocalText>> = {
  CONCESSIONAL_LOAN: { vi: 'Vốn vay ODA', en: 'Concessional (ODA) loan' },
  PREFERENTIAL_LOAN: { vi: 'Vốn vay ưu đãi', en: 'Preferential loan' },
  GRANT: { vi: 'Viện trợ không hoàn lại', en: 'Grant' },
  COUNTERPART_FUND: { vi: 'Vốn đối ứng', en: 'Counterpart funds' },
};
