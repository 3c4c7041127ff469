import { DomainError } from '@counterpart/domain/shared/errors';
import type { z } from 'zod';

/** Refuses what lost a field it needs. Errors: common.invalid_input, with the field's path */
export function requireForm(schema: z.ZodType, value: unknown): void {
  const parsed = schema.safeParse(value);
  if (parsed.success) return;
  const issues = parsed.error.issues.slice(0, 20).map((one) => ({ path: one.path.join('.'), message: one.code }));
  throw new DomainError('common.invalid_input', { issues });
}
