import { z } from 'zod';
import { daySchema } from '../shared/day-schema.ts';
import { defineFields, type FieldValues } from '../shared/fields.ts';
import { lineSchema, textSchema } from '../shared/input-schemas.ts';
import { MEETING_KINDS, MEETING_PRECISIONS } from './meeting.codes.ts';

// An emptied box and a box never filled are the same answer.
const nullableLine = (max: number) =>
  z.union([z.null(), lineSchema(max)]).transform((value) => (value === '' ? null : value));

/** What is written of a meeting. Parties, people, papers and items have commands of their own. */
export const meetingFields = defineFields({
  kind: {
    schema: z.enum(MEETING_KINDS),
    label: { vi: 'Loại cuộc họp', en: 'Kind of meeting' },
    kind: 'code',
    codelist: 'meetingKind',
  },
  titleVi: { schema: lineSchema(), label: { vi: 'Tên (tiếng Việt)', en: 'Title (Vietnamese)' }, kind: 'text' },
  titleEn: { schema: lineSchema(), label: { vi: 'Tên (tiếng Anh)', en: 'Title (English)' }, kind: 'text' },
  precision: {
    schema: z.enum(MEETING_PRECISIONS),
    label: { vi: 'Ngày được biết', en: 'How the day is known' },
    kind: 'code',
    codelist: 'meetingPrecision',
  },
  startOn: { schema: daySchema, label: { vi: 'Từ ngày', en: 'From' }, kind: 'day' },
  endOn: { schema: daySchema, label: { vi: 'Đến ngày', en: 'To' }, kind: 'day' },
  place: { schema: lineSchema(), label: { vi: 'Địa điểm', en: 'Place' }, kind: 'text' },
  minutesNumber: { schema: nullableLine(120), label: { vi: 'Số biên bản', en: 'Minutes number' }, kind: 'text' },
  minutesOn: { schema: daySchema.nullable(), label: { vi: 'Ngày biên bản', en: 'Minutes dated' }, kind: 'day' },
  minutesVi: {
    schema: textSchema(8000),
    label: { vi: 'Biên bản (tiếng Việt)', en: 'Minutes (Vietnamese)' },
    kind: 'longText',
  },
  minutesEn: {
    schema: textSchema(8000),
    label: { vi: 'Biên bản (tiếng Anh)', en: 'Minutes (English)' },
    kind: 'longText',
  },
  isMinutesShared: {
    schema: z.boolean(),
    label: { vi: 'Đối tác đọc được biên bản', en: 'Partner can read the minutes' },
    kind: 'flag',
  },
  note: {
    schema: textSchema(8000),
    label: { vi: 'Ghi chú nội bộ', en: 'Internal note' },
    kind: 'longText',
    isInternal: true,
  },
  source: { schema: lineSchema(500), label: { vi: 'Nguồn', en: 'Source' }, kind: 'text' },
});

/** The values of a meeting's fields. */
export type MeetingValues = FieldValues<typeof meetingFields>;
