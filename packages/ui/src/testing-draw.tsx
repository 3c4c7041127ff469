import { cleanup, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach } from 'vitest';
import { UiProvider } from './provider.tsx';
import type { UiWords } from './words.ts';

const say =
  (word: string) =>
  (...params: readonly (string | number)[]) =>
    [word, ...params].join(' ');

/** Words for tests: each says its own name, so that a test sees which one is shown. */
export const TEST_WORDS: UiWords = {
  close: 'close',
  undo: 'undo',
  optional: 'optional',
  working: 'working',
  loading: 'loading',
  errorPrefix: 'error:',
  errorSummary: 'problems',
  notifications: 'notifications',
  moreOptions: 'more',
  showOptions: 'show options',
  noOptions: 'none',
  openCalendar: 'open calendar',
  breadcrumbs: 'breadcrumbs',
  step: { done: 'done', current: 'current', next: 'next', blocked: 'blocked', skipped: 'skipped' },
  status: { onTime: 'on time', dueSoon: 'due soon', late: 'late', blocked: 'blocked' },
  columns: 'columns',
  columnsHint: 'hint',
  columnsReset: 'reset',
  moveUp: say('up'),
  moveDown: say('down'),
  columnMoved: say('moved'),
  sortBy: 'sort',
  sortAscending: 'ascending',
  sortDescending: 'descending',
  selectAll: 'select all',
  selectRow: say('select'),
  chooseFile: 'choose',
  dropFile: 'drop',
  chooseFiles: 'choose files',
  dropFiles: 'drop files',
  fileProgress: say('sent'),
  fileSending: say('sending'),
  fileReady: 'arrived',
  fileRetry: 'again',
  fileRetryOf: say('again'),
  fileRemove: say('remove'),
  fileRemoved: say('removed'),
};

afterEach(cleanup);

/** Strips accents and case, as the application does. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase();
}

/** Draws a primitive inside its provider; `say` changes the language of the kit's own strings. */
export function draw(children: ReactNode, language: 'vi' | 'en' = 'vi') {
  const wrap = (inner: ReactNode, lang: 'vi' | 'en') => (
    <UiProvider
      language={lang}
      words={TEST_WORDS}
      fold={fold}
      readDay={(text) => (/^\d{4}-\d\d-\d\d$/.test(text) ? text : null)}
    >
      {inner}
    </UiProvider>
  );
  const drawn = render(wrap(children, language));
  return {
    ...drawn,
    redraw: (next: ReactNode, lang: 'vi' | 'en' = language) => drawn.rerender(wrap(next, lang)),
  };
}
