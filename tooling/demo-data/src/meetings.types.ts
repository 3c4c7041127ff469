import type { ItemKind, ItemSide, MeetingKind, MeetingPrecision } from '@counterpart/domain/meetings/meeting.codes';
import type { PlainDate } from '@counterpart/domain/shared/plain-date';
import type { LocalText } from '@counterpart/domain/shared/text';

/** Days of a public meeting as far as the source prints them, or days before the loading day of an invented one. */
export type DemoMeetingDays =
  | { readonly precision: MeetingPrecision; readonly startOn: PlainDate; readonly endOn: PlainDate }
  | { readonly daysAgo: number };

/**
 * Somebody at a meeting, with name and title as the source prints them that day.
 * **Shape**: `key` names the person of `demoPersons`; `partner` is whose person it is, left out for somebody of none.
 */
export type DemoAttendee = {
  readonly key?: string;
  readonly name: string;
  readonly title: string;
  readonly partner?: string;
  readonly isActing?: boolean;
  readonly isHead?: boolean;
};

/** Something asked or promised. Of a public one nothing is known beyond its words, so it has no end. */
export type DemoItem = {
  readonly side: ItemSide;
  readonly kind: ItemKind;
  readonly text: LocalText;
  /** Code of the agency that answers for it, where the source names it. */
  readonly owner?: string;
  /** The partner by code; the meeting's first one when left out. */
  readonly partner?: string;
  readonly isInternal?: boolean;
  /** Of invented ones: days until it is due, negative where that has passed; how it ended, days ago. */
  readonly dueIn?: number;
  readonly keptDaysAgo?: number;
  readonly keptNote?: string;
  readonly droppedDaysAgo?: number;
  readonly dropReason?: string;
};

/** A meeting of the demo register. */
export type DemoMeeting = {
  readonly isSample: boolean;
  readonly kind: MeetingKind;
  readonly title: LocalText;
  readonly days: DemoMeetingDays;
  readonly place?: string;
  /** Codes; the first partner is whom items are with unless they say otherwise. */
  readonly partners: readonly [string, ...string[]];
  readonly agencies: readonly string[];
  readonly ours: readonly DemoAttendee[];
  readonly theirs: readonly DemoAttendee[];
  /** Codes of programmes that it was about. */
  readonly programmes?: readonly string[];
  readonly minutes?: LocalText;
  readonly note?: string;
  readonly items: readonly DemoItem[];
  readonly source: string;
};
