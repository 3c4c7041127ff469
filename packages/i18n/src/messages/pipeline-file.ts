import { defineMessages } from '../define-messages.ts';

/** The pipeline as a file: how it is taken, and columns that the screen shows in another way. */
export const pipelineFileMessages = defineMessages({
  'pipeline-file.export': { vi: 'Xuất tệp', en: 'Export' },
  'pipeline-file.xlsx': { vi: 'Bảng tính (XLSX)', en: 'Spreadsheet (XLSX)' },
  'pipeline-file.csv': { vi: 'Bảng chữ (CSV)', en: 'Plain table (CSV)' },
  'pipeline-file.taken': { vi: 'Đã tải {{name}}', en: 'Downloaded {{name}}' },
  'pipeline-file.titleVi': { vi: 'Tên (tiếng Việt)', en: 'Title (Vietnamese)' },
  'pipeline-file.titleEn': { vi: 'Tên (tiếng Anh)', en: 'Title (English)' },
  'pipeline-file.currencies': { vi: 'Số loại tiền', en: 'Currencies' },
  'pipeline-file.instruments': { vi: 'Số văn kiện', en: 'Instruments' },
  'pipeline-file.overdueSince': { vi: 'Quá hạn từ', en: 'Overdue since' },
  'pipeline-file.heldSince': { vi: 'Giữ từ ngày', en: 'Held since' },
});
