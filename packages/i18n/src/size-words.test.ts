import { expect, test } from 'vitest';
import { formatBytes } from './size-words.ts';

test.each([
  [0, '0 B', '0 B'],
  [1023, '1.023 B', '1,023 B'],
  [1024, '1 KB', '1 KB'],
  [340_000, '332 KB', '332 KB'],
  [1_048_575, '1 MB', '1 MB'],
  [3_565_158, '3,4 MB', '3.4 MB'],
  [10_485_760, '10 MB', '10 MB'],
])('%i bytes are said in the unit people know', (bytes, vi, en) => {
  expect([formatBytes(bytes, 'vi'), formatBytes(bytes, 'en')]).toEqual([vi, en]);
});
