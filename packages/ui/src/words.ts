/** The four meanings of a date, each shown with its own icon and word. */
export type StatusMeaning = 'onTime' | 'dueSoon' | 'late' | 'blocked';

/** How far a step of a procedure has come. */
export type StepState = 'done' | 'current' | 'next' | 'blocked' | 'skipped';

/** The words the primitives say themselves, in the reader's language. */
export type UiWords = {
  readonly close: string;
  readonly undo: string;
  readonly optional: string;
  readonly working: string;
  readonly loading: string;
  readonly errorPrefix: string;
  readonly errorSummary: string;
  readonly notifications: string;
  readonly moreOptions: string;
  readonly showOptions: string;
  readonly noOptions: string;
  readonly openCalendar: string;
  readonly breadcrumbs: string;
  readonly step: Readonly<Record<StepState, string>>;
  readonly status: Readonly<Record<StatusMeaning, string>>;
  readonly columns: string;
  readonly columnsHint: string;
  readonly columnsReset: string;
  readonly moveUp: (name: string) => string;
  readonly moveDown: (name: string) => string;
  readonly columnMoved: (name: string, position: number, total: number) => string;
  readonly sortBy: string;
  readonly sortAscending: string;
  readonly sortDescending: string;
  readonly selectAll: string;
  readonly selectRow: (name: string) => string;
  readonly chooseFile: string;
  readonly dropFile: string;
  readonly chooseFiles: string;
  readonly dropFiles: string;
  readonly fileProgress: (percent: number) => string;
  readonly fileSending: (name: string, percent: number) => string;
  readonly fileReady: string;
  readonly fileRetry: string;
  readonly fileRetryOf: (name: string) => string;
  readonly fileRemove: (name: string) => string;
  readonly fileRemoved: (name: string) => string;
};
