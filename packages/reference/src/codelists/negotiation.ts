import type {
  Lane,
  NegotiationOutcome,
  PointState,
  ReferendumSide,
  RoundForm,
  Visibility,
} from '@counterpart/domain/negotiation/negotiation.codes';
import type { LocalText } from '@counterpart/domain/shared/text';

/** Outcomes of a negotiation round. */
export const NEGOTIATION_OUTCOME_WORDS: Readonly<Record<NegotiationOutcome, LocalText>> = {
  AGREED: { vi: 'Thống nhất toàn bộ, ký biên bản đàm phán', en: 'Agreed, minutes signed' },
  AGREED_AD_REF: { vi: 'Thống nhất, chờ phê duyệt nội bộ (ad referendum)', en: 'Agreed ad referendum' },
  PARTIAL: { vi: 'Thống nhất một phần', en: 'Partly agreed' },
  POSTPONED: { vi: 'Hoãn', en: 'Postponed' },
  FAILED: { vi: 'Không thống nhất', en: 'Not agreed' },
  TECHNICAL_ONLY: { vi: 'Trao đổi kỹ thuật, tiền đàm phán', en: 'Technical or pre-negotiation' },
};

/** How a round is held. */
export const ROUND_FORM_WORDS: Readonly<Record<RoundForm, LocalText>> = {
  IN_PERSON: { vi: 'Trực tiếp', en: 'In person' },
  ONLINE: { vi: 'Trực tuyến', en: 'Online' },
  HYBRID: { vi: 'Trực tiếp kết hợp trực tuyến', en: 'In person and online' },
};

/** Who still has to confirm what was agreed ad referendum. */
export const REFERENDUM_SIDE_WORDS: Readonly<Record<ReferendumSide, LocalText>> = {
  OURS: { vi: 'Phía ta', en: 'Our side' },
  THEIRS: { vi: 'Phía đối tác', en: 'The partner' },
  BOTH: { vi: 'Cả hai bên', en: 'Both sides' },
};

/** How an open point stands. */
export const POINT_STATE_WORDS: Readonly<Record<PointState, LocalText>> = {
  open: { vi: 'Còn mở', en: 'Open' },
  agreed: { vi: 'Đã thống nhất', en: 'Agreed' },
  deferred: { vi: 'Để lại sau', en: 'Deferred' },
  dropped: { vi: 'Không đàm phán nữa', en: 'Dropped' },
};

/** What an entry on a point is, as a history says it to both sides. */
export const LANE_WORDS: Readonly<Record<Lane, LocalText>> = {
  ours: { vi: 'Lập trường phía Việt Nam', en: 'Government’s position' },
  theirs: { vi: 'Lập trường phía đối tác', en: 'Partner’s position' },
  fallback: { vi: 'Phương án lùi', en: 'Fallback' },
};

/** Who may read an entry. */
export const VISIBILITY_WORDS: Readonly<Record<Visibility, LocalText>> = {
  internal: { vi: 'Nội bộ', en: 'Internal' },
  shared: { vi: 'Đối tác đọc được', en: 'Partner can read' },
};
