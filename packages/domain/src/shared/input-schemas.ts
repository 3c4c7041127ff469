import { z } from 'zod';
import { cleanText } from './text.ts';

/** One line of typed text: cleaned, at most `max` characters. */
export function lineSchema(max = 300): z.ZodPipe<z.ZodString, z.ZodTransform<string, string>> {
  return z
    .string()
    .max(max)
    .transform((value) => cleanText(value).replace(/\n/g, ' '));
}

/** Several lines of typed text, cleaned. */
export function textSchema(max = 10_000): z.ZodPipe<z.ZodString, z.ZodTransform<string, string>> {
  return z.string().max(max).transform(cleanText);
}
