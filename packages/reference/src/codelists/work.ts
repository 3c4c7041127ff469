import type { DeliverableState } from '@counterpart/domain/deliverables/deliverable.codes';
import type { LocalText } from '@counterpart/domain/shared/text';

/** States of a deliverable; late is derived from its due day and never stored. */
export const DELIVERABLE_STATE_WORDS = {
  PLANNED: { vi: 'Kế hoạch', en: 'Planned' },
  IN_PROGRESS: { vi: 'Đang thực hiện', en: 'In progress' },
  SUBMITTED: { vi: 'Đã nộp', en: 'Submitted' },
  REVISION: { vi: 'Yêu cầu chỉnh sửa', en: 'Revision asked' },
  ACCEPTED: { vi: 'Nghiệm thu', en: 'Accepted' },
  CANCELLED: { vi: 'Hủy', en: 'Cancelled' },
} as const satisfies Record<DeliverableState, LocalText>;

/**
 * The four official states of an assigned task; derived from its days, never stored.
 * **Source**: Báo cáo 1270/BC-TCTTTg ngày 27/12/2017.
 */
export const TASK_STATE_WORDS = {
  DONE_ON_TIME: { vi: 'Hoàn thành đúng hạn', en: 'Done on time' },
  DONE_LATE: { vi: 'Hoàn thành quá hạn', en: 'Done late' },
  OPEN_IN_TERM: { vi: 'Chưa hoàn thành, trong hạn', en: 'Open, in term' },
  OPEN_OVERDUE: { vi: 'Chưa hoàn thành, quá hạn', en: 'Open, overdue' },
} as const satisfies Record<string, LocalText>;
export type TaskState = keyof typeof TASK_STATE_WORDS;

/** What may be said of a task beside its state. */
export const TASK_FLAG_WORDS = {
  NO_DEADLINE: { vi: 'Không thời hạn', en: 'No deadline' },
  DUE_SOON: { vi: 'Sắp đến hạn', en: 'Due soon' },
  EXTENSION_ASKED: { vi: 'Đã xin lùi, gia hạn', en: 'Extension asked' },
  WITHDRAWN: { vi: 'Rút khỏi chương trình công tác', en: 'Withdrawn from the work programme' },
} as const satisfies Record<string, LocalText>;
export type TaskFlag = keyof typeof TASK_FLAG_WORDS;

/** The ladder of urging (đôn đốc), from an automatic reminder to the Prime Minister's own words. */
export const URGING_LEVEL_WORDS = {
  0: { vi: 'Nhắc tự động trước hạn', en: 'Automatic reminder before the deadline' },
  1: { vi: 'Nhắc qua hệ thống, điện thoại', en: 'Reminder in the system or by telephone' },
  2: { vi: 'Công văn đôn đốc lần 1', en: 'First reminder letter' },
  3: { vi: 'Công văn đôn đốc lần 2, nêu tên cơ quan chậm', en: 'Second letter, naming the late agency' },
  4: { vi: 'Báo cáo lãnh đạo Chính phủ, phiên họp thường kỳ', en: 'Reported to the Government’s leaders' },
  5: { vi: 'Kiểm tra của Tổ công tác', en: 'Inspection by the Task Force' },
  6: { vi: 'Phê bình, chỉ đạo của Thủ tướng Chính phủ', en: 'Direction or criticism by the Prime Minister' },
} as const satisfies Record<number, LocalText>;
export type UrgingLevel = keyof typeof URGING_LEVEL_WORDS;

/** Why a date moved; every slip carries one, and a sentence of its own beside it. */
export const SLIP_REASON_WORDS = {
  DOSSIER_INCOMPLETE: { vi: 'Hồ sơ chưa đầy đủ, phải bổ sung', en: 'Dossier incomplete' },
  PREPARATION_LATE: {
    vi: 'Chuẩn bị chậm (nghiên cứu khả thi, môi trường, mặt bằng)',
    en: 'Preparation late (feasibility, safeguards, land)',
  },
  REPLY_LATE: { vi: 'Cơ quan được hỏi trả lời, kiểm tra, thẩm định chậm', en: 'Opinion, check or appraisal late' },
  OPINIONS_DIFFER: { vi: 'Ý kiến các cơ quan còn khác nhau', en: 'Agencies’ opinions differ' },
  DECISION_PENDING: { vi: 'Chờ quyết định của cấp có thẩm quyền', en: 'Decision of the competent level pending' },
  NEGOTIATION_OPEN: { vi: 'Còn nội dung đàm phán chưa thống nhất', en: 'Points open in negotiation' },
  PARTNER_PROCESS: { vi: 'Thủ tục nội bộ của nhà tài trợ', en: 'Partner’s internal process' },
  TEXT_REVIEW: { vi: 'Rà soát, dịch, đối chiếu văn bản', en: 'Review, translation or comparison of texts' },
  CEREMONY_MOVED: { vi: 'Thay đổi lịch lễ ký, chuyến thăm', en: 'Ceremony or visit moved' },
  CONDITIONS_UNMET: { vi: 'Chưa đáp ứng điều kiện hiệu lực', en: 'Effectiveness conditions unmet' },
  FUNDS_PENDING: { vi: 'Chưa bố trí vốn đối ứng, chưa ký cho vay lại', en: 'Counterpart funds or on-lending pending' },
  SCOPE_CHANGED: { vi: 'Thay đổi phạm vi, quy mô, cơ cấu vốn', en: 'Scope or financing changed' },
  RULES_CHANGED: { vi: 'Thay đổi pháp luật, tổ chức bộ máy', en: 'Law or organisation changed' },
  OTHER: { vi: 'Lý do khác', en: 'Other reason' },
} as const satisfies Record<string, LocalText>;
export type SlipReason = keyof typeof SLIP_REASON_WORDS;
