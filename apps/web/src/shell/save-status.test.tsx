// @vitest-environment happy-dom
import { act, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { noteFailed, noteSaved, noteSaving } from '../lib/save-state.ts';
import { drawApp } from '../testing-draw.tsx';
import { SaveStatus } from './save-status.tsx';

test('says that it saves, that all is saved and when by the office clock, and that something was not', async () => {
  await drawApp(<SaveStatus />);
  const words = () => screen.getAllByRole('status')[0]?.textContent;
  expect(words()).toBe('');
  act(() => noteSaving());
  expect(words()).toBe('Saving…');
  act(() => noteSaved(Date.UTC(2027, 2, 12, 3, 42)));
  expect(words()).toBe('All saved 10:42');
  act(() => {
    noteSaving();
    noteFailed();
  });
  expect(words()).toBe('Not saved');
});
