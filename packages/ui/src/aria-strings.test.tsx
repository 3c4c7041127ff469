// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import KIT_ENGLISH from 'react-aria-components/i18n/en-US';
import { expect, test } from 'vitest';
import { ARIA_STRINGS_VI } from './aria-strings-vi.ts';
import { DatePicker } from './date-field.tsx';
import { Select } from './select.tsx';
import { draw } from './testing-draw.tsx';

test('every string the kit can say has a Vietnamese one, colour pickers aside', () => {
  const keysOf = (strings: Readonly<Record<string, object>>) =>
    Object.entries(strings)
      .filter(([source]) => !source.endsWith('/color'))
      .flatMap(([source, words]) => Object.keys(words).map((key) => `${source} ${key}`))
      .sort((a, b) => (a < b ? -1 : 1));
  expect(keysOf(ARIA_STRINGS_VI)).toEqual(keysOf(KIT_ENGLISH));
});

test('the kit speaks Vietnamese, and English after a switch on the same page', () => {
  const select = <Select label="Giai đoạn" options={[]} value={null} onChange={() => {}} />;
  const { redraw } = draw(select, 'vi');
  expect(screen.getByRole('button').textContent).toContain('Chọn một mục');
  redraw(select, 'en');
  expect(screen.getByRole('button').textContent).toContain('Select an item');
  redraw(select, 'vi');
  expect(screen.getByRole('button').textContent).toContain('Chọn một mục');
});

test('days stand as dd/mm/yyyy in both languages and their parts are named in the language', () => {
  const picker = <DatePicker label="Ngày ký" value="2027-03-05" onChange={() => {}} />;
  const { redraw } = draw(picker, 'vi');
  const shown = () => screen.getAllByRole('spinbutton').map((part) => part.textContent);
  expect(shown()).toEqual(['05', '03', '2027']);
  const firstName = () => screen.getAllByRole('spinbutton')[0]?.getAttribute('aria-label')?.toLowerCase();
  expect(firstName()).toContain('ngày');
  redraw(picker, 'en');
  expect(shown()).toEqual(['05', '03', '2027']);
  expect(firstName()).toContain('day');
});
