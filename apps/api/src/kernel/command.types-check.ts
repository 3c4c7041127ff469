import { DomainError, type ErrorCode } from '@counterpart/domain/shared/errors';
import type { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { type Command, defineCommand } from './command.ts';
import type { errorMapping } from './error-mapping.ts';
import type { Fact } from './facts.ts';
import { defineQuery, type Query } from './query.ts';

// What the compiler refuses, kept refused by the compiler: a line that became possible fails `tsc`.
// Nothing here runs, and nobody imports it.

const input = z.strictObject({});
const fact: Fact = { action: 'programme.probed', entity: 'programme', entityId: 'prg_1', version: 1 };
const subject = async () => null;
const authorize = () => true;
const run = async () => ({ result: 1, events: [fact] as const });

const whole: Command<typeof input, null, number> = defineCommand({ name: 'probe', input, subject, authorize, run });

// @ts-expect-error a command that leaves no trace in the audit log
defineCommand({ name: 'probe', input, subject, authorize, run: async () => ({ result: 1, events: [] }) });

// @ts-expect-error a command that may or may not leave one
defineCommand({ name: 'probe', input, subject, authorize, run: async () => ({ result: 1, events: [] as Fact[] }) });

// @ts-expect-error a command that says nothing of facts
defineCommand({ name: 'probe', input, subject, authorize, run: async () => ({ result: 1 }) });

// @ts-expect-error a command that anyone may run
defineCommand({ name: 'probe', input, subject, run });

// @ts-expect-error a command that asks later whether it may
defineCommand({ name: 'probe', input, subject, authorize: async () => true, run });

// @ts-expect-error a command on a subject that was never loaded in scope
defineCommand({ name: 'probe', input, authorize, run });

// @ts-expect-error a command that takes anything
defineCommand({ name: 'probe', subject, authorize, run });

const read: Query<typeof input, number> = defineQuery({ name: 'probe', input, allow: () => true, run: async () => 1 });

// @ts-expect-error a query that anyone may ask
defineQuery({ name: 'probe', input, run: async () => 1 });

// @ts-expect-error a fact about a kind of record that nobody knows
const unknownEntity: Fact = { ...fact, entity: 'rumour' };

// @ts-expect-error a fact whose action does not name its record
const namelessAction: Fact = { ...fact, action: 'probed' };

// @ts-expect-error a refusal outside of the closed list
const unknownCode = new DomainError('programme.too_big', {});

// @ts-expect-error a refusal without what its words need
const bareRefusal = new DomainError('common.not_found', {});

type Total = Record<ErrorCode, TRPCError['code']>;
declare const mapped: typeof errorMapping;
declare const almost: Omit<typeof errorMapping, 'common.conflict'>;
const everyCode: Total = mapped;

// @ts-expect-error a mapping that leaves a code out
const partialMapping: Total = almost;

// Named once more, so that nothing above counts as unused.
void [whole, read, unknownEntity, namelessAction, unknownCode, bareRefusal, everyCode, partialMapping];
