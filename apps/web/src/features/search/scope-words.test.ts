import { describe, expect, it } from 'vitest';
import { scopedText } from './scope-words.ts';

describe('what is typed into the search', () => {
  it.each([
    ['task: khoan vay', 'task', 'khoan vay'],
    ['Việc:12/TB', 'task', '12/TB'],
    ['NHIỆM VỤ : x', 'task', 'x'],
    ['partner:adb', 'partner', 'adb'],
    ['nhà tài trợ: ngân hàng', 'partner', 'ngân hàng'],
    ['Văn bản: 12/TB', 'document', '12/TB'],
    ['dự án: cầu', 'programme', 'cầu'],
    ['khoản vay', null, 'khoản vay'],
    ['giờ: 12:30', null, 'giờ: 12:30'],
    ['constructor: x', null, 'constructor: x'],
  ])('%j is for %s', (typed, scope, text) => {
    expect(scopedText(typed)).toEqual({ scope, text });
  });
});
