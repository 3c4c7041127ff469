import type { DemoPaper } from './document.types.ts';

/** Invented papers with files on a task, a deliverable and a meeting, so that everybody sees at once where files stand. */
export const samplePapers: readonly DemoPaper[] = [
  {
    of: { kind: 'task', source: 'MẪU 102/TB-VPCP' },
    kind: 'REPORT',
    number: 'MẪU 31/BC-BTC',
    ago: 9,
    title: 'Mẫu: Báo cáo rà soát điều kiện hiệu lực',
    cameWithReport: true,
    file: {
      name: 'Mẫu - Báo cáo rà soát điều kiện hiệu lực.pdf',
      format: 'pdf',
      issuer: 'Bộ Tài chính',
      heading: 'Tình hình thực hiện các điều kiện hiệu lực',
      body: ['Hai trong bốn điều kiện đã hoàn thành.', 'Hai điều kiện còn lại đang chờ ý kiến của cơ quan phối hợp.'],
    },
  },
  {
    of: { kind: 'deliverable', title: 'Báo cáo rà soát quy định của các bộ' },
    kind: 'EVIDENCE',
    number: 'MẪU-12/BC',
    ago: 45,
    title: 'Mẫu: Báo cáo rà soát',
    isShared: true,
    file: {
      name: 'Mẫu - Báo cáo rà soát quy định.docx',
      format: 'docx',
      issuer: 'Bộ Tư pháp',
      heading: 'Rà soát quy định của các bộ',
      body: ['Bản mẫu để minh hoạ việc đính kèm tệp.', 'Nội dung thật do cơ quan chủ trì lập.'],
    },
  },
  {
    of: { kind: 'meeting', title: 'Đoàn rà soát tiến độ chuẩn bị' },
    kind: 'MINUTES',
    number: 'MẪU 07/BB',
    ago: 34,
    title: 'Mẫu: Biên bản ghi nhớ của đoàn',
    isShared: true,
    file: {
      name: 'Mẫu - Biên bản ghi nhớ.pdf',
      format: 'pdf',
      issuer: 'Văn phòng Chính phủ',
      heading: 'Biên bản ghi nhớ của đoàn rà soát tiến độ chuẩn bị',
      body: ['Hai bên rà soát tiến độ và thống nhất các việc cần làm.', 'Các việc được ghi ở trang của buổi làm việc.'],
    },
  },
  {
    of: { kind: 'meeting', title: 'Đoàn rà soát tiến độ chuẩn bị' },
    kind: 'DISPATCH',
    number: 'MẪU 412/VPCP-QHQT',
    ago: 40,
    title: 'Mẫu: Công văn về việc tiếp đoàn',
  },
];
