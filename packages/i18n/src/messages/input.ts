import type { AmountProblem } from '@counterpart/domain/shared/money';
import { defineMessages, type Message } from '../define-messages.ts';

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
  'input.amount.empty': { vi: 'Hãy nhập số tiền', en: 'Enter an amount' },
  'input.amount.not_a_number': {
    vi: 'Hãy nhập số tiền chỉ gồm chữ số và dấu phân cách, ví dụ 1.234.567,89',
    en: 'Enter the amount with digits and separators only, for example 1,234,567.89',
  },
  'input.amount.bad_grouping': {
    vi: 'Dấu phân nhóm đặt chưa đúng; mỗi nhóm có ba chữ số, ví dụ 1.234.567,89',
    en: 'The separators are in the wrong places; each group has three digits, for example 1,234,567.89',
  },
  'input.amount.ambiguous': {
    vi: 'Số này có thể hiểu hai cách; hãy viết phần nghìn bằng dấu chấm và phần lẻ bằng dấu phẩy, ví dụ 1.234 hoặc 1,23',
    en: 'This can be read in two ways; write thousands with a comma and decimals with a point, for example 1,234 or 1.23',
  },
  'input.amount.too_many_decimals': {
    vi: 'Loại tiền này không có nhiều chữ số lẻ như vậy; hãy bớt phần lẻ',
    en: 'This currency does not have that many decimals; shorten them',
  },
  'input.amount.other_currency': {
    vi: 'Số tiền ghi kèm loại tiền khác với loại tiền đã chọn; hãy chọn lại loại tiền',
    en: 'The amount names another currency than the one chosen; choose the currency again',
  },
  'input.amount.too_large': {
    vi: 'Số tiền quá lớn để ghi chính xác; hãy kiểm tra lại số chữ số 0',
    en: 'The amount is too large to be kept exactly; check the number of zeros',
  },
});

inputMessages satisfies Record<`input.amount.${AmountProblem}`, Message>;
