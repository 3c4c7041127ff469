import { pipelineCatalogue } from '@counterpart/domain/programmes/programme.query';
import { parseQuery } from '@counterpart/domain/shared/query-spec';
import { scheduleCatalogue } from '@counterpart/domain/signing/signing.query';
import { describe, expect, test } from 'vitest';
import { filterSentence } from './filter-sentence.ts';
import { messages, wordsOf } from './resources.ts';
import { createTranslate } from './translate.ts';

const vi = createTranslate('vi', wordsOf('vi'));
const en = createTranslate('en', wordsOf('en'));
const names: Record<string, string> = { WB: 'Ngân hàng Thế giới', SIGNED: 'Đã ký' };
const word = (_field: string, value: string) => names[value] ?? value;
const specOf = (f: string[], q = '') => parseQuery({ f, q }, scheduleCatalogue, '2026-11-23');

describe('a filter as a sentence', () => {
  test.each<[string[], string, string, string]>([
    [[], '', 'Không lọc', 'No filter'],
    [
      ['partner:in:WB,ADB'],
      'giao thông',
      'Nhà tài trợ: Ngân hàng Thế giới, ADB; từ khóa “giao thông”',
      'Partner: Ngân hàng Thế giới, ADB; words “giao thông”',
    ],
    [
      ['signing:next:month', 'stage:not:SIGNED'],
      '',
      'Ngày ký dự kiến hoặc thực tế từ 01/12/2026 đến 31/12/2026; giai đoạn không phải: Đã ký',
      'Signing day, planned or actual from 01/12/2026 to 31/12/2026; stage is not: Đã ký',
    ],
    [['signed:is:2026-11-20'], '', 'Ngày đã ký: 20/11/2026', 'Signed on: 20/11/2026'],
    [['amount:min:1500000'], '', 'Trị giá từ 1.500.000', 'Amount from 1,500,000'],
    [['effective:max:2026-12-31'], '', 'Ngày có hiệu lực đến 31/12/2026', 'Effective on up to 31/12/2026'],
    [
      ['ready:is:no', 'form:empty:yes'],
      '',
      'Đủ điều kiện ký: không; hình thức ký: chưa có',
      'Ready to sign: no; form of signing: not known',
    ],
    [
      ['colour:is:red'],
      '',
      'Không lọc. Điều kiện lọc không hiểu: colour:is:red',
      'No filter. Filters not understood: colour:is:red',
    ],
  ])('%j %s', (f, q, vietnamese, english) => {
    expect(filterSentence(specOf(f, q), word, vi)).toBe(vietnamese);
    expect(filterSentence(specOf(f, q), word, en)).toBe(english);
  });

  test('has a word for every field that a list can be filtered by', () => {
    const fields = [...Object.keys(pipelineCatalogue.filters), ...Object.keys(scheduleCatalogue.filters)];
    expect(fields.filter((field) => !(`filter.field.${field}` in messages))).toEqual([]);
  });
});
