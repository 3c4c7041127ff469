import type { Actor } from '@counterpart/domain/identity/actor';
import { DomainError } from '@counterpart/domain/shared/errors';
import { initTRPC, TRPCError } from '@trpc/server';
import { z } from 'zod';
import type { Command } from './command.ts';
import { runCommand } from './command.ts';
import type { Context } from './context.ts';
import { toReply, toTrpcError } from './error-mapping.ts';
import type { House } from './house.ts';
import { idempotencyKeySchema } from './idempotency.ts';
import { type Query, runQuery } from './query.ts';

/** What a procedure says of itself: the name of its command or query, or `session` for the doors. */
export type ProcedureMeta = { readonly name: string; readonly kind: 'command' | 'query' | 'session' };

const trpc = initTRPC
  .context<Context>()
  .meta<ProcedureMeta>()
  .create({
    // `isDev: false` keeps stacks out of every reply, whatever the environment says.
    isDev: false,
    errorFormatter: ({ shape, error, ctx, path }) => ({
      code: shape.code,
      message: 'refused',
      data: {
        httpStatus: shape.data.httpStatus,
        ...toReply(error, ctx ? { log: ctx.house.log, requestId: ctx.requestId, path: path ?? '' } : null),
      },
    }),
  });

/** Builds routers. */
export const router = trpc.router;

/** Calls a router in process, for tests and for REST. */
export const createCallerFactory = trpc.createCallerFactory;

// In tRPC 11 a try around next() never sees the error: what was thrown stands in the result.
const mapped = trpc.procedure.use(async ({ next, getRawInput }) => {
  // Read first: text that is not JSON is the caller's mistake and must not look like a fault of ours.
  const raw = await getRawInput().catch((cause: unknown) => {
    throw new TRPCError({ code: 'PARSE_ERROR', message: 'not JSON', cause });
  });
  if (hasNul(raw)) throw new TRPCError({ code: 'BAD_REQUEST', message: 'NUL' });
  const result = await next();
  if (result.ok) return result;
  const cause = result.error.cause;
  if (result.error.code === 'INTERNAL_SERVER_ERROR' && cause) throw toTrpcError(cause);
  return result;
});

/** Whether any text holds the character NUL, which one engine stores and the other refuses. */
function hasNul(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('\0');
  if (value === null || typeof value !== 'object') return false;
  return Object.entries(value).some(([key, inner]) => key.includes('\0') || hasNul(inner));
}

const signedIn = mapped.use(({ ctx, next }) => {
  if (!ctx.actor) throw toTrpcError(new DomainError('auth.not_signed_in', {}));
  return next({ ctx: { ...ctx, actor: ctx.actor } });
});

/** A door that also stands open to people who are not signed in: sign-in itself, and what it shows. */
export const sessionProcedure = (name: string) => mapped.meta({ name, kind: 'session' });

/** Exposes a query. */
export function queryProcedure<I extends z.ZodType, R>(query: Query<I, R>) {
  return signedIn
    .meta({ name: query.name, kind: 'query' })
    .input(query.input)
    .query(({ ctx, input }) => runQuery(ctx.house, ctx.actor, { query, input: input as z.output<I> }));
}

/** Exposes a command: its input plus the key by which a retry is recognised. */
export function commandProcedure<Shape extends z.ZodRawShape, S, R>(
  command: Command<z.ZodObject<Shape, z.core.$strict>, S, R>,
) {
  return signedIn
    .meta({ name: command.name, kind: 'command' })
    .input(z.strictObject({ input: command.input, idempotencyKey: idempotencyKeySchema }))
    .mutation(({ ctx, input }) => {
      const call = { actor: ctx.actor, requestId: ctx.requestId, key: input.idempotencyKey };
      return runCommand(ctx.house, call, { command, input: input.input });
    });
}

/** A command that needs work before its transaction, such as reading an uploaded file beside the main thread. */
export type Prepared<Shape extends z.ZodRawShape, S, R, P> = {
  /** Who is worth the work; the command itself judges again. */
  readonly allow: (actor: Actor) => boolean;
  readonly prepare: (
    house: House,
    actor: Actor,
    input: z.output<z.ZodObject<Shape, z.core.$strict>>,
  ) => Promise<P | null>;
  /** The command over what was prepared; null where nothing was, which the command must refuse in its own words. */
  readonly command: (prepared: P | null) => Command<z.ZodObject<Shape, z.core.$strict>, S, R>;
  /** What follows once the answer is safe. */
  readonly after: (house: House, input: z.output<z.ZodObject<Shape, z.core.$strict>>) => Promise<void>;
};

/** Exposes a prepared command under the same key and input as any other: a retry gets the first answer. */
export function preparedCommandProcedure<Shape extends z.ZodRawShape, S, R, P>(spec: Prepared<Shape, S, R, P>) {
  const { name, input: schema } = spec.command(null);
  return signedIn
    .meta({ name, kind: 'command' })
    .input(z.strictObject({ input: schema, idempotencyKey: idempotencyKeySchema }))
    .mutation(async ({ ctx, input: { input, idempotencyKey } }) => {
      const prepared = spec.allow(ctx.actor) ? await spec.prepare(ctx.house, ctx.actor, input) : null;
      const call = { actor: ctx.actor, requestId: ctx.requestId, key: idempotencyKey };
      const result = await runCommand(ctx.house, call, { command: spec.command(prepared), input });
      await spec.after(ctx.house, input);
      return result;
    });
}
