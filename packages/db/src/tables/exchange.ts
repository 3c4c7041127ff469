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

/** One record that an import wrote, with what stood before, so that the import can be undone. */
export type ImportChangeTable = {
  import_id: string;
  seq: number;
  entity: string;
  entity_id: string;
  action: string;
  version_after: number;
  before: string | null;
};

/** The folded words of one record, for search without accents. */
export type SearchEntryTable = { id: number; entity: string; entity_id: string; words: string };
