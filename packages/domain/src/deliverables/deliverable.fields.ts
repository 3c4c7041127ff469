import { z } from 'zod';
import { defineFields, type FieldValues } from '../shared/fields.ts';
import { idSchema } from '../shared/ids.ts';
import { lineSchema } from '../shared/input-schemas.ts';

/** What is written of a deliverable. State, percent, days, supporting agencies and papers have ways of their own. */
export const deliverableFields = defineFields({
  titleVi: { schema: lineSchema(500), label: { vi: 'Tên (tiếng Việt)', en: 'Name (Vietnamese)' }, kind: 'text' },
  titleEn: { schema: lineSchema(500), label: { vi: 'Tên (tiếng Anh)', en: 'Name (English)' }, kind: 'text' },
  componentId: {
    schema: idSchema('component').nullable(),
    label: { vi: 'Hợp phần', en: 'Component' },
    kind: 'text',
  },
  instrumentId: {
    schema: idSchema('instrument').nullable(),
    label: { vi: 'Văn kiện', en: 'Instrument' },
    kind: 'text',
  },
  leadAgencyId: {
    schema: idSchema('agency'),
    label: { vi: 'Cơ quan chủ trì', en: 'Lead agency' },
    kind: 'agency',
  },
  isShared: {
    schema: z.boolean(),
    label: { vi: 'Đối tác được xem', en: 'Shared with the partner' },
    kind: 'flag',
  },
  source: { schema: lineSchema(300), label: { vi: 'Nguồn', en: 'Source' }, kind: 'text' },
});

/** The values of a deliverable's fields. */
export type DeliverableValues = FieldValues<typeof deliverableFields>;

/** The agencies that support the lead. */
export const supportingSchema = z
  .array(idSchema('agency'))
  .max(30)
  .refine((all) => new Set(all).size === all.length, { message: 'unique' });
