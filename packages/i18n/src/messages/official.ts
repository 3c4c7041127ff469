import { defineMessages } from '../define-messages.ts';

/** Official letters and their appendices. The fixed words of the decree on clerical work stand with the formats. */
export const officialMessages = defineMessages({
  'official.number': { vi: 'Số: {{number}}', en: 'No. {{number}}' },
  'official.subject': { vi: 'V/v {{subject}}', en: 'Re: {{subject}}' },
  'official.addressedTo': { vi: 'Kính gửi:', en: 'To:' },
  'official.distribution': { vi: 'Nơi nhận:', en: 'Distribution:' },
  'official.letter': { vi: 'Công văn', en: 'Letter' },
  'official.appendix': { vi: 'Phụ lục', en: 'Appendix' },
  'official.appendixNumbered': { vi: 'Phụ lục {{number}}', en: 'Appendix {{number}}' },
  'official.attachedTo': {
    vi: '(Kèm theo {{kind}} số {{number}} {{day}} của {{issuer}})',
    en: '(Attached to {{kind}} No. {{number}} of {{day}}, {{issuer}})',
  },
  'official.dayToFill': { vi: 'ngày {{dots}} tháng {{dots}} năm {{dots}}', en: '{{dots}} {{dots}} {{dots}}' },
  'official.asAddressed': { vi: 'Như trên', en: 'As addressed' },
  'official.archive': { vi: 'Lưu: {{units}}', en: 'File: {{units}}' },
  'official.urging.tasksTitle': { vi: 'Danh mục nhiệm vụ chưa hoàn thành', en: 'Tasks not yet completed' },
  'official.urging.order': { vi: 'TT', en: 'No.' },
  'official.urging.content': { vi: 'Nhiệm vụ', en: 'Task' },
  'official.urging.source': { vi: 'Văn bản giao', en: 'Assigned by' },
  'official.urging.sourceOn': { vi: '{{number}} ngày {{day}}', en: '{{number}} of {{day}}' },
  'official.urging.deadline': { vi: 'Thời hạn', en: 'Deadline' },
  'official.urging.daysLate': { vi: 'Số ngày quá hạn', en: 'Days overdue' },
  'official.urging.review': {
    vi: 'Thực hiện việc theo dõi, đôn đốc các nhiệm vụ được giao, {{issuer}} đã rà soát kết quả thực hiện đến {{day}}. Qua theo dõi, còn {{open}} nhiệm vụ giao Quý cơ quan chưa hoàn thành, trong đó {{late}} nhiệm vụ đã quá hạn (danh mục tại Phụ lục kèm theo).',
    en: 'In following up assigned tasks, the {{issuer}} reviewed the results as of {{day}}. Tasks assigned to you and not yet completed: {{open}}, of which overdue: {{late}} (listed in the Appendix).',
  },
  'official.urging.ask': {
    vi: '{{issuer}} đề nghị Quý cơ quan tập trung hoàn thành các nhiệm vụ nêu trên và gửi báo cáo kết quả chậm nhất {{day}}.',
    en: 'The {{issuer}} requests that you complete these tasks and report the results no later than {{day}}.',
  },
  'official.urging.obstacles': {
    vi: 'Trường hợp có khó khăn, vướng mắc, đề nghị nêu rõ nguyên nhân và báo cáo cấp có thẩm quyền xem xét việc lùi thời hạn hoặc rút nhiệm vụ, đồng thời gửi {{issuer}} để theo dõi, tổng hợp.',
    en: 'Where there are obstacles, please state their cause, ask the competent authority to move the deadline or withdraw the task, and inform the {{issuer}}.',
  },
});
