import { defineMessages } from '../define-messages.ts';

/** The help page: signs, typing, keys, printing. */
export const helpMessages = defineMessages({
  'help.purpose': {
    vi: 'Ý nghĩa các dấu hiệu, cách nhập ngày và số, phím tắt, cách in.',
    en: 'What the signs mean, how to type dates and numbers, keys, printing.',
  },
  'help.signs': { vi: 'Bốn dấu hiệu', en: 'Four signs' },
  'help.signOnTime': { vi: 'Đúng kế hoạch, hoặc đã xong đúng hạn.', en: 'As planned, or done in time.' },
  'help.signDueSoon': { vi: 'Sắp đến hạn, cần chuẩn bị.', en: 'The deadline is near, prepare now.' },
  'help.signLate': {
    vi: 'Đã quá hạn; số ngày quá hạn ghi bên cạnh.',
    en: 'Past the deadline; the number of days stands beside it.',
  },
  'help.signBlocked': {
    vi: 'Không đi tiếp được cho đến khi việc khác xong.',
    en: 'Cannot go on until something else is done.',
  },
  'help.typing': { vi: 'Nhập ngày và số', en: 'Typing dates and numbers' },
  'help.dates': { vi: 'Ngày', en: 'Dates' },
  'help.datesBody': {
    vi: 'Nhập ngày, tháng, năm: 12/3/2027, 12-3-2027, 12.3.2027 hoặc 2027-03-12. Năm luôn đủ bốn chữ số. Có thể dán cả ngày vào ô.',
    en: 'Type day, month, year: 12/3/2027, 12-3-2027, 12.3.2027 or 2027-03-12. Years always have four digits. A whole date can be pasted.',
  },
  'help.numbers': { vi: 'Số và số tiền', en: 'Numbers and amounts' },
  'help.numbersBody': {
    vi: 'Viết 1.234.567,89: dấu chấm phân nhóm, dấu phẩy trước phần lẻ. Số tiền được đọc lại bằng chữ trước khi lưu.',
    en: 'Write 1,234,567.89: a comma between groups, a point before decimals. Amounts are read back in words before they are saved.',
  },
  'help.accents': { vi: 'Chọn trong danh sách dài', en: 'Choosing from a long list' },
  'help.accentsBody': {
    vi: 'Gõ vài chữ đầu của bất kỳ từ nào, có dấu hay không dấu đều được: “duong” tìm thấy “đường”.',
    en: 'Type the beginning of any of its words, with or without accents: “duong” finds “đường”.',
  },
  'help.keys': { vi: 'Bàn phím', en: 'Keyboard' },
  'help.keySearch': {
    vi: 'Tìm chương trình, nhà tài trợ hoặc trang; không cần dấu. Mũi tên để chọn, Enter để mở.',
    en: 'Finds a programme, partner or page, accents not needed. Arrow keys choose, Enter opens.',
  },
  'help.keyTab': {
    vi: 'Đến nút hoặc ô kế tiếp; Shift + Tab để lùi lại.',
    en: 'To the next button or field; Shift + Tab goes back.',
  },
  'help.keyEscape': {
    vi: 'Đóng danh mục, hộp thoại hoặc bản ghi đang mở bên cạnh.',
    en: 'Closes a menu, a dialog or the record open beside the list.',
  },
  'help.keyArrows': {
    vi: 'Di chuyển giữa các dòng của bảng; Home và End đến dòng đầu, dòng cuối.',
    en: 'Move between the rows of a table; Home and End go to the first and last row.',
  },
  'help.keyF6': {
    vi: 'Đến thông báo đang hiện, nơi có nút Hoàn tác.',
    en: 'Goes to the notice on screen, which holds the Undo button.',
  },
  'help.keyArrowsName': { vi: 'Mũi tên', en: 'Arrow keys' },
  'help.printing': { vi: 'In', en: 'Printing' },
  'help.printingBody': {
    vi: 'Mọi trang đều in được trên khổ A4 ngang: Ctrl + P. Bảng được in đủ các dòng, tên cột lặp lại ở mỗi trang.',
    en: 'Every page prints on A4 landscape: Ctrl + P. Tables print all their rows, with the column names on each page.',
  },
});
