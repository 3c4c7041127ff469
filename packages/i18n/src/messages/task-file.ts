import { defineMessages } from '../define-messages.ts';

/** The list of tasks as a file. */
export const taskFileMessages = defineMessages({
  'task-file.title': { vi: 'Nhiệm vụ giao', en: 'Assigned tasks' },
  'task-file.asOf': { vi: 'Số liệu đến hết ngày {{day}}', en: 'As of the evening of {{day}}' },
  'task-file.code': { vi: 'Mã nhiệm vụ', en: 'Task code' },
  'task-file.source': { vi: 'Số văn bản', en: 'Document number' },
  'task-file.sourceOn': { vi: 'Ngày văn bản', en: 'Document date' },
  'task-file.assigner': { vi: 'Người giao', en: 'Assigned by' },
  'task-file.contentVi': { vi: 'Nội dung (tiếng Việt)', en: 'Task (Vietnamese)' },
  'task-file.contentEn': { vi: 'Nội dung (tiếng Anh)', en: 'Task (English)' },
  'task-file.secret': { vi: '(Văn bản mật)', en: '(Secret document)' },
  'task-file.lead': { vi: 'Cơ quan chủ trì', en: 'Lead agency' },
  'task-file.programme': { vi: 'Chương trình', en: 'Programme' },
  'task-file.assignedOn': { vi: 'Ngày giao', en: 'Assigned on' },
  'task-file.dueOn': { vi: 'Thời hạn', en: 'Deadline' },
  'task-file.completedOn': { vi: 'Ngày hoàn thành', en: 'Completed on' },
  'task-file.state': { vi: 'Tình trạng', en: 'State' },
  'task-file.flags': { vi: 'Ghi chú', en: 'Remarks' },
  'task-file.daysLate': { vi: 'Số ngày quá hạn', en: 'Days late' },
  'task-file.percent': { vi: 'Tiến độ (%)', en: 'Progress (%)' },
  'task-file.asks': { vi: 'Số lần xin lùi hạn', en: 'Extensions asked' },
  'task-file.grants': { vi: 'Số lần được lùi hạn', en: 'Extensions granted' },
});
