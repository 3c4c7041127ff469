import type { DemoMeeting } from './meetings.types.ts';
import { SAMPLE_SOURCE } from './demo-sources.ts';

/** An invented meeting on a sample file, so that a promise that was kept, is late or was dropped has a face. */
export const sampleMeetings: readonly DemoMeeting[] = [
  {
    isSample: true,
    kind: 'MISSION',
    title: { vi: 'Đoàn rà soát tiến độ chuẩn bị', en: 'Mission on the progress of preparation' },
    days: { daysAgo: 35 },
    place: 'Hà Nội',
    partners: ['WB'],
    agencies: ['VPCP', 'MAE'],
    ours: [{ name: '', title: 'Lãnh đạo Bộ (mẫu)', isHead: true }],
    theirs: [{ name: '', title: 'Trưởng đoàn (mẫu)', partner: 'WB', isHead: true }],
    programmes: ['MAU-13'],
    minutes: {
      vi: 'Hai bên rà soát tiến độ và thống nhất các việc nêu dưới đây.',
      en: 'Both sides reviewed progress and agreed on what is listed below.',
    },
    note: 'Chưa nêu với đối tác phương án lùi thời điểm phê duyệt.',
    source: SAMPLE_SOURCE,
    items: [
      {
        side: 'theirs',
        kind: 'request',
        owner: 'MAE',
        dueIn: -6,
        text: {
          vi: 'Gửi báo cáo sàng lọc môi trường và xã hội',
          en: 'Send the environmental and social screening report',
        },
      },
      {
        side: 'ours',
        kind: 'commitment',
        owner: 'MAE',
        dueIn: -14,
        keptDaysAgo: 16,
        keptNote: 'Công văn mẫu',
        text: { vi: 'Gửi danh sách xã thuộc dự án', en: 'Send the list of communes of the project' },
      },
      {
        side: 'theirs',
        kind: 'commitment',
        dueIn: -20,
        keptDaysAgo: 11,
        keptNote: 'Thư điện tử mẫu',
        text: { vi: 'Gửi dự thảo hiệp định', en: 'Send the draft agreement' },
      },
      {
        side: 'ours',
        kind: 'request',
        dueIn: 20,
        text: {
          vi: 'Cử chuyên gia đấu thầu làm việc cùng Ban quản lý dự án',
          en: 'Second a procurement expert to the project unit',
        },
      },
      {
        side: 'theirs',
        kind: 'commitment',
        droppedDaysAgo: 9,
        dropReason: 'Gộp vào đoàn thẩm định',
        text: { vi: 'Tổ chức hội thảo kỹ thuật riêng', en: 'Hold a technical workshop of its own' },
      },
      {
        side: 'ours',
        kind: 'commitment',
        owner: 'VPCP',
        isInternal: true,
        dueIn: 12,
        text: { vi: 'Xin ý kiến về phương án vốn đối ứng', en: 'Ask for opinions on the counterpart funds' },
      },
    ],
  },
];
