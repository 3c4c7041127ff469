import type {
  Debtor,
  ItemKind,
  ItemLink,
  ItemSide,
  MeetingKind,
  MeetingPrecision,
  PromiseState,
} from '@counterpart/domain/meetings/meeting.codes';
import type { LocalText } from '@counterpart/domain/shared/text';

/** Kinds of meeting. */
export const MEETING_KIND_WORDS: Readonly<Record<MeetingKind, LocalText>> = {
  WORKING_SESSION: { vi: 'Buổi làm việc', en: 'Working session' },
  RECEPTION: { vi: 'Buổi tiếp', en: 'Reception' },
  SIGNING_CEREMONY: { vi: 'Lễ ký', en: 'Signing ceremony' },
  MISSION: { vi: 'Đoàn công tác', en: 'Mission' },
  CONFERENCE: { vi: 'Hội nghị', en: 'Conference' },
};

/** How well the days of a meeting are known. */
export const MEETING_PRECISION_WORDS: Readonly<Record<MeetingPrecision, LocalText>> = {
  DAYS: { vi: 'Biết rõ ngày', en: 'The days are known' },
  MONTH: { vi: 'Chỉ biết tháng', en: 'The month alone is known' },
  WITHIN: { vi: 'Chỉ biết trong khoảng', en: 'Some time between two days' },
};

/** Who said it. */
export const ITEM_SIDE_WORDS: Readonly<Record<ItemSide, LocalText>> = {
  ours: { vi: 'Phía Việt Nam', en: 'Government' },
  theirs: { vi: 'Phía đối tác', en: 'Partner' },
  both: { vi: 'Hai bên', en: 'Both sides' },
};

/** What was said. */
export const ITEM_KIND_WORDS: Readonly<Record<ItemKind, LocalText>> = {
  request: { vi: 'Đề nghị', en: 'Request' },
  commitment: { vi: 'Cam kết', en: 'Commitment' },
};

/** Who has to do it. */
export const DEBTOR_WORDS: Readonly<Record<Debtor, LocalText>> = {
  home: { vi: 'Việt Nam thực hiện', en: 'For the Government to do' },
  partner: { vi: 'Đối tác thực hiện', en: 'For the partner to do' },
  both: { vi: 'Hai bên cùng thực hiện', en: 'For both to do' },
};

/** How it stands. */
export const PROMISE_STATE_WORDS: Readonly<Record<PromiseState, LocalText>> = {
  late: { vi: 'Quá hạn', en: 'Late' },
  open: { vi: 'Chưa xong', en: 'Open' },
  kept: { vi: 'Đã thực hiện', en: 'Kept' },
  dropped: { vi: 'Thôi thực hiện', en: 'Dropped' },
};

/** Records by which something asked or promised is followed. */
export const ITEM_LINK_WORDS: Readonly<Record<ItemLink, LocalText>> = {
  task: { vi: 'Nhiệm vụ', en: 'Task' },
  open_point: { vi: 'Điểm đàm phán', en: 'Open point' },
  deliverable: { vi: 'Sản phẩm', en: 'Deliverable' },
  milestone: { vi: 'Bước của quy trình', en: 'Step of a procedure' },
};
