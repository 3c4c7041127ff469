import type { ErrorCode } from '@counterpart/domain/shared/errors';
import { z } from 'zod';
import { errorMapping } from '../kernel/error-mapping.ts';

const codes = Object.keys(errorMapping) as ErrorCode[];

/** A refusal or a fault (RFC 9457). */
export const problem = z.strictObject({
  type: z.string().meta({ description: 'Always about:blank; `code` says what happened' }),
  title: z.string(),
  status: z.int(),
  code: z.enum(codes).meta({ description: 'What happened, for programs' }),
  details: z.record(z.string(), z.unknown()).meta({ description: 'What belongs to the code: fields, days, counts' }),
});
