import { z } from 'zod';
import type { LocalText } from './text.ts';

/** How a field is shown and edited. */
export type FieldKind =
  | 'text'
  | 'longText'
  | 'code'
  | 'agency'
  | 'partner'
  | 'person'
  | 'sector'
  | 'day'
  | 'time'
  | 'flag';

/** One field of a record: what may be stored, its words, and where it goes. */
export type FieldSpec<S extends z.ZodType = z.ZodType> = {
  readonly schema: S;
  readonly label: LocalText;
  readonly kind: FieldKind;
  /** Name of the code list whose words stand for the values. */
  readonly codelist?: string;
  /** Column name in sheets; fields without one do not leave the house. */
  readonly exportKey?: string;
  /** Left out of what partners' liaisons read. */
  readonly isInternal?: boolean;
};

/** The registry of one noun; form, history, table and sheet read it. */
export type FieldSpecs = Readonly<Record<string, FieldSpec>>;

/** Declares the fields of a noun. */
export function defineFields<F extends FieldSpecs>(fields: F): F {
  return fields;
}

/** The values of a noun's fields. */
export type FieldValues<F extends FieldSpecs> = { [K in keyof F]: z.output<F[K]['schema']> };

/** The strict input schema that holds every field of a registry. */
export function fieldsSchema<F extends FieldSpecs>(
  fields: F,
): z.ZodObject<{ [K in keyof F]: F[K]['schema'] }, z.core.$strict> {
  const shape = Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.schema]));
  return z.strictObject(shape) as never;
}

/** The strict schema of a change: any of the fields. */
export function patchSchema<F extends FieldSpecs>(
  fields: F,
): z.ZodObject<{ [K in keyof F]: z.ZodOptional<F[K]['schema']> }, z.core.$strict> {
  const shape = Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.schema.optional()]));
  return z.strictObject(shape) as never;
}

/** `titleVi` becomes `title_vi`, in types. */
export type SnakeCase<T extends string> = T extends `${infer Head}${infer Tail}`
  ? Head extends Uppercase<Head>
    ? Head extends Lowercase<Head>
      ? `${Head}${SnakeCase<Tail>}`
      : `_${Lowercase<Head>}${SnakeCase<Tail>}`
    : `${Head}${SnakeCase<Tail>}`
  : T;

/** `titleVi` becomes `title_vi`. */
export function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** A record's values as columns: names in snake case, flags as 0 and 1. Values that are undefined stay out. */
export function toColumns(values: Readonly<Record<string, unknown>>): Record<string, never> {
  const columns: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined) columns[snakeCase(name)] = typeof value === 'boolean' ? Number(value) : value;
  }
  return columns as Record<string, never>;
}

/** The registry's fields of a stored row, flags as booleans. */
export function fromColumns<F extends FieldSpecs>(fields: F, row: Readonly<Record<string, unknown>>): FieldValues<F> {
  const values: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(fields)) {
    const value = row[snakeCase(name)];
    values[name] = field.kind === 'flag' ? value === 1 : value;
  }
  return values as FieldValues<F>;
}
