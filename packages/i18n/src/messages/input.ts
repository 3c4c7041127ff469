import { defineMessages } from '../define-messages.ts';

/** What is wrong with a typed date or number, and what to do. */
export const inputMessages = defineMessages({
  'input.dateEmpty': { vi: 'Hãy nhập ngày, ví dụ 12/03/2027', en: 'Enter a date, for example 12/03/2027' },
  'input.dateUnreadable': {
    vi: 'Hãy nhập ngày theo thứ tự ngày, tháng, năm, ví dụ 12/03/2027',
    en: 'Enter the date as day, month, year, for example 12/03/2027',
  },
  'input.dateTwoDigitYear': {
    vi: 'Hãy nhập năm đủ bốn chữ số, ví dụ 2027',
    en: 'Enter the year with four digits, for example 2027',
  },
  'input.dateNoSuchDay': {
    vi: 'Không có ngày này trong lịch; hãy kiểm tra ngày và tháng',
    en: 'There is no such day; check the day and the month',
  },
  'input.numberEmpty': { vi: 'Hãy nhập một số', en: 'Enter a number' },
  'input.numberUnreadable': {
    vi: 'Hãy nhập số chỉ gồm chữ số, dấu chấm phân nhóm và dấu phẩy thập phân, ví dụ 1.234.567,5',
    en: 'Enter a number with digits, commas between groups and a point for decimals, for example 1,234,567.5',
  },
  'input.numberAmbiguous': {
    vi: 'Dấu phân cách đặt chưa rõ; hãy viết phần nghìn bằng dấu chấm và phần lẻ bằng dấu phẩy, ví dụ 1.234,50',
    en: 'The separators are unclear; write thousands with a comma and decimals with a point, for example 1,234.50',
  },
});
