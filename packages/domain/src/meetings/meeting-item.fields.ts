import { z } from 'zod';
import { daySchema } from '../shared/day-schema.ts';
import { defineFields, type FieldValues } from '../shared/fields.ts';
import { idSchema } from '../shared/ids.ts';
import { lineSchema, textSchema } from '../shared/input-schemas.ts';
import { ITEM_KINDS, ITEM_SIDES } from './meeting.codes.ts';

/** What is written of something asked or promised at a meeting. */
export const meetingItemFields = defineFields({
  partnerId: { schema: idSchema('partner'), label: { vi: 'Đối tác', en: 'Partner' }, kind: 'partner' },
  side: { schema: z.enum(ITEM_SIDES), label: { vi: 'Bên nêu', en: 'Said by' }, kind: 'code', codelist: 'itemSide' },
  kind: { schema: z.enum(ITEM_KINDS), label: { vi: 'Loại', en: 'Kind' }, kind: 'code', codelist: 'itemKind' },
  textVi: {
    schema: textSchema(2000),
    label: { vi: 'Nội dung (tiếng Việt)', en: 'Text (Vietnamese)' },
    kind: 'longText',
  },
  textEn: { schema: textSchema(2000), label: { vi: 'Nội dung (tiếng Anh)', en: 'Text (English)' }, kind: 'longText' },
  ownerAgencyId: {
    schema: idSchema('agency').nullable(),
    label: { vi: 'Cơ quan thực hiện', en: 'Agency that answers' },
    kind: 'agency',
  },
  dueOn: { schema: daySchema.nullable(), label: { vi: 'Hạn', en: 'Due' }, kind: 'day' },
  isShared: { schema: z.boolean(), label: { vi: 'Đối tác đọc được', en: 'Partner can read' }, kind: 'flag' },
  source: { schema: lineSchema(500), label: { vi: 'Nguồn', en: 'Source' }, kind: 'text' },
});

/** The values of an item's fields. */
export type MeetingItemValues = FieldValues<typeof meetingItemFields>;

/** How an item ended where nothing else of the register says so. */
export const itemEndFields = defineFields({
  keptOn: { schema: daySchema.nullable(), label: { vi: 'Thực hiện ngày', en: 'Kept on' }, kind: 'day' },
  keptNote: { schema: lineSchema(500), label: { vi: 'Bằng chứng', en: 'Evidence' }, kind: 'text' },
  droppedOn: { schema: daySchema.nullable(), label: { vi: 'Thôi thực hiện ngày', en: 'Dropped on' }, kind: 'day' },
  dropReason: {
    schema: lineSchema(500),
    label: { vi: 'Lý do thôi (nội bộ)', en: 'Reason for dropping (internal)' },
    kind: 'text',
    isInternal: true,
  },
});

/** The values of an item's end. */
export type ItemEnd = FieldValues<typeof itemEndFields>;

/** The end of an item that is open. */
export const NO_END: ItemEnd = { keptOn: null, keptNote: '', droppedOn: null, dropReason: '' };
