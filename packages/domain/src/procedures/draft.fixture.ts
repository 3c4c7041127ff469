import * as fc from 'fast-check';
import { withFields, withHead, withoutStep, withStep, withStepMoved } from './draft-changes.rules.ts';
import { loanProcedure, stepOf } from './procedure.fixture.ts';
import type { ProcedureTemplate } from './procedure.types.ts';

const codes = loanProcedure.steps.map((step) => step.code);
const anyCode = fc.constantFrom(...codes, 'NEW_A', 'NEW_B');
const place = fc.option(anyCode, { nil: null });

/** One change as an administrator makes it; a step that is not there leaves the draft as it was. */
const change: fc.Arbitrary<(template: ProcedureTemplate) => ProcedureTemplate> = fc.oneof(
  fc.tuple(anyCode, place, fc.subarray(codes, { maxLength: 3 })).map(
    ([code, before, after]) =>
      (template: ProcedureTemplate) =>
        withStep(template, stepOf(code, after), before),
  ),
  anyCode.map((code) => (template: ProcedureTemplate) => withoutStep(template, code)),
  fc.tuple(anyCode, place).map(
    ([code, before]) =>
      (template: ProcedureTemplate) =>
        withStepMoved(template, code, before),
  ),
  fc
    .tuple(anyCode, fc.constantFrom('MOF', 'MOJ', null), fc.boolean())
    .map(([code, responsible, isOptional]) => (template: ProcedureTemplate) => {
      const step = template.steps.find((one) => one.code === code);
      const patch = { ...(responsible && { responsible }), isOptional: isOptional || null };
      return step ? withStep(template, withFields(step, patch)) : template;
    }),
  fc.tuple(fc.string({ minLength: 1 }), fc.option(fc.constant('2031-12-31'), { nil: null })).map(
    ([source, validTo]) =>
      (template: ProcedureTemplate) =>
        withHead(template, { source, validTo }),
  ),
);

/** The loan procedure after some changes of a draft. */
export const changedTemplate: fc.Arbitrary<ProcedureTemplate> = fc
  .array(change, { maxLength: 12 })
  .map((changes) => changes.reduce((template, one) => one(template), loanProcedure));
