import type { ClockEventKind } from '@counterpart/domain/milestones/clock.rules';
import type { LocalText } from '@counterpart/domain/shared/text';
import type { LimitUnit } from '@counterpart/domain/shared/working-days';

/** What happens to the dossier of a step, as the register names it. */
export const CLOCK_EVENT_WORDS: Readonly<Record<ClockEventKind, LocalText>> = {
  dossier_received: { vi: 'Nhận hồ sơ', en: 'Dossier received' },
  dossier_complete: { vi: 'Đủ hồ sơ', en: 'Dossier complete' },
  returned_incomplete: { vi: 'Trả lại vì thiếu', en: 'Sent back as incomplete' },
  paused: { vi: 'Tạm dừng tính hạn', en: 'Clock paused' },
  resumed: { vi: 'Tính hạn tiếp', en: 'Clock runs again' },
  opinion_asked: { vi: 'Gửi xin ý kiến', en: 'Opinion asked' },
  answer: { vi: 'Trả lời', en: 'Answer' },
};

/** Which days a limit counts. */
export const LIMIT_UNIT_WORDS: Readonly<Record<LimitUnit, LocalText>> = {
  calendar: { vi: 'ngày', en: 'calendar days' },
  working: { vi: 'ngày làm việc', en: 'working days' },
};
