import type {
  ConditionKind,
  ConditionState,
  DeadlineKind,
  EffectivenessDecision,
  OwnerSide,
} from '@counterpart/domain/effectiveness/condition.codes';
import type { ExemptOffice } from '@counterpart/domain/signing/signing-record.fields';
import type { Capacity, InstrumentKind, SigningForm } from '@counterpart/domain/shared/codes';
import type { LocalText } from '@counterpart/domain/shared/text';

/** Words for the name in which an instrument is concluded (danh nghĩa ký). */
export const CAPACITY_WORDS: Readonly<Record<Capacity, LocalText>> = {
  STATE: { vi: 'Nhân danh Nhà nước', en: 'In the name of the State' },
  GOVERNMENT: { vi: 'Nhân danh Chính phủ', en: 'In the name of the Government' },
  MINISTRY: { vi: 'Nhân danh bộ, ngành', en: 'In the name of a ministry' },
  PROVINCE: { vi: 'Nhân danh cấp tỉnh', en: 'In the name of a province' },
};

/** Words of the kinds of instrument (văn kiện). */
export const INSTRUMENT_KIND_WORDS: Readonly<Record<InstrumentKind, LocalText>> = {
  FRAMEWORK_AGREEMENT: { vi: 'Hiệp định khung', en: 'Framework agreement' },
  LOAN_AGREEMENT: { vi: 'Hiệp định vay', en: 'Loan agreement' },
  FINANCING_AGREEMENT: { vi: 'Hiệp định tài trợ', en: 'Financing agreement' },
  GRANT_AGREEMENT: { vi: 'Hiệp định viện trợ không hoàn lại', en: 'Grant agreement' },
  PROJECT_AGREEMENT: { vi: 'Hiệp định dự án', en: 'Project agreement' },
  EXCHANGE_OF_NOTES: { vi: 'Công hàm trao đổi', en: 'Exchange of notes' },
  CREDIT_FACILITY_AGREEMENT: { vi: 'Hiệp định tín dụng', en: 'Credit facility agreement' },
  MEMORANDUM_OF_UNDERSTANDING: { vi: 'Bản ghi nhớ', en: 'Memorandum of understanding' },
  RECORD_OF_DISCUSSIONS: { vi: 'Biên bản thảo luận', en: 'Record of discussions' },
  BILATERAL_AGREEMENT: { vi: 'Thỏa thuận song phương', en: 'Bilateral agreement' },
  AMENDMENT: { vi: 'Văn kiện sửa đổi, bổ sung', en: 'Amendment' },
  OTHER: { vi: 'Văn kiện khác', en: 'Other instrument' },
};

/** Words for how a signing takes place. */
export const SIGNING_FORM_WORDS: Readonly<Record<SigningForm, LocalText>> = {
  CEREMONY: { vi: 'Lễ ký', en: 'Ceremony' },
  VISIT: { vi: 'Ký trong chuyến thăm', en: 'During a visit' },
  CIRCULATION: { vi: 'Ký luân phiên', en: 'By circulation' },
  EXCHANGE: { vi: 'Trao đổi văn kiện', en: 'By exchange' },
};

/**
 * Where the signing of an instrument stands, in the usual order.
 * **Source**: Luật Điều ước quốc tế 108/2016/QH13, Điều 23, 24 for text check and the report that no signing took
 * place; the words are the office's.
 */
export const SIGNING_STATUS_WORDS = {
  NOT_STARTED: { vi: 'Chưa trình', en: 'Not submitted' },
  OPINIONS: { vi: 'Lấy ý kiến', en: 'Opinions being sought' },
  CHECKED: { vi: 'Đã kiểm tra, thẩm định', en: 'Checked and appraised' },
  SUBMITTED: { vi: 'Đã trình Thủ tướng Chính phủ', en: 'Submitted to the Prime Minister' },
  APPROVED: { vi: 'Đã đồng ý cho ký', en: 'Signing approved' },
  FULL_POWERS_REQUESTED: { vi: 'Đề nghị cấp giấy ủy quyền', en: 'Full powers requested' },
  FULL_POWERS_ISSUED: { vi: 'Đã cấp giấy ủy quyền', en: 'Full powers issued' },
  TEXT_READY: { vi: 'Rà soát, đối chiếu văn bản xong', en: 'Texts compared' },
  INITIALLED: { vi: 'Ký tắt', en: 'Initialled' },
  SCHEDULED: { vi: 'Đã có lịch ký', en: 'Signing scheduled' },
  SIGNED: { vi: 'Đã ký', en: 'Signed' },
  EXCHANGED: { vi: 'Đã trao đổi văn kiện', en: 'Exchanged' },
  POSTPONED: { vi: 'Hoãn ký', en: 'Signing postponed' },
  NOT_SIGNED_REPORTED: { vi: 'Chưa tổ chức ký được, đã báo cáo', en: 'Not signed, reported' },
} as const satisfies Record<string, LocalText>;
export type SigningStatus = keyof typeof SIGNING_STATUS_WORDS;

/**
 * Offices whose holder needs no full powers.
 * **Source**: Công ước Viên về Luật điều ước quốc tế, Điều 7 khoản 2 điểm a.
 */
export const EXEMPT_OFFICE_WORDS: Readonly<Record<ExemptOffice, LocalText>> = {
  HEAD_OF_STATE: { vi: 'Nguyên thủ quốc gia', en: 'Head of State' },
  HEAD_OF_GOVERNMENT: { vi: 'Người đứng đầu Chính phủ', en: 'Head of Government' },
  FOREIGN_MINISTER: { vi: 'Bộ trưởng Bộ Ngoại giao', en: 'Minister for Foreign Affairs' },
};

/** Kinds of condition that a lender sets before an agreement takes effect. */
export const CONDITION_KIND_WORDS: Readonly<Record<ConditionKind, LocalText>> = {
  RATIFICATION: { vi: 'Phê chuẩn, phê duyệt', en: 'Ratification or approval' },
  LEGAL_OPINION: { vi: 'Ý kiến pháp lý', en: 'Legal opinion' },
  EVIDENCE_OF_AUTHORITY: {
    vi: 'Giấy xác nhận thẩm quyền, chữ ký mẫu',
    en: 'Evidence of authority, specimen signatures',
  },
  SUBSIDIARY_AGREEMENT: { vi: 'Hợp đồng cho vay lại, thỏa thuận thực hiện', en: 'On-lending or subsidiary agreement' },
  POM: { vi: 'Sổ tay thực hiện dự án', en: 'Project operations manual' },
  PMU: { vi: 'Thành lập Ban quản lý dự án', en: 'Project management unit set up' },
  CROSS_EFFECTIVENESS: { vi: 'Hiệu lực chéo của đồng tài trợ', en: 'Cross-effectiveness of co-financing' },
  COUNTERPART_FUND: { vi: 'Vốn đối ứng', en: 'Counterpart funds' },
  OTHER: { vi: 'Điều kiện khác', en: 'Other condition' },
};

/** Where an effectiveness condition stands. */
export const CONDITION_STATE_WORDS: Readonly<Record<ConditionState, LocalText>> = {
  NOT_STARTED: { vi: 'Chưa thực hiện', en: 'Not started' },
  IN_PROGRESS: { vi: 'Đang thực hiện', en: 'In progress' },
  SUBMITTED: { vi: 'Đã nộp nhà tài trợ', en: 'Submitted to the partner' },
  ACCEPTED: { vi: 'Nhà tài trợ chấp thuận', en: 'Accepted by the partner' },
  WAIVED: { vi: 'Được miễn', en: 'Waived' },
};

/** Which side owes a condition. */
export const OWNER_SIDE_WORDS: Readonly<Record<OwnerSide, LocalText>> = {
  ours: { vi: 'Phía Việt Nam', en: 'Our side' },
  partner: { vi: 'Đối tác', en: 'The partner' },
};

/** What an entry in the chain of deadlines is. */
export const DEADLINE_KIND_WORDS: Readonly<Record<DeadlineKind, LocalText>> = {
  original: { vi: 'Hạn ban đầu', en: 'First deadline' },
  extension: { vi: 'Gia hạn', en: 'Extension' },
  correction: { vi: 'Đính chính', en: 'Correction' },
};

/** Decisions about effectiveness that stay on record. */
export const EFFECTIVENESS_DECISION_WORDS: Readonly<Record<EffectivenessDecision, LocalText>> = {
  overridden: { vi: 'Ghi có hiệu lực khi còn điều kiện mở', en: 'Declared effective with conditions open' },
  together: { vi: 'Có hiệu lực cùng ngày với văn kiện chờ nhau', en: 'Effective together, each waiting for the other' },
  lapsed: { vi: 'Hết giá trị do quá hạn hiệu lực', en: 'Lapsed: the deadline passed' },
  terminated: { vi: 'Chấm dứt do quá hạn hiệu lực', en: 'Terminated: the deadline passed' },
};
