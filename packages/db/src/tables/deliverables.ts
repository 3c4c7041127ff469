import type { Versioned } from './organisations.ts';

/**
 * What an agency has to deliver to a programme. `planned_on` is the first promise, which stays; `extended_on` the one
 * that stands once it was moved; `due_on` the later word of the two, the far day where there is none, so that lists
 * sort by it. `partner_id` is the instrument's.
 */
export type DeliverableTable = Versioned & {
  id: string;
  programme_id: string;
  component_id: string | null;
  instrument_id: string | null;
  partner_id: string | null;
  title_vi: string;
  title_en: string;
  sort_key: string;
  lead_agency_id: string;
  planned_on: string | null;
  extended_on: string | null;
  due_on: string;
  actual_on: string | null;
  state: string;
  percent: number;
  times_returned: number;
  is_shared: number;
  source: string;
  is_sample: number;
  created_at: number;
};

/** An agency that supports the lead of a deliverable. */
export type DeliverableAgencyTable = { deliverable_id: string; agency_id: string; programme_id: string };

/** What was done with a deliverable, entry by entry; `before` is JSON of what the act changed. Append-only. */
export type DeliverableEventTable = {
  id: string;
  deliverable_id: string;
  programme_id: string;
  seq: number;
  kind: string;
  day: string;
  percent: number | null;
  text: string;
  before: string;
  corrects_id: string | null;
  at: number;
  actor_id: string;
  actor_name: string;
  actor_role: string;
};

/** The slip ledger of deliverables: every value a day ever had, with who moved it and why. Append-only. */
export type DeliverableRevisionTable = {
  id: string;
  deliverable_id: string;
  programme_id: string;
  seq: number;
  field: string;
  old_on: string | null;
  new_on: string | null;
  reason_code: string | null;
  reason: string | null;
  document: string | null;
  asked_by: string | null;
  at: number;
  actor_id: string;
  actor_name: string;
};

/** A figure by which a programme is judged. Values are exact decimal text; `targets` is a JSON list. One that was
 * removed keeps its values and can be put back.
 */
export type IndicatorTable = Versioned & {
  id: string;
  programme_id: string;
  component_id: string | null;
  title_vi: string;
  title_en: string;
  unit_vi: string;
  unit_en: string;
  direction: string;
  is_fraction: number;
  baseline_value: string | null;
  baseline_on: string | null;
  targets: string;
  is_shared: number;
  is_removed: number;
  source: string;
  is_sample: number;
  created_at: number;
};

/** A value observed on a day, exact decimal text; `total` is the denominator of a fraction. Withdrawn ones stay. */
export type IndicatorReadingTable = {
  id: string;
  indicator_id: string;
  programme_id: string;
  value: string;
  total: string | null;
  qualifier: string;
  as_of_on: string;
  source: string;
  is_withdrawn: number;
  at: number;
  actor_id: string;
  actor_name: string;
};
