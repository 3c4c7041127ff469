import type { Versioned } from './organisations.ts';

/**
 * A task assigned by a document. Of a secret one issuer, clause and content are empty. The lead agency stands here as
 * it is now; deadline and completion stand in the spans, which follow from the events.
 */
export type TaskTable = Versioned & {
  id: string;
  code: string;
  source_number: string;
  source_on: string;
  source_issuer: string;
  source_clause: string;
  is_secret: number;
  assigner: string;
  content_vi: string;
  content_en: string;
  programme_id: string | null;
  instrument_id: string | null;
  open_point_id: string | null;
  series_id: string | null;
  recurrence: string | null;
  period: string | null;
  is_sample: number;
  created_at: number;
};

/** An agency's part in a task: `lead` (exactly one) or `support`. */
export type TaskAgencyTable = { task_id: string; agency_id: string; role: string };

/** What happened to a task, entry by entry. Append-only. `recorded_on` is the office's day of `at`. */
export type TaskEventTable = {
  id: string;
  task_id: string;
  seq: number;
  kind: string;
  day: string;
  recorded_on: string;
  from_on: string | null;
  to_on: string | null;
  agency_id: string | null;
  percent: number | null;
  text: string;
  document_number: string;
  document_on: string | null;
  corrects_id: string | null;
  at: number;
  actor_id: string;
  actor_name: string;
  actor_role: string;
};

/**
 * How a task stood from the evening of `from_on` to before `to_on`, worked out from its events; the last row, until the
 * far day, is how it stands now. Missing days are the far day. `late_days` of what is done; `side` is live or withdrawn.
 */
export type TaskSpanTable = {
  task_id: string;
  from_on: string;
  to_on: string;
  side: string;
  lead_agency_id: string;
  assigned_on: string;
  due_on: string;
  completed_on: string;
  withdrawn_on: string;
  late_days: number;
  percent: number;
  reported_on: string;
  requested_on: string;
  is_proposed: number;
  is_returned: number;
  asks: number;
  grants: number;
};
