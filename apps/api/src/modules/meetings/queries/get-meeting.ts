import { can } from '@counterpart/domain/identity/identity.policy';
import type { MeetingKind, MeetingPrecision } from '@counterpart/domain/meetings/meeting.codes';
import { allowedOnMeeting } from '@counterpart/domain/meetings/meeting.policy';
import { countPromises } from '@counterpart/domain/meetings/promise.rules';
import type { Side } from '@counterpart/domain/negotiation/negotiation.codes';
import { idSchema } from '@counterpart/domain/shared/ids';
import { z } from 'zod';
import { defineQuery } from '../../../kernel/query.ts';
import {
  agenciesOf,
  isOurs,
  loadMeeting,
  type MeetingPersonRow,
  type MeetingRow,
  partnersOf,
  peopleOf,
  readsWhole,
  subjectsOf,
} from '../meetings.repository.ts';
import { withActions } from '../promise-actions.ts';
import { readPromises } from '../promise-rows.list.ts';

/** One meeting: who was there, what was written down, and what was asked and promised. */
export const getMeeting = defineQuery({
  name: 'meetings.get',
  input: z.strictObject({ id: idSchema('meeting') }),
  allow: (actor) => can(actor, 'register.read'),
  run: async ({ db, scope, actor, today }, { id }) => {
    const row = await loadMeeting(db, scope, id);
    const isWhole = await readsWhole(db, scope, id);
    const [partners, agencyIds, people, subjects, items] = await Promise.all([
      partnersOf(db, scope, [id]),
      agenciesOf(db, id),
      peopleOf(db, scope, id),
      subjectsOf(db, scope, id),
      readPromises(db, { scope, today, partnerId: null, from: null, to: null, meetingId: id }),
    ]);
    const minutes = isWhole || row.is_minutes_shared === 1 ? minutesOf(row) : null;
    return {
      ...headOf(row),
      partnerIds: partners.get(id) ?? [],
      agencyIds,
      people: { ours: peopleOn(people, 'ours'), theirs: peopleOn(people, 'theirs') },
      subjects,
      minutes,
      // How it was written is for who reads all of it.
      ...(isOurs(scope) && { hasHistory: isWhole }),
      // Versions would tell the partner how often our side wrote what is internal.
      ...(isOurs(scope) && {
        version: row.version,
        note: isWhole ? (row.note ?? '') : '',
        isMinutesShared: row.is_minutes_shared === 1,
      }),
      items: items.map((one) => withActions(actor, one)),
      counts: countPromises(items.map((one) => one.standing.state)),
      allowed: allowedOnMeeting(actor),
    };
  },
});

function headOf(row: MeetingRow) {
  return {
    id: row.id,
    kind: row.kind as MeetingKind,
    titleVi: row.title_vi,
    titleEn: row.title_en,
    precision: row.precision as MeetingPrecision,
    startOn: row.start_on,
    endOn: row.end_on,
    place: row.place,
    source: row.source,
    isSample: row.is_sample === 1,
  };
}

function minutesOf(row: MeetingRow) {
  return { vi: row.minutes_vi, en: row.minutes_en, number: row.minutes_number, on: row.minutes_on };
}

function peopleOn(people: readonly MeetingPersonRow[], side: Side) {
  return people
    .filter((one) => one.side === side)
    .map((one) => ({
      personId: one.person_id,
      partnerId: one.partner_id,
      name: one.name,
      title: one.title,
      isActing: one.is_acting === 1,
      isHead: one.is_head === 1,
    }));
}
