import { expect, test } from 'vitest';
import { parseDoorSearch } from './sign-in.route.tsx';

test.each([
  [{ to: '/pipeline?f=stage:in:signing' }, { to: '/pipeline?f=stage:in:signing' }],
  [{ to: '//evil.example' }, {}],
  [{ to: '/\\evil.example' }, {}],
  [{ to: 'https://evil.example' }, {}],
  [{ to: 'javascript:alert(1)' }, {}],
  [{ to: 7, reason: 'ended' }, { reason: 'ended' }],
  [{ reason: 'made up' }, {}],
])('%j leads only to addresses of ours', (raw, read) => {
  expect(parseDoorSearch(raw)).toEqual(read);
});
