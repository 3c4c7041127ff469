import type { Reader } from '@counterpart/db/open';
import { deliverableCatalogue } from '@counterpart/domain/deliverables/deliverable.query';
import type { Scope } from '@counterpart/domain/identity/actor';
import { type Condition, parseQuery, type QuerySpec, type RawQuery } from '@counterpart/domain/shared/query-spec';
import { type CodeKind, knownCodes } from './known-codes.repository.ts';

/**
 * Reads the filter of deliverables from its URL form. A code that the reader cannot know of counts as not understood,
 * so that nobody learns by it that something is there.
 */
export async function readDeliverableQuery(
  tools: { readonly db: Reader; readonly scope: Scope; readonly today: string },
  raw: RawQuery,
): Promise<QuerySpec> {
  const conditions: Condition[] = [];
  const ignored: string[] = [];
  for (const text of raw.f ?? []) {
    const [condition] = parseQuery({ f: [text] }, deliverableCatalogue, tools.today).conditions;
    if (condition && (await namesKnownCodes(tools, condition))) conditions.push(condition);
    else ignored.push(text);
  }
  const rest = parseQuery({ q: raw.q, s: raw.s, g: raw.g }, deliverableCatalogue, tools.today);
  return { ...rest, conditions, ignored: [...ignored, ...rest.ignored] };
}

async function namesKnownCodes(
  { db, scope }: { readonly db: Reader; readonly scope: Scope },
  condition: Condition,
): Promise<boolean> {
  if (condition.op !== 'in' && condition.op !== 'not') return true;
  if (deliverableCatalogue.filters[condition.field]?.kind !== 'reference') return true;
  const codes = [...new Set(condition.values)];
  const isAgency = condition.field === 'lead' || condition.field === 'support';
  const kind = isAgency ? 'agency' : (condition.field as CodeKind);
  return (await knownCodes(db, scope, { kind, codes })).length === codes.length;
}
