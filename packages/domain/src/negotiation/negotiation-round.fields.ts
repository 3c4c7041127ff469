import { z } from 'zod';
import { daySchema } from '../shared/day-schema.ts';
import { defineFields, type FieldValues } from '../shared/fields.ts';
import { lineSchema, textSchema } from '../shared/input-schemas.ts';
import { REFERENDUM_SIDES, ROUND_FORMS } from './negotiation.codes.ts';

const nullableDay = daySchema.nullable();

// An emptied box and a box never filled are the same answer.
const nullableLine = (max: number) =>
  z.union([z.null(), lineSchema(max)]).transform((value) => (value === '' ? null : value));

/** What is written of a negotiation round. Number, delegations and outcome have commands of their own. */
export const roundFields = defineFields({
  form: {
    schema: z.enum(ROUND_FORMS).nullable(),
    label: { vi: 'Hình thức', en: 'Form' },
    kind: 'code',
    codelist: 'negotiationForm',
  },
  place: { schema: lineSchema(), label: { vi: 'Địa điểm', en: 'Place' }, kind: 'text' },
  startOn: { schema: nullableDay, label: { vi: 'Từ ngày', en: 'From' }, kind: 'day' },
  endOn: { schema: nullableDay, label: { vi: 'Đến ngày', en: 'To' }, kind: 'day' },
  agenda: { schema: textSchema(8000), label: { vi: 'Chương trình nghị sự', en: 'Agenda' }, kind: 'longText' },
  mandate: {
    schema: textSchema(8000),
    label: { vi: 'Phương án, giới hạn được phép (nội bộ)', en: 'Mandate and limits (internal)' },
    kind: 'longText',
    isInternal: true,
  },
  minutesNumber: {
    schema: nullableLine(120),
    label: { vi: 'Số biên bản', en: 'Minutes number' },
    kind: 'text',
  },
  minutesOn: { schema: nullableDay, label: { vi: 'Ngày ký biên bản', en: 'Minutes signed on' }, kind: 'day' },
  minutesNote: {
    schema: textSchema(8000),
    label: { vi: 'Nội dung khác ghi vào biên bản', en: 'Other matters for the minutes' },
    kind: 'longText',
  },
  adRefSide: {
    schema: z.enum(REFERENDUM_SIDES).nullable(),
    label: { vi: 'Bên còn phải phê duyệt (ad referendum)', en: 'Still to confirm (ad referendum)' },
    kind: 'code',
    codelist: 'referendumSide',
  },
  adRefDueOn: {
    schema: nullableDay,
    label: { vi: 'Hạn phê duyệt (ad referendum)', en: 'To be confirmed by (ad referendum)' },
    kind: 'day',
  },
  adRefConfirmedOn: {
    schema: nullableDay,
    label: { vi: 'Ngày phê duyệt (ad referendum)', en: 'Confirmed on (ad referendum)' },
    kind: 'day',
  },
});

/** The values of a round's fields. */
export type RoundValues = FieldValues<typeof roundFields>;

/** A round of which nothing is known yet. */
export const EMPTY_ROUND: RoundValues = {
  form: null,
  place: '',
  startOn: null,
  endOn: null,
  agenda: '',
  mandate: '',
  minutesNumber: null,
  minutesOn: null,
  minutesNote: '',
  adRefSide: null,
  adRefDueOn: null,
  adRefConfirmedOn: null,
};
