import { z } from 'zod';
import { daySchema } from '../shared/day-schema.ts';
import { defineFields, type FieldValues } from '../shared/fields.ts';
import { idSchema } from '../shared/ids.ts';
import { lineSchema } from '../shared/input-schemas.ts';
import { DOCUMENT_KINDS } from './document.codes.ts';

/** What is written of a document. Its file comes by a way of its own. */
export const documentFields = defineFields({
  kind: {
    schema: z.enum(DOCUMENT_KINDS),
    label: { vi: 'Loại văn bản', en: 'Kind of document' },
    kind: 'code',
    codelist: 'documentKind',
  },
  number: { schema: lineSchema(120), label: { vi: 'Số, ký hiệu', en: 'Number' }, kind: 'text' },
  on: { schema: daySchema.nullable(), label: { vi: 'Ngày văn bản', en: 'Day of the document' }, kind: 'day' },
  issuer: { schema: lineSchema(200), label: { vi: 'Nơi ban hành', en: 'Issued by' }, kind: 'text' },
  title: { schema: lineSchema(300), label: { vi: 'Trích yếu', en: 'Subject' }, kind: 'text' },
  isShared: { schema: z.boolean(), label: { vi: 'Đối tác được xem', en: 'Shared with the partner' }, kind: 'flag' },
  isSecret: {
    schema: z.boolean(),
    label: { vi: 'Mật: chỉ ghi số và ngày', en: 'Secret: number and day only' },
    kind: 'flag',
  },
});

/** The values of a document's fields. */
export type DocumentValues = FieldValues<typeof documentFields>;

/** What is said of a new document: everything but its kind may be left out. */
export const newDocumentSchema = z.strictObject({
  kind: documentFields.kind.schema,
  number: documentFields.number.schema.default(''),
  on: documentFields.on.schema.default(null),
  issuer: documentFields.issuer.schema.default(''),
  title: documentFields.title.schema.default(''),
  isShared: documentFields.isShared.schema.default(false),
  isSecret: documentFields.isSecret.schema.default(false),
});

/** Id of a file that was sent and waits to be attached. */
export const fileIdSchema = idSchema('file');

/** A paper that rides with an act: its file, or its number, or both. */
const paperSchema = z.strictObject({
  fileId: fileIdSchema.nullable().default(null),
  kind: documentFields.kind.schema.default('REPORT'),
  number: documentFields.number.schema.default(''),
  on: documentFields.on.schema.default(null),
  title: documentFields.title.schema.default(''),
});
/** A paper that rides with an act, as checked. */
export type Paper = z.output<typeof paperSchema>;

/** All papers that ride with one act. */
export const papersSchema = z.array(paperSchema).max(20).default([]);
