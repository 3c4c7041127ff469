import {
  DEBTORS,
  ITEM_KINDS,
  ITEM_LINKS,
  ITEM_SIDES,
  MEETING_KINDS,
  MEETING_PRECISIONS,
  PROMISE_STATES,
} from '@counterpart/domain/meetings/meeting.codes';
import { z } from 'zod';
import { codeOf, day, pageOf, version } from './common.answers.ts';

const days = {
  precision: codeOf(MEETING_PRECISIONS, 'How well the days are known; a day that nobody printed is never made up'),
  startOn: day,
  endOn: day,
};

const counts = z.strictObject({
  late: z.int(),
  open: z.int(),
  kept: z.int(),
  dropped: z.int(),
  of: z.int().meta({ description: 'What is counted: what was dropped is not' }),
});

const kind = codeOf(MEETING_KINDS, 'Kind of meeting');

/** One meeting of the list. */
const meetingLine = z.strictObject({
  id: z.string(),
  kind,
  titleVi: z.string(),
  titleEn: z.string(),
  ...days,
  place: z.string(),
  partnerIds: z.array(z.string()),
  counts,
  isSample: z.boolean(),
});

/** A page of meetings. */
export const meetingPage = pageOf(meetingLine);

/** Something asked or promised, with how it stands. What is for our side alone is left out for liaisons. */
const promise = z.strictObject({
  id: z.string(),
  number: z.int().optional(),
  meeting: z.strictObject({ id: z.string(), kind, titleVi: z.string(), titleEn: z.string(), ...days }),
  partnerId: z.string(),
  side: codeOf(ITEM_SIDES, 'Who said it'),
  kind: codeOf(ITEM_KINDS, 'What was said'),
  debtor: codeOf(DEBTORS, 'Who has to do it'),
  textVi: z.string(),
  textEn: z.string(),
  ownerAgencyId: z.string().nullable(),
  keptNote: z.string(),
  source: z.string(),
  isSample: z.boolean(),
  standing: z.strictObject({
    state: codeOf(PROMISE_STATES, 'Where it stands'),
    dueOn: day.nullable(),
    keptOn: day.nullable(),
    daysLate: z.int().meta({ description: 'Calendar days behind its day, when it was kept or until today' }),
    isUnrecorded: z.boolean().meta({ description: 'Open, and nothing in the register says anything of it' }),
  }),
  link: z
    .strictObject({
      kind: codeOf(ITEM_LINKS, 'By what it is followed'),
      id: z.string(),
      taskCode: z.string().nullable(),
      programmeCode: z.string().nullable(),
      instrumentId: z.string().nullable(),
      stepCode: z.string().nullable(),
    })
    .nullable()
    .optional(),
  isLinked: z.boolean().optional(),
  isShared: z.boolean().optional(),
  dropReason: z.string().optional(),
  version: version.optional(),
  ownDueOn: day.nullable().optional(),
  allowed: z.array(z.string()).meta({ description: 'What the caller may do with it' }),
});

/** A page of promises with how many of how many were kept. */
export const promisePage = pageOf(promise).extend({
  counts: z.strictObject({ all: counts, home: counts, partner: counts, both: counts }),
});

const person = z.strictObject({
  personId: z.string().nullable(),
  partnerId: z.string().nullable(),
  name: z.string(),
  title: z.string(),
  isActing: z.boolean(),
  isHead: z.boolean(),
});

/** One meeting, whole. */
export const meeting = meetingLine.extend({
  hasHistory: z.boolean().optional(),
  source: z.string(),
  agencyIds: z.array(z.string()),
  people: z.strictObject({ ours: z.array(person), theirs: z.array(person) }),
  subjects: z.array(
    z.strictObject({
      programmeId: z.string(),
      instrumentId: z.string().nullable(),
      code: z.string(),
      titleVi: z.string(),
      titleEn: z.string(),
      instrumentKind: z.string().nullable(),
      instrumentNumber: z.string().nullable(),
      instrumentTitleVi: z.string().nullable(),
      instrumentTitleEn: z.string().nullable(),
    }),
  ),
  minutes: z
    .strictObject({ vi: z.string(), en: z.string(), number: z.string().nullable(), on: day.nullable() })
    .nullable(),
  version: version.optional(),
  note: z.string().optional(),
  isMinutesShared: z.boolean().optional(),
  items: z.array(promise),
  allowed: z.array(z.string()),
});
