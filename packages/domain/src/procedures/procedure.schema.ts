import { z } from 'zod';
import { CAPACITIES, INSTRUMENT_KINDS, RESPONSIBLE_ROLES, STAGES } from '../shared/codes.ts';
import { daySchema } from '../shared/day-schema.ts';
import { cleanText } from '../shared/text.ts';
import type { HeadPatch, StepPatch, TemplateHead } from './draft-changes.rules.ts';
import {
  CLOCK_EVENTS,
  LIMIT_UNITS,
  type ProcedureStep,
  type ProcedureTemplate,
  REST_DAY_RULES,
  ROUTES,
  STEP_KINDS,
  VERIFICATIONS,
} from './procedure.types.ts';

const line = (max: number) => z.string().overwrite(cleanText).min(1).max(max);
const localText = z.strictObject({ vi: line(1000), en: line(1000) });
const stepCode = z.string().regex(/^[A-Z][A-Z0-9_]{0,59}$/);
const templateCode = z.string().regex(/^[A-Z0-9][A-Z0-9-]{0,59}$/);
const regimeCode = z.string().regex(/^[A-Z0-9][A-Z0-9-]{0,39}$/);
const flagCode = z.string().regex(/^[a-z][a-z0-9_]{0,59}$/);
const days = z.int().min(0).max(3650);

const condition = z.strictObject({
  capacities: z.array(z.enum(CAPACITIES)).min(1).max(CAPACITIES.length).exactOptional(),
  flagsOn: z.array(flagCode).min(1).max(20).exactOptional(),
  flagsOff: z.array(flagCode).min(1).max(20).exactOptional(),
});

const limit = z.strictObject({
  n: z.int().min(1).max(3650),
  unit: z.enum(LIMIT_UNITS),
  onRestDay: z.enum(REST_DAY_RULES).exactOptional(),
  trigger: z.union([stepCode, z.enum(CLOCK_EVENTS)]),
  legalRef: line(400),
  regime: regimeCode,
  verification: z.enum(VERIFICATIONS),
  source: line(600),
  condition: condition.exactOptional(),
});

const typical = z
  .strictObject({
    fromStep: stepCode,
    p50Days: days,
    p80Days: days,
    sampleSize: z.int().min(1).max(1_000_000),
    source: line(600),
  })
  .refine((value) => value.p80Days >= value.p50Days, { path: ['p80Days'], message: 'p80_below_p50' });

const predecessor = z.strictObject({
  step: stepCode,
  lagDays: days.exactOptional(),
  lagUnit: z.enum(LIMIT_UNITS).exactOptional(),
});

const stepObject = z.strictObject({
  code: stepCode,
  name: localText,
  responsible: z.enum(RESPONSIBLE_ROLES),
  predecessors: z.array(predecessor).max(30),
  kind: z.enum(STEP_KINDS).exactOptional(),
  stageReached: z.enum(STAGES).exactOptional(),
  limits: z.array(limit).min(1).max(10).exactOptional(),
  typical: typical.exactOptional(),
  documents: z.array(localText).max(50).exactOptional(),
  condition: condition.exactOptional(),
  isRepeatable: z.boolean().exactOptional(),
  isOptional: z.boolean().exactOptional(),
  mirrors: z.strictObject({ procedure: templateCode, step: stepCode }).exactOptional(),
  note: localText.exactOptional(),
});

/** Input schema of one step, strict: an unknown key is refused. */
export const procedureStepSchema: z.ZodType<ProcedureStep, ProcedureStep> = stepObject;

/** Input schema of a change to a step: null takes a field out. What comes of it is asked of the step's own schema. */
export const stepPatchSchema: z.ZodType<StepPatch, StepPatch> = patchOf(stepObject.omit({ code: true }).shape);

const headObject = z.strictObject({
  name: localText,
  route: z.enum(ROUTES),
  partnerCode: z
    .string()
    .regex(/^[A-Z0-9][A-Z0-9_-]{0,39}$/)
    .exactOptional(),
  capacities: z.array(z.enum(CAPACITIES)).min(1).max(CAPACITIES.length),
  instrumentKinds: z.array(z.enum(INSTRUMENT_KINDS)).min(1).max(INSTRUMENT_KINDS.length),
  regime: regimeCode,
  validFrom: daySchema,
  validTo: daySchema.exactOptional(),
  source: line(1000),
  note: localText.exactOptional(),
  flags: z.array(z.strictObject({ code: flagCode, name: localText, isOnByDefault: z.boolean() })).max(30),
});

/** Input schema of the fields of a template itself, with which a new procedure is begun. */
export const templateHeadSchema: z.ZodType<TemplateHead, TemplateHead> = headObject;

/** Input schema of a change to a template's own fields: null takes a field out. */
export const headPatchSchema: z.ZodType<HeadPatch, HeadPatch> = patchOf(headObject.shape);

/** Input schemas of the codes by which steps and procedures are known through all versions. */
export const stepCodeSchema: z.ZodType<string, string> = stepCode;
export const templateCodeSchema: z.ZodType<string, string> = templateCode;

/**
 * Input schema of a whole template as administrators edit it and as the database keeps it (JSON).
 * It checks the form only; whether the steps make sense together is `validateTemplate`.
 */
export const procedureTemplateSchema: z.ZodType<ProcedureTemplate> = z.strictObject({
  code: templateCode,
  version: z.int().min(1).max(10_000),
  ...headObject.shape,
  steps: z.array(procedureStepSchema).min(1).max(120),
});

function patchOf<Patch>(shape: Readonly<Record<string, z.ZodType>>): z.ZodType<Patch, Patch> {
  const fields = Object.entries(shape).map(([field, schema]) => [field, schema.nullable().exactOptional()] as const);
  return z.strictObject(Object.fromEntries(fields)) as unknown as z.ZodType<Patch, Patch>;
}
