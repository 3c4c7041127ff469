import type { EngineAdapter } from '@counterpart/db/dialect/engine';
import type { Reader } from '@counterpart/db/open';
import { type Actor, type Scope, scopeOf } from '@counterpart/domain/identity/actor';
import { DomainError } from '@counterpart/domain/shared/errors';
import type { PlainDate } from '@counterpart/domain/shared/plain-date';
import type { WorkCalendar } from '@counterpart/domain/shared/working-days';
import type { z } from 'zod';
import type { DocumentOwners } from './document-owners.types.ts';
import type { HeavyLane } from './heavy-lane.ts';
import type { House } from './house.ts';
import type { VersionMemo } from './version-memo.ts';

/** What a query works with: a reader, whose rows may be seen, and time as values. */
export type QueryTools = {
  readonly db: Reader;
  readonly adapter: EngineAdapter;
  readonly actor: Actor;
  readonly scope: Scope;
  readonly today: PlainDate;
  readonly now: number;
  readonly calendar: WorkCalendar;
  /** What modules tell of the records that papers belong to. */
  readonly documentOwners: DocumentOwners;
  /** The address by which people reach the house, for links. */
  readonly publicUrl: string;
  /** Work that would hold the main thread up. */
  readonly heavy: HeavyLane;
  /** Answers kept while the register stands still; keys name the reader's scope. */
  readonly memo: VersionMemo;
};

/** A read: `allow` says who may ask at all; `scope` inside the tools says whose rows they see. */
export type Query<I extends z.ZodType, R> = {
  readonly name: string;
  readonly input: I;
  readonly allow: (actor: Actor) => boolean;
  readonly run: (tools: QueryTools, input: z.output<I>) => Promise<R>;
};

/** Declares a query. Without a rule on who may ask it does not compile. */
export function defineQuery<I extends z.ZodType, R>(query: Query<I, R>): Query<I, R> {
  return query;
}

/** Builds what queries work with, for an actor. */
async function queryTools(house: House, actor: Actor): Promise<QueryTools> {
  return {
    db: house.db.read,
    adapter: house.db.adapter,
    actor,
    scope: scopeOf(actor),
    today: house.clock.today(),
    now: house.clock.now(),
    calendar: await house.calendar(),
    documentOwners: house.documentOwners,
    publicUrl: house.settings.publicUrl,
    heavy: house.heavy,
    memo: house.memo,
  };
}

/** Runs a query on the main lane. Errors: auth.forbidden where the role may not ask. */
export async function runQuery<I extends z.ZodType, R>(
  house: House,
  actor: Actor,
  work: { query: Query<I, R>; input: z.output<I> },
): Promise<R> {
  if (!work.query.allow(actor)) throw new DomainError('auth.forbidden', { action: work.query.name });
  return work.query.run(await queryTools(house, actor), work.input);
}
