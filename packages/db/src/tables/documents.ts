import type { Versioned } from './organisations.ts';

/**
 * A paper that belongs to one record. `act_id` names the entry of a ledger that it came with; `file_version` is the
 * version of its file that stands, 0 where it has none; `known_sha256` the hash of a paper whose file is elsewhere.
 * One that was removed stays with its reason, or with the id of the act that was taken back with it, and can be put back.
 */
export type DocumentTable = Versioned & {
  id: string;
  owner_kind: string;
  owner_id: string;
  act_id: string | null;
  kind: string;
  number: string;
  on_day: string | null;
  issuer: string;
  title: string;
  is_shared: number;
  is_secret: number;
  file_version: number;
  known_sha256: string | null;
  removed_at: number | null;
  removed_reason: string;
  added_at: number;
  added_by: string;
  added_by_name: string;
  is_sample: number;
};

/** A file as somebody sent it: a version of a document's file, or waiting to be attached while `document_id` is null. */
export type DocumentFileTable = {
  id: string;
  document_id: string | null;
  file_version: number | null;
  blob_id: string;
  name: string;
  media_type: string;
  size_bytes: number;
  sha256: string;
  at: number;
  actor_id: string;
  actor_name: string;
};

/** Bytes that are stored once, whoever sent them; `sha256` is null until all of them have arrived. */
export type DocumentBlobTable = { id: string; sha256: string | null; size_bytes: number; at: number };

/** A piece of those bytes; `seq` counts from 0. */
export type DocumentChunkTable = { blob_id: string; seq: number; bytes: Uint8Array };
