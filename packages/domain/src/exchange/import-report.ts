/** What can be imported; the names are those of the operator's command. */
export const IMPORT_KINDS = ['world-bank-loans', 'world-bank-projects'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

/** A value as an import compares it: text, a day, or an amount in minor units. */
export type ImportValue = string | number | null;

/** Records that an import writes. */
export type ImportEntity =
  | 'programme'
  | 'programme_partner'
  | 'instrument'
  | 'milestone'
  | 'financing_line'
  | 'lender_snapshot'
  | 'import_source';

/**
 * Why one cell keeps its row out.
 * Shape: `row` as a spreadsheet numbers it, `column` and `value` as the file has them; the words belong to `code`.
 */
export type RefusedCell = {
  readonly row: number;
  readonly column: string;
  readonly value: string;
  readonly code: string;
};

/** One value that an import moves: `record` is the code of the programme or the number of the instrument. */
export type FieldChange = {
  readonly row: number;
  readonly entity: ImportEntity;
  readonly record: string;
  readonly field: string;
  readonly old: ImportValue;
  readonly new: ImportValue;
};

/** One value that people set and the source states otherwise: ours stays, theirs is only told. */
export type KeptDifference = {
  readonly row: number;
  readonly record: string;
  readonly field: string;
  readonly ours: ImportValue;
  readonly theirs: ImportValue;
};

/**
 * Counts of an import, in rows of the file: every row is new, changed, unchanged or refused.
 * Shape: `snapshots` counts the lender's figures stored for a day, which alone do not make a row changed; `moved`
 * counts changed values, `kept` the differences where people's values stayed.
 */
export type ImportCounts = {
  readonly rows: number;
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: number;
  readonly snapshots: number;
  readonly moved: number;
  readonly kept: number;
};

/** How an import ended: only tried, written, or refused as a whole because of refused rows. */
export type ImportOutcome = 'dry_run' | 'done' | 'refused';

/** A refused cell with its reason in words. */
export type WordedRefusal = RefusedCell & { readonly message: string };

/**
 * What an import did or would do; the dry run and the real run print the same.
 * Shape: the lists hold at most `MAX_LISTED` entries (refusals `MAX_REFUSALS`), the counts tell of all; `importId` is null unless written.
 */
export type ImportReport = Omit<ImportCounts, 'kept'> & {
  readonly kind: ImportKind;
  readonly outcome: ImportOutcome;
  readonly importId: string | null;
  readonly keptCount: number;
  readonly refusals: readonly WordedRefusal[];
  readonly changes: readonly FieldChange[];
  readonly kept: readonly KeptDifference[];
  readonly unknownColumns: readonly string[];
};

/** Longest list of changes or kept differences in one report. */
export const MAX_LISTED = 500;

/** Longest list of refused cells in one report: all that anyone will correct by hand. */
export const MAX_REFUSALS = 10_000;
