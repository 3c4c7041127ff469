/** The head of the audit chain; one row, locked by whoever appends. */
export type AuditHeadTable = { id: number; seq: number; hash: string };

/** One change, in the transaction that made it. `before` and `after` are canonical JSON of the changed fields. */
export type AuditEventTable = {
  seq: number;
  at: number;
  actor_id: string;
  actor_name: string;
  actor_role: string;
  channel: string;
  request_id: string;
  action: string;
  entity: string;
  entity_id: string;
  entity_version: number;
  programme_id: string | null;
  partner_id: string | null;
  before: string | null;
  after: string | null;
  reason: string | null;
  /** 1 where the fact is for our side alone: no partner's liaison reads it. */
  is_internal: number;
  prev_hash: string;
  hash: string;
};

/** The answer given to a mutation's key, so that a retry has one effect. */
export type IdempotencyKeyTable = {
  actor_id: string;
  key: string;
  request_hash: string;
  response: string;
  created_at: number;
};

/** Work that follows a commit: mails, jobs. A row exists once per `dedupe_key`. */
export type OutboxTable = {
  id: string;
  kind: string;
  dedupe_key: string;
  payload: string;
  created_at: number;
  available_at: number;
  attempts: number;
  leased_until: number | null;
  done_at: number | null;
  dead_at: number | null;
  last_error: string | null;
};
