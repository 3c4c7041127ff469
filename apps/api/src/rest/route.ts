import type { Actor } from '@counterpart/domain/identity/actor';
import type { z } from 'zod';
import type { Call } from '../kernel/command.ts';
import type { House } from '../kernel/house.ts';

/** Who calls, on which house; `call` is what a command is run with. */
export type RestCall = {
  readonly house: House;
  readonly actor: Actor;
  readonly call: Call;
  readonly request: Request;
};

/** A value and everything in it as read only: what queries answer with. */
export type Answered<T> = T extends (infer Item)[]
  ? readonly Answered<Item>[]
  : T extends object
    ? { readonly [K in keyof T]: Answered<T[K]> }
    : T;

/** A component of the document: its schema, under the name that clients generate types by. */
export type Named<S extends z.ZodType = z.ZodType> = { readonly name: string; readonly schema: S };

type Common = {
  /** Path below /api/v1 with `{parameter}`s. */
  readonly path: `/${string}`;
  readonly operationId: string;
  readonly tag: string;
  readonly summary: string;
};

/** What a caller sends, checked and typed. */
export type Sent<P, Q, B> = {
  readonly params: z.output<P>;
  readonly query: z.output<Q>;
  readonly body: z.output<B>;
};

/** A route that answers JSON. A change needs an Idempotency-Key; `run` goes through the same queries and commands as any door. */
export type JsonRoute<
  P extends z.ZodObject,
  Q extends z.ZodObject,
  B extends z.ZodObject,
  A extends z.ZodType,
> = Common & {
  readonly method: 'get' | 'post' | 'patch';
  readonly params?: P;
  readonly query?: Q;
  readonly body?: Named<B>;
  readonly status: 200 | 201;
  readonly answer: Named<A>;
  readonly run: (call: RestCall, sent: Sent<P, Q, B>) => Promise<Answered<z.output<A>>>;
};

/** A route that answers a file. */
export type FileRoute<Q extends z.ZodObject, P extends z.ZodObject = z.ZodObject> = Common & {
  readonly method: 'get';
  readonly params?: P;
  readonly query: Q;
  readonly mediaType: string;
  readonly run: (call: RestCall, sent: Sent<P, Q, z.ZodObject>) => Promise<Response>;
};

/** A route that takes bytes as they come, under a limit of its own, and answers JSON. */
export type UploadRoute<Q extends z.ZodObject, A extends z.ZodType> = Common & {
  readonly method: 'post';
  readonly params?: never;
  readonly query: Q;
  readonly body?: never;
  readonly takes: string;
  readonly status: 200 | 201;
  readonly answer: Named<A>;
  readonly run: (call: RestCall, sent: Sent<z.ZodObject, Q, z.ZodObject>) => Promise<Answered<z.output<A>>>;
};

// The table of routes needs a common supertype; each is checked where it is defined.
// oxlint-disable-next-line typescript/no-explicit-any
export type AnyRoute = JsonRoute<any, any, any, any> | FileRoute<any, any> | UploadRoute<any, any>;

/** Declares a route; what `run` gives must fit what the document says. */
export function jsonRoute<
  A extends z.ZodType,
  P extends z.ZodObject = z.ZodObject,
  Q extends z.ZodObject = z.ZodObject,
  B extends z.ZodObject = z.ZodObject,
>(route: JsonRoute<P, Q, B, A>): JsonRoute<P, Q, B, A> {
  return route;
}
