import { defineMessages } from '../define-messages.ts';

/** Deliverables as a file: the list and the matrix. */
export const deliverablesFileMessages = defineMessages({
  'deliverables-file.title': { vi: 'Sản phẩm đầu ra theo cơ quan', en: 'Deliverables by agency' },
  'deliverables-file.matrixTitle': {
    vi: 'Sản phẩm đầu ra: cơ quan và chương trình',
    en: 'Deliverables: agencies and programmes',
  },
  'deliverables-file.programme': { vi: 'Mã chương trình', en: 'Programme' },
  'deliverables-file.programmeTitle': { vi: 'Tên chương trình', en: 'Programme title' },
  'deliverables-file.titleVi': { vi: 'Sản phẩm (tiếng Việt)', en: 'Deliverable (Vietnamese)' },
  'deliverables-file.titleEn': { vi: 'Sản phẩm (tiếng Anh)', en: 'Deliverable (English)' },
  'deliverables-file.lead': { vi: 'Cơ quan chủ trì', en: 'Lead agency' },
  'deliverables-file.supporting': { vi: 'Cơ quan phối hợp', en: 'Supporting agencies' },
  'deliverables-file.state': { vi: 'Tình trạng', en: 'State' },
  'deliverables-file.planned': { vi: 'Hạn ban đầu', en: 'Planned' },
  'deliverables-file.extended': { vi: 'Gia hạn đến', en: 'Extended to' },
  'deliverables-file.actual': { vi: 'Ngày nộp', en: 'Handed in' },
  'deliverables-file.late': { vi: 'Số ngày chậm', en: 'Days late' },
  'deliverables-file.percent': { vi: '% hoàn thành', en: 'Per cent' },
  'deliverables-file.returned': { vi: 'Số lần trả lại', en: 'Times returned' },
  'deliverables-file.agency': { vi: 'Cơ quan', en: 'Agency' },
  'deliverables-file.total': { vi: 'Cộng', en: 'Total' },
  'deliverables-file.cell': {
    vi: '{{done}}/{{total}}, xấu nhất: {{worst}}',
    en: '{{done}}/{{total}}, worst: {{worst}}',
  },
  'deliverables-file.cellLate': { vi: '{{done}}/{{total}}, chậm {{late}}', en: '{{done}}/{{total}}, {{late}} late' },
});
