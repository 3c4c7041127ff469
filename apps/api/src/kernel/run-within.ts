import { DomainError } from '@counterpart/domain/shared/errors';
import type { z } from 'zod';
import type { Command, CommandTools } from './command.ts';
import type { Facts } from './facts.ts';

/**
 * Runs a command inside another one: same transaction, same actor, with its own rights and rules.
 * The caller adds its facts to its own. Errors: whatever the command refuses with; auth.forbidden
 */
export async function runWithin<I extends z.ZodType, S, R>(
  tools: CommandTools,
  command: Command<I, S, R>,
  input: z.input<I>,
): Promise<{ readonly result: R; readonly events: Facts }> {
  const parsed = command.input.parse(input);
  const subject = await command.subject(tools, parsed);
  if (!command.authorize(tools.actor, subject, parsed)) {
    throw new DomainError('auth.forbidden', { action: command.name });
  }
  return command.run(tools, parsed, subject);
}
