/**
 * An agency urged about its tasks. `number` is null where no letter of the office was written; `snapshot` is the letter
 * as it was sent, `docx_sha256` and `pdf_sha256` what its files hash to. `answer_due_on` ends the wait for an answer.
 * The number of tasks, and of those answered, stand here for lists.
 */
export type UrgingTable = {
  id: string;
  agency_id: string;
  level: number;
  language: string;
  number: number | null;
  symbol: string;
  document_number: string;
  sent_on: string;
  new_due_on: string | null;
  answer_due_on: string;
  subject: string;
  snapshot: string | null;
  docx_sha256: string | null;
  pdf_sha256: string | null;
  task_count: number;
  answered_count: number;
  withdrawn_on: string | null;
  withdrawn_reason: string;
  at: number;
  actor_id: string;
  actor_name: string;
  actor_role: string;
  version: number;
};

/** A task in an urging: on which level, its deadline then, and the day of the last answer with the day promised. */
export type UrgingTaskTable = {
  urging_id: string;
  task_id: string;
  level: number;
  due_on: string;
  days_late: number;
  answered_on: string | null;
  promised_on: string | null;
};

/** What an agency answered about one task of an urging. Append-only; the last one counts. */
export type UrgingAnswerTable = {
  id: string;
  urging_id: string;
  task_id: string;
  day: string;
  document_number: string;
  document_on: string | null;
  text: string;
  promised_on: string | null;
  at: number;
  actor_id: string;
  actor_name: string;
  actor_role: string;
};

/** A number of a letter that is used up, whatever becomes of the letter. */
export type UrgingNumberTable = { symbol: string; year: number; number: number; urging_id: string };

/** A rule of the office's own; a level without a row follows the shipped one. */
export type UrgingRuleTable = {
  level: number;
  trigger: string;
  days: number;
  wait_days: number;
  is_on: number;
  version: number;
  updated_at: number;
  updated_by: string;
};
