import type { FieldSpec, FieldSpecs } from '@counterpart/domain/shared/fields';
import { z } from 'zod';

/** A calendar day. */
export const day = z.string().meta({ format: 'date', description: 'A calendar day, YYYY-MM-DD' });

/** A moment. */
export const instant = z.int().meta({ description: 'Milliseconds since 1970, UTC' });

/** An amount without its currency, which stands beside it. */
export const minorUnits = z.int().meta({ description: 'In minor units of the currency; VND, JPY and KRW have none' });

/** A text in both languages. */
export const localText = z.strictObject({ vi: z.string(), en: z.string() });

/** The number by which a later change says what it was based on. */
export const version = z
  .int()
  .min(1)
  .meta({ description: 'Send it back with a change; newer versions merge or conflict' });

/** A text that is one of known codes. The list may grow; a reader should not fail on a code it does not know. */
export function codeOf(codes: readonly string[], description: string) {
  return z.string().meta({ enum: [...codes], description });
}

/** A page of a list. */
export function pageOf<T extends z.ZodType>(item: T) {
  return z.strictObject({
    items: z.array(item),
    nextCursor: z.string().nullable().meta({ description: 'Ask again with it as `cursor` for what follows' }),
    total: z.int().meta({ description: 'Records that the filter means, on all pages' }),
  });
}

/** A page of a list with a filter. */
export function filteredPageOf<T extends z.ZodType>(item: T) {
  return pageOf(item).extend({
    ignored: z.array(z.string()).meta({ description: 'Parts of the filter that were not understood and not applied' }),
  });
}

/** What a change answers: where the record stands now, and what would undo the change. */
export const changed = z.strictObject({
  id: z.string(),
  version,
  inverse: z.record(z.string(), z.unknown()).meta({ description: 'The patch that takes the change back' }),
});

/** The fields of a record as they are read, from the registry that form, history and sheet also read. */
export function fieldAnswers<F extends FieldSpecs>(fields: F): { [K in keyof F]: z.ZodType<z.output<F[K]['schema']>> } {
  const shape = Object.entries(fields).map(([name, field]) => [name, fieldAnswer(field)]);
  return Object.fromEntries(shape) as never;
}

function fieldAnswer(field: FieldSpec): z.ZodType {
  const isNullable = field.schema.safeParse(null).success;
  const inner = field.schema instanceof z.ZodNullable ? field.schema.unwrap() : field.schema;
  const kind =
    field.kind === 'flag' ? z.boolean() : field.kind === 'day' ? day : inner instanceof z.ZodEnum ? inner : z.string();
  const described = kind.meta({ ...kind.meta(), description: field.label.en });
  return isNullable ? described.nullable() : described;
}
