import type { DemoAttendee, DemoItem, DemoMeeting } from '@counterpart/demo-data/meetings.types';
import type { Tables } from '@counterpart/db/tables/tables';
import type { Side } from '@counterpart/domain/negotiation/negotiation.codes';
import { addDays } from '@counterpart/domain/shared/plain-date';
import { nextWorkingDay } from '@counterpart/domain/shared/working-days';
import type { CommandTools } from '../kernel/command.ts';
import { type DemoGround, idOf, marked, sampleColumns } from './demo-ground.ts';
import type { DemoRows } from './demo-rows.ts';

/** The rows of one meeting, referred-to tables first. */
export type MeetingRows = {
  readonly meeting: Tables['meeting'];
  readonly meeting_partner: Tables['meeting_partner'][];
  readonly meeting_agency: Tables['meeting_agency'][];
  readonly meeting_person: Tables['meeting_person'][];
  readonly meeting_subject: Tables['meeting_subject'][];
  readonly meeting_item: Tables['meeting_item'][];
};

type Known = {
  readonly ground: Pick<DemoGround, 'partners' | 'agencies' | 'persons'>;
  readonly programmes: readonly DemoRows[];
};

/** Builds the rows of a meeting. Errors: Error that names what is missing */
export function meetingRows(tools: CommandTools, known: Known, meeting: DemoMeeting): MeetingRows {
  const { ground, programmes } = known;
  const id = tools.newId('meeting');
  const programmeIds = new Map(programmes.map(({ programme }) => [programme.code, programme.id]));
  return {
    meeting: meetingRow(tools, meeting, id),
    meeting_partner: meeting.partners.map((code) => ({ meeting_id: id, partner_id: idOf(ground.partners, code) })),
    meeting_agency: meeting.agencies.map((code) => ({ meeting_id: id, agency_id: idOf(ground.agencies, code) })),
    meeting_person: [
      ...meeting.ours.map((one, index) => personRow(tools, ground, { id, side: 'ours', index, one })),
      ...meeting.theirs.map((one, index) => personRow(tools, ground, { id, side: 'theirs', index, one })),
    ],
    meeting_subject: (meeting.programmes ?? []).map((code, index) => ({
      id: tools.newId('meetingSubject'),
      meeting_id: id,
      position: index + 1,
      programme_id: idOf(programmeIds, code),
      instrument_id: null,
    })),
    meeting_item: meeting.items.map((one, index) => itemRow(tools, ground, { id, meeting, index, one })),
  };
}

function meetingRow(tools: CommandTools, meeting: DemoMeeting, id: string): Tables['meeting'] {
  const title = marked(meeting.title, meeting.isSample);
  const { minutes } = meeting;
  return {
    id,
    kind: meeting.kind,
    title_vi: title.vi,
    title_en: title.en,
    ...daysOf(tools, meeting),
    place: meeting.place ?? '',
    minutes_number: null,
    minutes_on: null,
    minutes_vi: minutes?.vi ?? '',
    minutes_en: minutes?.en ?? '',
    is_minutes_shared: Number(minutes !== undefined),
    note: meeting.note ?? '',
    source: meeting.source,
    ...sampleColumns(tools),
  };
}

function daysOf(
  tools: CommandTools,
  { days }: DemoMeeting,
): Pick<Tables['meeting'], 'precision' | 'start_on' | 'end_on'> {
  if ('startOn' in days) return { precision: days.precision, start_on: days.startOn, end_on: days.endOn };
  const day = nextWorkingDay(tools.calendar, addDays(tools.today, -days.daysAgo));
  return { precision: 'DAYS', start_on: day, end_on: day };
}

type Attending = {
  readonly id: string;
  readonly side: Side;
  readonly index: number;
  readonly one: DemoAttendee;
};

function personRow(
  tools: CommandTools,
  ground: Known['ground'],
  { id, side, index, one }: Attending,
): Tables['meeting_person'] {
  return {
    id: tools.newId('meetingPerson'),
    meeting_id: id,
    side,
    position: index + 1,
    person_id: one.key === undefined ? null : idOf(ground.persons, one.key),
    partner_id: one.partner === undefined ? null : idOf(ground.partners, one.partner),
    name: one.name,
    title: one.title,
    is_acting: Number(one.isActing ?? false),
    is_head: Number(one.isHead ?? false),
  };
}

type Saying = {
  readonly id: string;
  readonly meeting: DemoMeeting;
  readonly index: number;
  readonly one: DemoItem;
};

function itemRow(
  tools: CommandTools,
  ground: Known['ground'],
  { id, meeting, index, one }: Saying,
): Tables['meeting_item'] {
  const ago = (days: number | undefined) => (days === undefined ? null : addDays(tools.today, -days));
  return {
    id: tools.newId('meetingItem'),
    meeting_id: id,
    partner_id: idOf(ground.partners, one.partner ?? meeting.partners[0]),
    number: index + 1,
    side: one.side,
    kind: one.kind,
    text_vi: one.text.vi,
    text_en: one.text.en,
    owner_agency_id: one.owner === undefined ? null : idOf(ground.agencies, one.owner),
    due_on: one.dueIn === undefined ? null : addDays(tools.today, one.dueIn),
    is_shared: Number(!one.isInternal),
    link_kind: null,
    link_id: null,
    kept_on: ago(one.keptDaysAgo),
    kept_note: one.keptNote ?? '',
    dropped_on: ago(one.droppedDaysAgo),
    drop_reason: one.dropReason ?? '',
    source: meeting.isSample ? '' : meeting.source,
    ...sampleColumns(tools),
  };
}
