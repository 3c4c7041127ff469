import type { z } from 'zod';
import { emailSchema } from '@counterpart/domain/identity/user.fields';
import type { Role } from '@counterpart/domain/shared/codes';
import { DomainError, notFound } from '@counterpart/domain/shared/errors';
import type { Call } from '../../kernel/command.ts';
import { runCommand } from '../../kernel/command.ts';
import type { House } from '../../kernel/house.ts';
import { operatorActor } from '../../kernel/system-actor.ts';
import { createTokenFor, type CreatedToken } from './commands/create-token.ts';
import { createUser, type CreatedUser } from './commands/create-user.ts';
import { disableUser as disableUserCommand } from './commands/switch-user.ts';
import { findUserByEmail } from './users.repository.ts';

const CALL: Call = { actor: operatorActor, requestId: 'operator', key: null };

/** An account as the operator describes it. */
export type OperatorUser = {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly agencyCode?: string | null;
  readonly partnerCode?: string | null;
};

/**
 * Adds an account and returns the one-time link by which its holder sets a password.
 * Errors: common.invalid_input, common.duplicate, common.not_found, user.scope_required
 */
export async function addUser(house: House, user: OperatorUser): Promise<CreatedUser> {
  return runCommand(house, CALL, { command: createUser, input: parsed(createUser.input, user) });
}

/** Disables the account with this address. Errors: common.not_found, common.nothing_changed, user.last_admin */
export async function disableUser(house: House, email: string): Promise<{ id: string; version: number }> {
  return runCommand(house, CALL, { command: disableUserCommand, input: { id: await idOf(house, email) } });
}

/** Makes an API token for the account with this address; it is shown this once. Errors: common.not_found */
export async function createToken(house: House, token: { email: string; name: string }): Promise<CreatedToken> {
  const input = parsed(createTokenFor.input, { userId: await idOf(house, token.email), name: token.name });
  return runCommand(house, CALL, { command: createTokenFor, input });
}

async function idOf(house: House, email: string): Promise<string> {
  const user = await findUserByEmail(house.db.read, parsed(emailSchema, email));
  if (!user) throw notFound('app_user');
  return user.id;
}

function parsed<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issues = result.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message }));
  throw new DomainError('common.invalid_input', { issues });
}
