import { z } from 'zod';
import { ROLES } from '../shared/codes.ts';
import { lineSchema } from '../shared/input-schemas.ts';
import { cleanText, LANGUAGES } from '../shared/text.ts';

/** An e-mail address as typed, cleaned. */
export const emailSchema = z.string().max(254).transform(cleanText).pipe(z.email());

/** A code of an agency or partner, as the reference lists know it. */
const codeSchema = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/);

/** What an administrator says of an account. */
export const userFields = {
  name: lineSchema(200).pipe(z.string().min(1)),
  role: z.enum(ROLES),
  agencyCode: codeSchema.nullable(),
  partnerCode: codeSchema.nullable(),
  language: z.enum(LANGUAGES),
};

/** The form in which two spellings of one address are equal. */
export function foldEmail(raw: string): string {
  return cleanText(raw).toLowerCase();
}
