import { z } from 'zod';
import { isPlainDate } from './plain-date.ts';

/** Input schema of a calendar day, `YYYY-MM-DD`, refused when no such day exists. */
export const daySchema = z.string().refine(isPlainDate, { message: 'day' });
