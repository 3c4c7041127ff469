import type { Versioned } from './organisations.ts';

/** A meeting with partners. `precision` says how much of the days is known; `note` is for our side alone. */
export type MeetingTable = Versioned & {
  id: string;
  kind: string;
  title_vi: string;
  title_en: string;
  precision: string;
  start_on: string;
  end_on: string;
  place: string;
  minutes_number: string | null;
  minutes_on: string | null;
  minutes_vi: string;
  minutes_en: string;
  is_minutes_shared: number;
  note: string;
  source: string;
  is_sample: number;
};

/** A partner that took part in a meeting. */
export type MeetingPartnerTable = { meeting_id: string; partner_id: string };

/** A home agency that took part in a meeting: its officers read all of it. */
export type MeetingAgencyTable = { meeting_id: string; agency_id: string };

/**
 * Somebody at a meeting, with name and title as printed that day; `person_id` where the register knows them. On their
 * side `partner_id` says whose person it is, null for somebody of no partner of the register.
 */
export type MeetingPersonTable = {
  id: string;
  meeting_id: string;
  side: string;
  position: number;
  person_id: string | null;
  partner_id: string | null;
  name: string;
  title: string;
  is_acting: number;
  is_head: number;
};

/** A programme that a meeting was about, or one instrument of it. */
export type MeetingSubjectTable = {
  id: string;
  meeting_id: string;
  position: number;
  programme_id: string;
  instrument_id: string | null;
};

/**
 * Something asked or promised at a meeting. `link_kind` and `link_id` name the record that it is followed by; without
 * one, `kept_on` or `dropped_on` say how it ended. `drop_reason` is for our side alone.
 */
export type MeetingItemTable = Versioned & {
  id: string;
  meeting_id: string;
  partner_id: string;
  number: number;
  side: string;
  kind: string;
  text_vi: string;
  text_en: string;
  owner_agency_id: string | null;
  due_on: string | null;
  is_shared: number;
  link_kind: string | null;
  link_id: string | null;
  kept_on: string | null;
  kept_note: string;
  dropped_on: string | null;
  drop_reason: string;
  source: string;
  is_sample: number;
};
