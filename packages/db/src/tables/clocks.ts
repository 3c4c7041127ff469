/**
 * What happened to the dossier of a step: received, complete, sent back, clock paused and resumed, asked, answered.
 * Append-only: a row with `corrects_id` takes the place of an earlier one, or withdraws it where `day` is null.
 */
export type ClockEventTable = {
  id: string;
  milestone_id: string;
  instrument_id: string;
  programme_id: string;
  partner_id: string;
  kind: string;
  day: string | null;
  corrects_id: string | null;
  reason: string | null;
  document: string | null;
  at: number;
  actor_id: string;
  actor_name: string;
};

/**
 * A limit for one step of one file in place of the procedure's. Append-only: the latest row counts; without days it
 * gives the step back to the procedure's own limit.
 */
export type LimitOverrideTable = {
  id: string;
  milestone_id: string;
  instrument_id: string;
  programme_id: string;
  partner_id: string;
  days: number | null;
  unit: string | null;
  reason: string;
  document: string;
  at: number;
  actor_id: string;
  actor_name: string;
};

/**
 * A step in somebody's hands: done, or lying there now (`to_on` is '9999-12-31'). Derived beside the summaries; days
 * held are counted when it is read. `holder` is the desk's key, `away` a JSON list of pauses and returns, `clock` the
 * limit with its clock as JSON.
 */
export type HandSpanTable = {
  milestone_id: string;
  programme_id: string;
  instrument_id: string;
  partner_id: string;
  step_code: string;
  holder: string;
  responsible_role: string;
  agency_id: string | null;
  from_on: string | null;
  is_from_assumed: number;
  to_on: string;
  answered_on: string | null;
  away: string;
  clock: string | null;
  received: number;
  returned: number;
  is_on_main_line: number;
  is_optional: number;
};
