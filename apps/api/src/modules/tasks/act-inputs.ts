import { daySchema } from '@counterpart/domain/shared/day-schema';
import { idSchema } from '@counterpart/domain/shared/ids';
import { lineSchema, textSchema } from '@counterpart/domain/shared/input-schemas';

/** Which task an act is about. */
export const ofTask = { taskId: idSchema('task') };

/** What is said with an act: words, and the number and day of the paper that says it. */
export const saying = {
  text: textSchema(2000).default(''),
  documentNumber: lineSchema(120).default(''),
  documentOn: daySchema.nullable().default(null),
};
