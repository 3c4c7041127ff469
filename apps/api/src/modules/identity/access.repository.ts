import type { Reader } from '@counterpart/db/open';
import type { CompiledQuery } from 'kysely';

/** The user behind a way in, as the user's row stands now. */
export type FoundUser = { id: string; name: string; role: string; agency_id: string | null; partner_id: string | null };

/** A session that exists, alive or not, of a user who is not disabled. */
export type FoundSession = FoundUser & { last_seen_at: number; expires_at: number };

/** An API token that is not revoked, of a user who is not disabled. */
export type FoundToken = FoundUser & { last_used_at: number | null };

/** The session with this hash, with its user, in one query. */
export async function findSession(reader: Reader, tokenHash: string): Promise<FoundSession | undefined> {
  return ask<FoundSession>(reader, statementsOf(reader).session, tokenHash);
}

/** The API token with this hash, with its user, in one query. */
export async function findToken(reader: Reader, tokenHash: string): Promise<FoundToken | undefined> {
  return ask<FoundToken>(reader, statementsOf(reader).token, tokenHash);
}

type Statements = { readonly session: CompiledQuery; readonly token: CompiledQuery };

/** Built once per register: every request asks, and building a statement costs more than running it. */
const built = new WeakMap<Reader, Statements>();

function statementsOf(reader: Reader): Statements {
  let statements = built.get(reader);
  if (!statements) {
    statements = buildStatements(reader);
    built.set(reader, statements);
  }
  return statements;
}

async function ask<T>(reader: Reader, statement: CompiledQuery, hash: string): Promise<T | undefined> {
  const { rows } = await reader.executeQuery<T>({ ...statement, parameters: [hash] });
  return rows[0];
}

function buildStatements(reader: Reader): Statements {
  const user = ['u.id', 'u.name', 'u.role', 'u.agency_id', 'u.partner_id'] as const;
  // The hash is the only parameter; what stands for it here is replaced at each question.
  return {
    session: reader
      .selectFrom('session as s')
      .innerJoin('app_user as u', 'u.id', 's.user_id')
      .select([...user, 's.last_seen_at', 's.expires_at'])
      .where((eb) => eb('u.is_disabled', '=', eb.lit(0)))
      .where('s.token_hash', '=', '')
      .compile(),
    token: reader
      .selectFrom('api_token as t')
      .innerJoin('app_user as u', 'u.id', 't.user_id')
      .select([...user, 't.last_used_at'])
      .where((eb) => eb('u.is_disabled', '=', eb.lit(0)))
      .where('t.revoked_at', 'is', null)
      .where('t.token_hash', '=', '')
      .compile(),
  };
}
