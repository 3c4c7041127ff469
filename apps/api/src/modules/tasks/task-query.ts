import type { Reader } from '@counterpart/db/open';
import { type Condition, parseQuery, type QuerySpec, type RawQuery } from '@counterpart/domain/shared/query-spec';
import { taskCatalogue } from '@counterpart/domain/tasks/task.query';

const TABLES = { lead: 'agency', agency: 'agency', programme: 'programme' } as const;

/** Reads the filter of tasks from its URL form; a code that stands for nothing counts as not understood. */
export async function readTaskQuery(
  tools: { readonly db: Reader; readonly today: string },
  raw: RawQuery,
): Promise<QuerySpec> {
  const conditions: Condition[] = [];
  const ignored: string[] = [];
  for (const text of raw.f ?? []) {
    const [condition] = parseQuery({ f: [text] }, taskCatalogue, tools.today).conditions;
    if (condition && (await namesKnownCodes(tools.db, condition))) conditions.push(condition);
    else ignored.push(text);
  }
  const rest = parseQuery({ q: raw.q, s: raw.s, g: raw.g }, taskCatalogue, tools.today);
  return { ...rest, conditions, ignored: [...ignored, ...rest.ignored] };
}

async function namesKnownCodes(db: Reader, condition: Condition): Promise<boolean> {
  if (condition.op !== 'in' && condition.op !== 'not') return true;
  const table = TABLES[condition.field as keyof typeof TABLES];
  if (!table) return true;
  const codes = [...new Set(condition.values)];
  const found = await db.selectFrom(table).select('code').where('code', 'in', codes).execute();
  return found.length === codes.length;
}
