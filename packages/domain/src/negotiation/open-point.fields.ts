import { z } from 'zod';
import { defineFields, type FieldValues } from '../shared/fields.ts';
import { idSchema } from '../shared/ids.ts';
import { lineSchema } from '../shared/input-schemas.ts';

/**
 * What is written of an open point. Positions are entries of their own that keep their history; how a point ended
 * stands in its decision or its agreed text.
 */
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
