import type { LocalText } from '@counterpart/domain/shared/text';
import type { Recurrence, TaskAssigner, TaskFlag, TaskState, TaskUrged } from '@counterpart/domain/tasks/task.codes';

/** The four official states. Source: Report 1270/BC-TCTTTg of 27/12/2017. */
export const TASK_STATE_WORDS: Readonly<Record<TaskState, LocalText>> = {
  OPEN_OVERDUE: { vi: 'Chưa hoàn thành, quá hạn', en: 'Open, overdue' },
  OPEN_IN_TERM: { vi: 'Chưa hoàn thành, trong hạn', en: 'Open, in term' },
  DONE_LATE: { vi: 'Hoàn thành quá hạn', en: 'Done late' },
  DONE_ON_TIME: { vi: 'Hoàn thành đúng hạn', en: 'Done on time' },
};

/** What is said of urgings about a task. */
export const TASK_URGED_WORDS: Readonly<Record<TaskUrged, LocalText>> = {
  URGED: { vi: 'Đã đôn đốc', en: 'Urged' },
  ANSWERED: { vi: 'Đã trả lời đôn đốc', en: 'Answered an urging' },
};

/** What else is said of a task. */
export const TASK_FLAG_WORDS: Readonly<Record<TaskFlag, LocalText>> = {
  DUE_SOON: { vi: 'Sắp đến hạn', en: 'Due soon' },
  NO_DEADLINE: { vi: 'Không có thời hạn', en: 'No deadline' },
  EXTENSION_ASKED: { vi: 'Xin lùi hạn', en: 'Extension asked' },
  PROPOSED: { vi: 'Chờ xác nhận hoàn thành', en: 'Completion proposed' },
  RETURNED: { vi: 'Bị trả lại', en: 'Returned' },
  RECURRING: { vi: 'Định kỳ', en: 'Recurring' },
  WITHDRAWN: { vi: 'Đã rút', en: 'Withdrawn' },
  NOT_BEGUN: { vi: 'Chưa đến kỳ', en: 'Not begun' },
};

/** Who assigned a task. */
export const TASK_ASSIGNER_WORDS: Readonly<Record<TaskAssigner, LocalText>> = {
  GOVERNMENT: { vi: 'Chính phủ', en: 'Government' },
  PM: { vi: 'Thủ tướng Chính phủ', en: 'Prime Minister' },
  DEPUTY_PM: { vi: 'Phó Thủ tướng Chính phủ', en: 'Deputy Prime Minister' },
  VPCP_MINISTER: {
    vi: 'Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ',
    en: 'Minister, Chairman of the Office of the Government',
  },
  VPCP: { vi: 'Văn phòng Chính phủ', en: 'Office of the Government' },
  OTHER: { vi: 'Cơ quan khác', en: 'Another organ' },
};

/** How often a recurring task falls due. */
export const RECURRENCE_WORDS: Readonly<Record<Recurrence, LocalText>> = {
  MONTHLY: { vi: 'Hằng tháng', en: 'Monthly' },
  QUARTERLY: { vi: 'Hằng quý', en: 'Quarterly' },
  HALF_YEARLY: { vi: '6 tháng một lần', en: 'Half-yearly' },
  YEARLY: { vi: 'Hằng năm', en: 'Yearly' },
};
