import { DomainError } from '@counterpart/domain/shared/errors';
import { z } from 'zod';
import { idempotencyKeySchema } from '../kernel/idempotency.ts';
import type { AnyRoute, Sent } from './route.ts';

/** Header by which a retry of a change is recognised. */
export const KEY_HEADER = 'Idempotency-Key';

/** The refusal of one part of what was sent. */
export function invalidInput(path: string, message: string): DomainError {
  return new DomainError('common.invalid_input', { issues: [{ path, message }] });
}

/**
 * Reads and checks what a request sends to a route: parts of the path, the query, the body.
 * What the route does not know is refused, never dropped.
 * Errors: common.invalid_input
 */
export async function readSent(
  route: AnyRoute,
  request: Request,
  params: Readonly<Record<string, string>>,
): Promise<Sent<z.ZodObject, z.ZodObject, z.ZodObject>> {
  const search = new URL(request.url).searchParams;
  const none = z.strictObject({});
  const own = 'status' in route ? route : null;
  return {
    params: check('path', route.params ?? none, params),
    query: check('query', route.query ?? none, readQuery(route.query ?? none, search)),
    body: own?.body ? check('body', own.body.schema, await readJson(request)) : {},
  };
}

/** The key of a change. Errors: common.invalid_input where it is missing or malformed. */
export function readKey(request: Request): string {
  const key = idempotencyKeySchema.safeParse(request.headers.get(KEY_HEADER) ?? '');
  if (!key.success) throw invalidInput(KEY_HEADER, '8 to 100 letters, digits, - or _');
  return key.data;
}

function check(part: string, schema: z.ZodType, value: unknown): Record<string, unknown> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data as Record<string, unknown>;
  const issues = parsed.error.issues.slice(0, 20).map((issue) => ({
    path: [part, ...issue.path.map(String)].join('.'),
    message: issue.message,
  }));
  throw new DomainError('common.invalid_input', { issues });
}

/** Texts of the query as the values their parameters hold: lists where they repeat, numbers where they count. */
function readQuery(schema: z.ZodObject, search: URLSearchParams): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const name of new Set(search.keys())) {
    const given = search.getAll(name);
    const kind = Object.hasOwn(schema.shape, name) ? kindOf(schema.shape[name] as z.ZodType) : null;
    if (kind !== 'array' && given.length > 1) throw invalidInput(`query.${name}`, 'given more than once');
    const [text = ''] = given;
    values[name] = kind === 'array' ? given : kind === 'number' && /^-?\d{1,15}$/.test(text) ? Number(text) : text;
  }
  return values;
}

function kindOf(schema: z.ZodType): string {
  const isWrapped =
    schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault;
  return isWrapped ? kindOf(schema.unwrap() as z.ZodType) : schema.def.type;
}

async function readJson(request: Request): Promise<unknown> {
  try {
    return await request.json();
  } catch {
    throw invalidInput('body', 'not JSON');
  }
}
