import type { Tx } from '@counterpart/db/open';
import type { EngineAdapter } from '@counterpart/db/dialect/engine';
import { type Actor, type Scope, scopeOf } from '@counterpart/domain/identity/actor';
import { DomainError } from '@counterpart/domain/shared/errors';
import type { IdKind } from '@counterpart/domain/shared/ids';
import type { PlainDate } from '@counterpart/domain/shared/plain-date';
import type { WorkCalendar } from '@counterpart/domain/shared/working-days';
import type { z } from 'zod';
import { appendFacts } from './audit.ts';
import type { DocumentOwners } from './document-owners.types.ts';
import type { Fact, Facts } from './facts.ts';
import type { House } from './house.ts';
import { type Attempt, claimAttempt, keepAnswer, requestHash } from './idempotency.ts';

/** What a command works with: the one transaction, who acts, and time as values. */
export type CommandTools = {
  readonly tx: Tx;
  readonly adapter: EngineAdapter;
  readonly actor: Actor;
  readonly scope: Scope;
  readonly now: number;
  readonly today: PlainDate;
  readonly calendar: WorkCalendar;
  /** What modules tell of the records that papers belong to. */
  readonly documentOwners: DocumentOwners;
  /** The address by which people reach the house, for links. */
  readonly publicUrl: string;
  /** Under which all facts of the command stand in the audit log, those of its reactions as well. */
  readonly requestId: string;
  newId(kind: IdKind): string;
  random(bytes: number): Uint8Array;
};

/**
 * A write, whole: its input, what it is about, who may do it, and what it does.
 * `subject` loads within the actor's scope (absent otherwise); `run` must return at least one fact.
 */
export type Command<I extends z.ZodType, S, R> = {
  readonly name: string;
  readonly input: I;
  readonly subject: (tools: CommandTools, input: z.output<I>) => Promise<S>;
  readonly authorize: (actor: Actor, subject: S, input: z.output<I>) => boolean;
  readonly run: (
    tools: CommandTools,
    input: z.output<I>,
    subject: S,
  ) => Promise<{ readonly result: R; readonly events: Facts }>;
  /** What of the answer is kept for a retry; leaves out a secret that is shown once and stored only as a hash. */
  readonly kept?: (result: R) => R;
};

/** Declares a command. Without rights, input or facts it does not compile. */
export function defineCommand<I extends z.ZodType, S, R>(command: Command<I, S, R>): Command<I, S, R> {
  return command;
}

/** A write met a newer version than it had read; the command is run again from the start. */
export class StaleWrite extends Error {}

/** Who calls, and how a retry is recognised. `key` is null for the operator's own commands. */
export type Call = { readonly actor: Actor; readonly requestId: string; readonly key: string | null };

/** A stale write means that another writer got through, so this many in a row are a crowd on one record. */
const MAX_STALE_TRIES = 12;
/** An engine that is busy has waited for its own time limit before it says so. */
const MAX_BUSY_TRIES = 3;

/**
 * Runs a command: one transaction around load, rights, rule, save, audit, reactions and the kept answer.
 * Errors: whatever the command refuses with; auth.forbidden where rights are missing; common.busy.
 */
export async function runCommand<I extends z.ZodType, S, R>(
  house: House,
  call: Call,
  work: { command: Command<I, S, R>; input: z.output<I> },
): Promise<R> {
  const attempt: Attempt | null = call.key
    ? { actorId: call.actor.userId, key: call.key, requestHash: requestHash(work.command.name, work.input) }
    : null;
  const calendar = await house.calendar();
  for (let tries = 1; ; tries++) {
    try {
      return await house.db.transaction((tx) =>
        runOnce(toolsOf(house, call, { tx, calendar }), house, { ...work, call, attempt }),
      );
    } catch (error) {
      if (house.db.adapter.isStorageFault(error)) {
        // Whether it was written is not known where the end of the transaction failed: the same key finds out.
        house.log.error({ err: String(error), requestId: call.requestId }, 'the register could not be written');
        throw new DomainError('common.not_stored', {});
      }
      const limit = error instanceof StaleWrite ? MAX_STALE_TRIES : house.db.adapter.isBusy(error) ? MAX_BUSY_TRIES : 0;
      if (limit === 0) throw error;
      if (tries >= limit) throw new DomainError('common.busy', {});
    }
  }
}

type Work<I extends z.ZodType, S, R> = {
  command: Command<I, S, R>;
  input: z.output<I>;
  call: Call;
  attempt: Attempt | null;
};

async function runOnce<I extends z.ZodType, S, R>(tools: CommandTools, house: House, work: Work<I, S, R>): Promise<R> {
  const { command, input, call, attempt } = work;
  if (attempt) {
    const before = await claimAttempt(tools.tx, attempt, tools.now);
    if (before) return before.response as R;
  }
  const subject = await command.subject(tools, input);
  if (!command.authorize(call.actor, subject, input)) {
    throw new DomainError('auth.forbidden', { action: command.name });
  }
  const { result, events } = await command.run(tools, input, subject);
  await appendFacts(tools.tx, { actor: call.actor, requestId: call.requestId, at: tools.now }, events);
  await react(tools, house, events);
  if (attempt) {
    await keepAnswer(tools.tx, attempt, command.kept ? command.kept(result) : result);
  }
  return result;
}

async function react(tools: CommandTools, house: House, facts: readonly Fact[]): Promise<void> {
  for (const reaction of house.reactions) {
    const heard = facts.filter((fact) => reaction.to.some((prefix) => fact.action.startsWith(prefix)));
    if (heard.length > 0) await reaction.run(tools, heard);
  }
}

function toolsOf(house: House, call: Call, open: { tx: Tx; calendar: WorkCalendar }): CommandTools {
  return {
    tx: open.tx,
    adapter: house.db.adapter,
    actor: call.actor,
    scope: scopeOf(call.actor),
    now: house.clock.now(),
    today: house.clock.today(),
    calendar: open.calendar,
    documentOwners: house.documentOwners,
    publicUrl: house.settings.publicUrl,
    requestId: call.requestId,
    newId: house.newId,
    random: house.random,
  };
}
