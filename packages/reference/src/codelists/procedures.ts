import type { Route, StepKind } from '@counterpart/domain/procedures/procedure.types';
import type { LocalText } from '@counterpart/domain/shared/text';

/** What a step of a procedure is, in words. */
export const STEP_KIND_WORDS: Readonly<Record<StepKind, LocalText>> = {
  step: { vi: 'Bước thường', en: 'Ordinary step' },
  invitation: { vi: 'Mời đàm phán', en: 'Invitation' },
  dossier: { vi: 'Gửi hồ sơ', en: 'Dossier sent' },
  opinion: { vi: 'Cho ý kiến', en: 'Opinion' },
  check: { vi: 'Kiểm tra', en: 'Check' },
  appraisal: { vi: 'Thẩm định', en: 'Appraisal' },
  submission: { vi: 'Trình', en: 'Submission' },
  decision: { vi: 'Quyết định', en: 'Decision' },
  negotiation: { vi: 'Đàm phán', en: 'Negotiation' },
  board_approved: { vi: 'Đối tác phê duyệt', en: 'Partner’s approval' },
  full_powers: { vi: 'Giấy ủy quyền', en: 'Full powers' },
  text_checked: { vi: 'Đối chiếu văn bản', en: 'Texts compared' },
  signed: { vi: 'Ký', en: 'Signing' },
  exchanged: { vi: 'Trao đổi văn kiện', en: 'Exchange' },
  ratification: { vi: 'Phê chuẩn, phê duyệt', en: 'Ratification, approval' },
  condition: { vi: 'Điều kiện có hiệu lực', en: 'Condition of effectiveness' },
  effective: { vi: 'Có hiệu lực', en: 'Effectiveness' },
  effectiveness_notice: { vi: 'Thông báo hiệu lực', en: 'Notice of effectiveness' },
  first_disbursement: { vi: 'Giải ngân lần đầu', en: 'First disbursement' },
  closed: { vi: 'Đóng', en: 'Closing' },
};

/** The routes through the home administration and the partners' own cycles. */
export const ROUTE_WORDS: Readonly<Record<Route, LocalText>> = {
  A: { vi: 'Tuyến A', en: 'Route A' },
  B: { vi: 'Tuyến B', en: 'Route B' },
  C: { vi: 'Tuyến C', en: 'Route C' },
  D: { vi: 'Tuyến D', en: 'Route D' },
  E: { vi: 'Tuyến E', en: 'Route E' },
  F: { vi: 'Tuyến F', en: 'Route F' },
  G: { vi: 'Tuyến G', en: 'Route G' },
  PARTNER: { vi: 'Chu trình của đối tác', en: 'A partner’s own cycle' },
};
