import { agencyFields } from '@counterpart/domain/agencies/agency.fields';
import { partnerFields } from '@counterpart/domain/partners/partner.fields';
import { z } from 'zod';
import { fieldAnswers, version } from './common.answers.ts';

/** A development partner. */
export const partner = z.strictObject({ id: z.string(), version, ...fieldAnswers(partnerFields) });

/** An agency of the home administration with the days between which it existed. */
export const agency = z.strictObject({ id: z.string(), version, ...fieldAnswers(agencyFields) });
