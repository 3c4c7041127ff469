import type { LocalText } from '@counterpart/domain/shared/text';
import type { UrgingLevel } from '@counterpart/domain/urging/urging.codes';

/**
 * The seven levels of urging.
 * **Source:** practice of the Office of the Government; no text of law numbers them.
 */
export const URGING_LEVEL_WORDS: Readonly<Record<UrgingLevel, LocalText>> = {
  0: { vi: 'Nhắc tự động', en: 'Automatic reminder' },
  1: { vi: 'Nhắc qua hệ thống', en: 'Notice through the system' },
  2: { vi: 'Công văn đôn đốc lần 1', en: 'First urging letter' },
  3: { vi: 'Công văn đôn đốc lần 2, nêu tên cơ quan chậm', en: 'Second urging letter, naming the agency' },
  4: { vi: 'Báo cáo Lãnh đạo Chính phủ', en: 'Report to the Government’s leaders' },
  5: { vi: 'Kiểm tra của Tổ công tác', en: 'Inspection by the task force' },
  6: { vi: 'Phê bình, chỉ đạo của Thủ tướng', en: 'Criticism or direction by the Prime Minister' },
};
