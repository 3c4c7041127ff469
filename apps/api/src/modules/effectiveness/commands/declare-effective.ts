import {
  type ConditionGround,
  type EffectivenessReadiness,
  effectivenessReadiness,
} from '@counterpart/domain/effectiveness/condition.rules';
import { effectiveTogether } from '@counterpart/domain/effectiveness/effective-together.rules';
import { mayOverrideConditions } from '@counterpart/domain/effectiveness/effectiveness.policy';
import { daySchema } from '@counterpart/domain/shared/day-schema';
import { DomainError } from '@counterpart/domain/shared/errors';
import { idSchema } from '@counterpart/domain/shared/ids';
import { lineSchema } from '@counterpart/domain/shared/input-schemas';
import type { PlainDate } from '@counterpart/domain/shared/plain-date';
import { z } from 'zod';
import { type CommandTools, defineCommand } from '../../../kernel/command.ts';
import type { Fact } from '../../../kernel/facts.ts';
import { changeMilestone, conditionsOpen, refuseOrder } from '../../procedures/index.ts';
import {
  type EffectivenessFile,
  effectiveMilestone,
  loadEffectiveness,
  mayRecord,
  recordedDay,
} from '../effectiveness-file.ts';
import { writeDecision } from '../effectiveness.write.ts';
import { waitsFrom } from '../waits.ts';

const filled = (max: number) => lineSchema(max).pipe(z.string().min(1));
/** An instrument with the version of its milestone of effect that the author saw. */
const declared = { instrumentId: idSchema('instrument'), version: z.number().int() };

const input = z.strictObject({
  ...declared,
  effectiveOn: daySchema,
  /** The instruments that wait for this one as it waits for them. */
  together: z.array(z.strictObject(declared)).max(20).default([]),
  /** Declared although conditions are open: why, and which paper shows it. */
  override: z.strictObject({ reason: filled(500), document: filled(300) }).optional(),
});
type Given = z.output<typeof input>;

/** An instrument that is to become effective in this act. */
type Declared = { readonly file: EffectivenessFile; readonly version: number };

/**
 * Records that an instrument became effective; instruments that wait for each other do so in one act.
 * Errors: effectiveness.conditions_open with what is missing, unless overridden with a reason and a document, which
 * stay on record; effectiveness.not_signed, effectiveness.already_effective, date.order, date.in_future
 */
export const declareEffective = defineCommand({
  name: 'effectiveness.declare',
  input,
  subject: async (tools, { instrumentId, version, together }): Promise<readonly Declared[]> => {
    const asked = new Map([{ instrumentId, version }, ...together].map((one) => [one.instrumentId, one.version]));
    const all: Declared[] = [];
    for (const [id, own] of asked) {
      all.push({ file: await loadEffectiveness(tools.tx, tools.scope, id), version: own });
    }
    return all;
  },
  authorize: (actor, all, { override }) =>
    all.every(({ file }) => mayRecord(actor, file, effectiveMilestone(file))) &&
    (override === undefined || mayOverrideConditions(actor)),
  run: async (tools, given, all) => {
    if (given.effectiveOn > tools.today) {
      throw new DomainError('date.in_future', { field: 'effectiveOn', day: given.effectiveOn, today: tools.today });
    }
    for (const { file } of all) refuseFile(file, given.effectiveOn);
    await refuseStrangers(tools, given);
    const together = new Set(all.map(({ file }) => file.row.id));
    const open = all.map(({ file }) => readinessOf(file, together));
    if (open.some((one) => one.missing.length > 0) && !given.override) throw conditionsOpen(sum(open));
    const events: Fact[] = [];
    const results = [];
    for (const [at, one] of all.entries()) {
      const done = await record(tools, given, { ...one, missing: open[at]?.missing ?? [], count: all.length });
      events.push(...done.events);
      results.push(done.result);
    }
    const [first, ...rest] = events;
    if (!first) throw new DomainError('common.nothing_changed', {});
    const isOverridden = open.some((one) => one.missing.length > 0);
    return { result: { declared: results, isOverridden }, events: [first, ...rest] };
  },
});

function refuseFile(file: EffectivenessFile, effectiveOn: PlainDate): void {
  if (!effectiveMilestone(file)) throw new DomainError('milestone.not_applicable', { stepCode: 'effective' });
  const known = recordedDay(file, 'effective');
  if (known !== null) throw new DomainError('effectiveness.already_effective', { day: known });
  const signedOn = recordedDay(file, 'signed');
  if (signedOn === null) throw new DomainError('effectiveness.not_signed', {});
  refuseOrder(['signedOn', signedOn], ['effectiveOn', effectiveOn]);
}

/** Only instruments that wait for each other are declared in one act. */
async function refuseStrangers(tools: CommandTools, { instrumentId, together }: Given): Promise<void> {
  if (together.length === 0) return;
  const group = effectiveTogether(instrumentId, await waitsFrom(tools.tx, [instrumentId]));
  if (together.every((one) => group.includes(one.instrumentId))) return;
  throw new DomainError('common.invalid_input', { issues: [{ path: 'together', message: 'not_waiting' }] });
}

function readinessOf(file: EffectivenessFile, together: ReadonlySet<string>): EffectivenessReadiness {
  const ground: ConditionGround = { ...file.ground, together };
  return effectivenessReadiness(file.conditions, ground);
}

function sum(all: readonly EffectivenessReadiness[]): EffectivenessReadiness {
  return {
    done: all.reduce((n, one) => n + one.done, 0),
    total: all.reduce((n, one) => n + one.total, 0),
    missing: all.flatMap((one) => one.missing),
  };
}

type Recorded = Declared & { readonly missing: EffectivenessReadiness['missing']; readonly count: number };

/** Writes the day on its milestone, where alone it stands, and what was decided beside it. */
async function record(tools: CommandTools, given: Given, { file, version, missing, count }: Recorded) {
  const row = effectiveMilestone(file);
  if (!row) throw new DomainError('milestone.not_applicable', { stepCode: 'effective' });
  const { effectiveOn: on, override } = given;
  const { result, events } = await changeMilestone(tools, row, { version, patch: { actualOn: on }, ...override });
  const facts: Fact[] = [...events];
  if (missing.length > 0 && override) {
    const open = missing.map(({ title }) => ({ vi: title.vi, en: title.en }));
    facts.push(await writeDecision(tools, file.row, { kind: 'overridden', on, ...override, missing: open }));
  }
  if (count > 1) {
    facts.push(await writeDecision(tools, file.row, { kind: 'together', on, reason: '', document: '', missing: [] }));
  }
  return { result: { instrumentId: file.row.id, ...result }, events: facts };
}
