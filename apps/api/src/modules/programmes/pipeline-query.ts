import type { Reader } from '@counterpart/db/open';
import type { Scope } from '@counterpart/domain/identity/actor';
import { pipelineCatalogue } from '@counterpart/domain/programmes/programme.query';
import { isCurrency } from '@counterpart/domain/shared/money';
import { type Condition, parseQuery, type QuerySpec, type RawQuery } from '@counterpart/domain/shared/query-spec';

/** Codes that are known by their form alone; partners and agencies are looked up. */
const FORMS: Readonly<Record<string, (code: string) => boolean>> = {
  currency: isCurrency,
  sector: (code) => /^\d{3,5}$/.test(code),
  country: (code) => /^[A-Z0-9]{2}$/.test(code),
};

/**
 * Reads the pipeline's filter from its URL form. A code that the reader cannot know of counts as not understood, so
 * that a liaison gets the same answer for another partner as for one that does not exist.
 */
export async function readPipelineQuery(
  tools: { readonly db: Reader; readonly scope: Scope; readonly today: string },
  raw: RawQuery,
): Promise<QuerySpec> {
  const conditions: Condition[] = [];
  const ignored: string[] = [];
  for (const text of raw.f ?? []) {
    const [condition] = parseQuery({ f: [text] }, pipelineCatalogue, tools.today).conditions;
    if (condition && (await namesKnownCodes(tools, condition))) conditions.push(condition);
    else ignored.push(text);
  }
  const rest = parseQuery({ q: raw.q, s: raw.s, g: raw.g }, pipelineCatalogue, tools.today);
  return { ...rest, conditions, ignored: [...ignored, ...rest.ignored] };
}

async function namesKnownCodes(
  { db, scope }: { readonly db: Reader; readonly scope: Scope },
  condition: Condition,
): Promise<boolean> {
  if (condition.op !== 'in' && condition.op !== 'not') return true;
  const hasForm = FORMS[condition.field];
  if (hasForm) return condition.values.every(hasForm);
  if (condition.field !== 'partner' && condition.field !== 'agency') return true;
  const codes = [...new Set(condition.values)];
  const found =
    condition.field === 'agency'
      ? await db.selectFrom('agency').select('code').where('code', 'in', codes).execute()
      : await db
          .selectFrom('partner')
          .select('code')
          .where('code', 'in', codes)
          .$if(scope.kind === 'partner', (query) =>
            query.where('id', '=', scope.kind === 'partner' ? scope.partnerId : ''),
          )
          .execute();
  return found.length === codes.length;
}
