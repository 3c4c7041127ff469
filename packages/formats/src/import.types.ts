/** Why one cell kept its row from being taken; the code is the key of its words in i18n. */
export type RefusalCode =
  | 'import.bad_date'
  | 'import.bad_amount'
  | 'import.bad_value'
  | 'import.missing_value'
  | 'import.duplicate_row'
  | 'import.row_width';

/**
 * One refused cell.
 * Shape: `row` is the row as a spreadsheet numbers it (the header of a plain file is row 1), `column` the header
 * as printed in the file, `value` the cell as it stands there, long ones cut.
 */
export type Refusal = {
  readonly row: number;
  readonly column: string;
  readonly value: string;
  readonly code: RefusalCode;
};

/** Why a whole file cannot be read. */
export type FileProblem =
  | 'empty'
  | 'too_large'
  | 'not_text'
  | 'unsupported_encoding'
  | 'bad_archive'
  | 'bad_quoting'
  | 'no_header'
  | 'too_many_rows'
  | 'row_too_long'
  | 'cell_too_long'
  | 'missing_columns';

/**
 * A whole-file refusal, in the words of `import.file_unreadable`.
 * Shape: `columns` names the missing columns; `line` is the line of the file where reading stopped, if known.
 */
export type FileRefusal = {
  readonly ok: false;
  readonly code: 'import.file_unreadable';
  readonly reason: FileProblem;
  readonly columns: readonly string[];
  readonly line: number | null;
};

/** Builds the refusal of a whole file. */
export function fileRefusal(reason: FileProblem, more?: { columns?: readonly string[]; line?: number }): FileRefusal {
  return {
    ok: false,
    code: 'import.file_unreadable',
    reason,
    columns: more?.columns ?? [],
    line: more?.line ?? null,
  };
}
