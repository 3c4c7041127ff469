import { z } from 'zod';
import { daySchema } from '../shared/day-schema.ts';
import { defineFields, type FieldValues } from '../shared/fields.ts';
import { idSchema } from '../shared/ids.ts';
import { lineSchema, textSchema } from '../shared/input-schemas.ts';
import { POINT_DECISIONS } from './negotiation.codes.ts';

/** What is written of an open point. Positions are entries of their own that keep their history. */
export const openPointFields = defineFields({
  clause: { schema: lineSchema(120), label: { vi: 'Điều khoản', en: 'Clause' }, kind: 'text' },
  titleVi: { schema: lineSchema(), label: { vi: 'Nội dung (tiếng Việt)', en: 'Point (Vietnamese)' }, kind: 'text' },
  titleEn: { schema: lineSchema(), label: { vi: 'Nội dung (tiếng Anh)', en: 'Point (English)' }, kind: 'text' },
  isShared: {
    schema: z.boolean(),
    label: { vi: 'Đã nêu với đối tác', en: 'Raised with the partner' },
    kind: 'flag',
  },
  ownerAgencyId: {
    schema: idSchema('agency').nullable(),
    label: { vi: 'Cơ quan chịu trách nhiệm', en: 'Agency that answers' },
    kind: 'agency',
  },
});

/** The values of a point's fields. */
export type OpenPointValues = FieldValues<typeof openPointFields>;

/** How a point ended: with an agreed text on a day, or by a decision whose reason is for our side alone. */
export const pointEndFields = defineFields({
  agreedText: {
    schema: textSchema(8000).nullable(),
    label: { vi: 'Văn bản thống nhất', en: 'Agreed text' },
    kind: 'longText',
  },
  agreedOn: { schema: daySchema.nullable(), label: { vi: 'Ngày thống nhất', en: 'Agreed on' }, kind: 'day' },
  decision: {
    schema: z.enum(POINT_DECISIONS).nullable(),
    label: { vi: 'Quyết định', en: 'Decision' },
    kind: 'code',
    codelist: 'pointState',
  },
  decisionReason: {
    schema: lineSchema(500).nullable(),
    label: { vi: 'Lý do (nội bộ)', en: 'Reason (internal)' },
    kind: 'text',
    isInternal: true,
  },
});

/** The values of a point's end. */
export type PointEnd = FieldValues<typeof pointEndFields>;
