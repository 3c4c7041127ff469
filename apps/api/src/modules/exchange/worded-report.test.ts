import { LANGUAGES } from '@counterpart/domain/shared/text';
import type { FileProblem, RefusalCode } from '@counterpart/formats/import.types';
import { notUndoableText, refusedCellText, unreadableFileText } from '@counterpart/i18n/import-words';
import { wordsOf } from '@counterpart/i18n/resources';
import { createTranslate } from '@counterpart/i18n/translate';
import { describe, expect, it } from 'vitest';

const CELLS = {
  'import.bad_date': true,
  'import.bad_amount': true,
  'import.bad_value': true,
  'import.missing_value': true,
  'import.duplicate_row': true,
  'import.row_width': true,
} satisfies Record<RefusalCode, true>;

const FILES = {
  empty: true,
  too_large: true,
  not_text: true,
  unsupported_encoding: true,
  bad_archive: true,
  bad_quoting: true,
  no_header: true,
  too_many_rows: true,
  row_too_long: true,
  cell_too_long: true,
  missing_columns: true,
} satisfies Record<FileProblem, true>;

describe.each(LANGUAGES)('refusals of imports in %s', (language) => {
  const t = createTranslate(language, wordsOf(language));
  /** What is no sentence of its own. */
  const faults = (texts: readonly string[]): string[] =>
    texts.filter((text, i) => !/^\p{Lu}.* .*\.$/u.test(text) || texts.indexOf(text) !== i);

  it('every cell that keeps a row out has a reason of its own', () => {
    const texts = Object.keys(CELLS).map((code) => refusedCellText({ row: 2, column: 'A', value: '7', code }, t));
    expect(faults(texts)).toEqual([]);
  });

  it('every file that cannot be read has a reason of its own', () => {
    const details = { columns: ['Loan Number'], line: 12 };
    const texts = Object.keys(FILES).map((reason) => unreadableFileText({ reason, ...details }, t));
    expect(faults(texts)).toEqual([]);
    expect(texts.filter((text) => text.includes('Loan Number'))).toHaveLength(1);
    expect(texts.filter((text) => text.includes('12'))).toHaveLength(3);
  });

  it('every import that cannot be undone has a reason of its own, with the records in the way', () => {
    const reasons = ['changed_since', 'later_import', 'in_use'];
    const texts = reasons.map((reason) => notUndoableText({ reason, changed: ['IBRD1', 'P2'] }, t));
    expect(faults(texts)).toEqual([]);
    expect(notUndoableText({ reason: 'changed_since', changed: ['IBRD1', 'P2'] }, t)).toContain('IBRD1, P2');
  });
});
