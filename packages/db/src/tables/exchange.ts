/** One run of an import; its counts are rows of the file. */
export type ImportRunTable = {
  id: string;
  kind: string;
  file_name: string;
  file_sha256: string;
  status: string;
  counts: string;
  created_at: number;
  created_by: string;
  undone_at: number | null;
  undone_by: string | null;
};

/**
 * One line of an import's account: a record that it created, updated or removed, with what stood before so that it
 * can be undone; a difference where people's value was kept; or a refused row.
 * Shape: `before` is JSON of the columns that changed (of the whole row for `removed`), `fields` JSON of what is told.
 */
export type ImportChangeTable = {
  import_id: string;
  seq: number;
  row_no: number;
  entity: string;
  entity_id: string;
  record: string;
  action: string;
  version_after: number;
  before: string | null;
  fields: string | null;
};

/**
 * What a source said of a record when it was last imported; the next import compares with it to tell the source's
 * news from people's changes.
 */
export type ImportSourceTable = {
  source: string;
  ref: string;
  entity_id: string;
  as_of_on: string | null;
  statement: string;
  import_id: string;
};

/** The folded words of one record, for search without accents. */
export type SearchEntryTable = { id: number; entity: string; entity_id: string; words: string };
