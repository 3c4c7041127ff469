import { daySchema } from '@counterpart/domain/shared/day-schema';
import { DomainError } from '@counterpart/domain/shared/errors';
import { z } from 'zod';

const line = z.string().trim().min(1).max(200);
const lines = (most: number) => z.array(line).max(most).default([]);

/**
 * What only the office knows of the letter around a schedule. Everything may be left out and is then printed as dots.
 * **Shape**: `number` is `123`, or `123/VPCP-QHQT` with signs of its own; `issued` is the letter's day; `authority`
 * are the lines above the signer's title (`KT. BỘ TRƯỞNG, CHỦ NHIỆM`); `copy` are further readers.
 */
export const letterSchema = z.strictObject({
  number: z
    .string()
    .regex(/^\d{1,6}(\/[\p{Lu}\d]+(-[\p{Lu}\d]+)*)?$/u)
    .meta({ description: 'Number of the letter, 123 or 123/VPCP-QHQT' })
    .optional(),
  issued: daySchema.meta({ format: 'date', description: 'Day of the letter' }).optional(),
  recipient: lines(20).meta({ description: 'To whom the letter goes' }),
  authority: lines(3).meta({ description: 'Lines above the title of the signer, KT. BỘ TRƯỞNG, CHỦ NHIỆM' }),
  signerTitle: line.meta({ description: 'Title of the signer' }).optional(),
  signer: line.meta({ description: 'Name of the signer' }).optional(),
  copy: lines(30).meta({ description: 'Further readers' }),
});

/** The particulars of a letter, checked. */
export type LetterParticulars = z.output<typeof letterSchema>;

/**
 * The particulars as they stand in a URL or on a command line, `number=12&recipient=...&recipient=...`.
 * Errors: common.invalid_input
 */
export function letterOf(params: URLSearchParams): LetterParticulars {
  const one = (name: string) => params.get(name) ?? undefined;
  const parsed = letterSchema.safeParse({
    number: one('number'),
    issued: one('issued'),
    recipient: params.getAll('recipient'),
    authority: params.getAll('authority'),
    signerTitle: one('signerTitle'),
    signer: one('signer'),
    copy: params.getAll('copy'),
  });
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message }));
  throw new DomainError('common.invalid_input', { issues });
}
