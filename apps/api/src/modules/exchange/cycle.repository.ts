import type { Reader } from '@counterpart/db/open';
import { PUBLISHED_STEPS, type PublishedStep } from '@counterpart/domain/exchange/import-register.types';
import { isValidOn, stepsOfKind } from '@counterpart/domain/procedures/procedure.rules';
import type { ProcedureFacts, ProcedureTemplate } from '@counterpart/domain/procedures/procedure.types';
import { DomainError, notFound } from '@counterpart/domain/shared/errors';
import type { PlainDate } from '@counterpart/domain/shared/plain-date';
import { templateOf } from '../procedures/index.ts';

/** A lender and the cycle that its instruments follow here. */
export type Lender = {
  readonly partnerId: string;
  readonly procedureId: string;
  readonly template: ProcedureTemplate;
};

/** The partner of a code. Errors: common.not_found */
export async function partnerByCode(reader: Reader, code: string): Promise<string> {
  const row = await reader.selectFrom('partner').select('id').where('code', '=', code).executeTakeFirst();
  if (!row) throw notFound('partner');
  return row.id;
}

/**
 * A partner with the newest published version of its own cycle.
 * Errors: common.not_found, procedure.not_published
 */
export async function lenderByCode(reader: Reader, code: string, today: PlainDate): Promise<Lender> {
  const partnerId = await partnerByCode(reader, code);
  const rows = await reader
    .selectFrom('procedure_template')
    .select(['id', 'definition'])
    .where('status', '=', 'published')
    .orderBy('version_no', 'desc')
    .orderBy('code')
    .execute();
  for (const row of rows) {
    const template = templateOf(row);
    if (template.route !== 'PARTNER' || template.partnerCode !== code || !isValidOn(template, today)) continue;
    return { partnerId, procedureId: row.id, template };
  }
  throw new DomainError('procedure.not_published', { code: `${code}-CYCLE`, versionNo: 1 });
}

/** Which step of a procedure stands for each published one; steps that the procedure does not know are left out. */
export function publishedStepCodes(
  template: ProcedureTemplate,
  facts: ProcedureFacts,
): ReadonlyMap<PublishedStep, string> {
  const codes = new Map<PublishedStep, string>();
  for (const kind of PUBLISHED_STEPS) {
    const step = stepsOfKind(template, facts, kind)[0];
    if (step) codes.set(kind, step.code);
  }
  return codes;
}
