import { daySchema } from '@counterpart/domain/shared/day-schema';
import { idSchema } from '@counterpart/domain/shared/ids';
import { lineSchema } from '@counterpart/domain/shared/input-schemas';
import { LANGUAGES } from '@counterpart/domain/shared/text';
import { URGED_LEVELS } from '@counterpart/domain/urging/urging.codes';
import { z } from 'zod';

const said = (max: number) => lineSchema(max).pipe(z.string().min(1));

/** A level on which people urge. */
export const levelSchema = z.literal(URGED_LEVELS);

/**
 * An urging of one agency as it is sent.
 * **Shape**: on the levels of a letter `number` is the one staff took, or null for the register's next; on the others
 * `documentNumber` names the paper of somebody else. `signer` names a role; its name may be left to be written by hand.
 */
export const urgingSchema = z.strictObject({
  agencyId: idSchema('agency'),
  level: levelSchema,
  taskIds: z.array(idSchema('task')).min(1).max(500),
  language: z.enum(LANGUAGES).default('vi'),
  number: z.number().int().min(1).max(999_999).nullable().default(null),
  symbol: z
    .string()
    .max(40)
    .regex(/^\p{Lu}[\p{Lu}\d]*(-\p{Lu}[\p{Lu}\d]*)*$/u),
  documentNumber: lineSchema(120).default(''),
  sentOn: daySchema,
  newDueOn: daySchema,
  subject: said(300),
  recipients: z.array(said(200)).min(1).max(20),
  copies: z.array(said(200)).max(30).default([]),
  signer: z
    .strictObject({
      authority: z.array(said(200)).max(3).default([]),
      title: said(200).nullable().default(null),
      name: said(200).nullable().default(null),
    })
    .default({ authority: [], title: null, name: null }),
});

/** An urging of one agency, checked. */
export type UrgingInput = z.output<typeof urgingSchema>;
