import { defineMessages } from '../define-messages.ts';

/** Imports: why a cell, a file or an undo was refused, and in one sentence what an import did. */
export const exchangeMessages = defineMessages({
  'exchange.refusal.bad_date': {
    vi: 'Không phải một ngày có thật. Hãy ghi theo dạng 2025-03-31.',
    en: 'This is not a real date. Write it as 2025-03-31.',
  },
  'exchange.refusal.bad_amount': {
    vi: 'Không phải một số tiền. Hãy chỉ ghi chữ số và dấu thập phân.',
    en: 'This is not an amount. Write digits and a decimal point only.',
  },
  'exchange.refusal.bad_value': {
    vi: 'Giá trị này không có trong danh sách được phép hoặc quá dài.',
    en: 'This value is not one of those allowed, or it is too long.',
  },
  'exchange.refusal.missing_value': {
    vi: 'Ô này bắt buộc phải có giá trị.',
    en: 'This cell must have a value.',
  },
  'exchange.refusal.duplicate_row': {
    vi: 'Bản ghi này đã có ở một dòng phía trên. Hãy giữ một dòng.',
    en: 'This record already stands in a row above. Keep one of them.',
  },
  'exchange.refusal.row_width': {
    vi: 'Dòng này có {{value}} ô, khác số cột của tiêu đề. Có thể thiếu dấu ngoặc kép quanh một giá trị có dấu phẩy.',
    en: 'This row has {{value}} cells, not as many as the header. A value with a comma may lack its quotes.',
  },
  'exchange.file.empty': { vi: 'Tệp trống.', en: 'The file is empty.' },
  'exchange.file.too_large': { vi: 'Tệp quá lớn.', en: 'The file is too large.' },
  'exchange.file.not_text': {
    vi: 'Tệp không phải văn bản. Hãy chọn tệp CSV, có thể nén gzip.',
    en: 'The file is not text. Choose a CSV file, packed with gzip or not.',
  },
  'exchange.file.unsupported_encoding': {
    vi: 'Không đọc được bảng mã của tệp. Hãy lưu lại dưới dạng UTF-8.',
    en: 'The encoding of the file cannot be read. Save it as UTF-8.',
  },
  'exchange.file.bad_archive': {
    vi: 'Tệp nén bị hỏng. Hãy tải lại.',
    en: 'The packed file is damaged. Download it again.',
  },
  'exchange.file.bad_quoting': {
    vi: 'Dấu ngoặc kép không khớp ở dòng {{line}}.',
    en: 'Quotes do not match in line {{line}}.',
  },
  'exchange.file.no_header': { vi: 'Không tìm thấy dòng tiêu đề.', en: 'There is no header row.' },
  'exchange.file.too_many_rows': { vi: 'Tệp có quá nhiều dòng.', en: 'The file has too many rows.' },
  'exchange.file.row_too_long': { vi: 'Dòng {{line}} quá dài.', en: 'Line {{line}} is too long.' },
  'exchange.file.cell_too_long': { vi: 'Một ô ở dòng {{line}} quá dài.', en: 'A cell in line {{line}} is too long.' },
  'exchange.file.missing_columns': {
    vi: 'Thiếu cột: {{columns}}.',
    en: 'Columns are missing: {{columns}}.',
  },
  'exchange.undo.changed_since': {
    vi: 'Có bản ghi đã được sửa sau lần nhập này: {{records}}. Hãy sửa từng bản ghi thay vì hoàn tác.',
    en: 'Records were changed after this import: {{records}}. Correct them one by one instead of undoing.',
  },
  'exchange.undo.later_import': {
    vi: 'Một lần nhập sau đã dựa trên lần nhập này: {{records}}. Hãy hoàn tác lần nhập sau trước.',
    en: 'A later import built on this one: {{records}}. Undo the later import first.',
  },
  'exchange.undo.in_use': {
    vi: 'Có bản ghi khác đang gắn với những bản ghi mà lần nhập này tạo ra. Hãy gỡ các liên kết đó trước.',
    en: 'Other records refer to what this import created. Remove those links first.',
  },
});
