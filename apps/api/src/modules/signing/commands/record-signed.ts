import { signingReadiness } from '@counterpart/domain/milestones/signing-readiness.rules';
import { daySchema } from '@counterpart/domain/shared/day-schema';
import { DomainError } from '@counterpart/domain/shared/errors';
import { idSchema } from '@counterpart/domain/shared/ids';
import { lineSchema } from '@counterpart/domain/shared/input-schemas';
import type { PlainDate } from '@counterpart/domain/shared/plain-date';
import { signingFacts } from '@counterpart/domain/signing/signing-record.rules';
import { mayOverrideReadiness, mayRecordSigned } from '@counterpart/domain/signing/signing.policy';
import { z } from 'zod';
import { type CommandTools, defineCommand } from '../../../kernel/command.ts';
import type { Fact } from '../../../kernel/facts.ts';
import { changeMilestone } from '../../procedures/index.ts';
import { loadSigning, milestoneOf, type SigningFile } from '../signing-file.ts';

const filled = (max: number) => lineSchema(max).pipe(z.string().min(1));

const input = z.strictObject({
  instrumentId: idSchema('instrument'),
  /** Version of the signing milestone that the author saw. */
  version: z.number().int(),
  signedOn: daySchema,
  /** The handing over of the signed texts on another day, with the version of its milestone. */
  exchanged: z.strictObject({ on: daySchema, version: z.number().int() }).optional(),
  /** Signed although something was missing: why, and which paper shows it. */
  override: z.strictObject({ reason: filled(500), document: filled(300) }).optional(),
});

/**
 * Records that an instrument was signed, and when the texts were exchanged.
 * Errors: signing.not_ready with what is missing, unless overridden with a reason and a document, which the history
 * keeps for ever; date.in_future, date.order, milestone.not_applicable, common.conflict
 */
export const recordSigned = defineCommand({
  name: 'signing.recordSigned',
  input,
  subject: (tools, { instrumentId }) => loadSigning(tools.tx, tools.scope, instrumentId),
  authorize: (actor, _file, { override }) =>
    mayRecordSigned(actor) && (override === undefined || mayOverrideReadiness(actor)),
  run: async (tools, given, file) => {
    const { standing } = file;
    refuseWrongDays(given, tools.today);
    const readiness = readinessOn(file, given.signedOn);
    const isShort = !standing.isSigned && readiness.missing.length > 0;
    if (isShort && given.override === undefined) {
      const missing = readiness.missing.map((one) => one.code);
      throw new DomainError('signing.not_ready', { missing, done: readiness.done, total: readiness.total });
    }
    const { version, signedOn: on, override } = given;
    const signed = await record(tools, file, { id: standing.signedMilestoneId, kind: 'signed', version, on, override });
    const exchanged = given.exchanged
      ? await record(tools, file, { id: standing.exchangedMilestoneId, kind: 'exchanged', ...given.exchanged })
      : null;
    if (!signed && !exchanged) throw new DomainError('common.nothing_changed', {});
    return {
      result: {
        instrumentId: file.row.id,
        signed: signed?.result ?? null,
        exchanged: exchanged?.result ?? null,
        isOverridden: isShort,
      },
      events: [
        fact(file, given, isShort ? readiness.missing : []),
        ...(signed?.events ?? []),
        ...(exchanged?.events ?? []),
      ],
    };
  },
});

/** How ready the file was for a signing on the day on which it took place. */
function readinessOn(file: SigningFile, day: PlainDate) {
  return signingReadiness(file.progress, signingFacts(file.record, day));
}

function refuseWrongDays({ signedOn, exchanged }: z.output<typeof input>, today: PlainDate): void {
  for (const [field, day] of [['signedOn', signedOn] as const, ['exchangedOn', exchanged?.on] as const]) {
    if (day !== undefined && day > today) throw new DomainError('date.in_future', { field, day, today });
  }
  if (exchanged && exchanged.on < signedOn) {
    throw new DomainError('date.order', {
      earlier: 'signedOn',
      later: 'exchangedOn',
      earlierOn: signedOn,
      laterOn: exchanged.on,
    });
  }
}

type Recorded = {
  readonly id: string | null;
  readonly kind: 'signed' | 'exchanged';
  readonly version: number;
  readonly on: PlainDate;
  readonly override?: z.output<typeof input>['override'];
};

/** Writes the day on its milestone, where alone it stands; null where it stands there already. */
async function record(tools: CommandTools, file: SigningFile, { id, kind, version, on, override }: Recorded) {
  const row = milestoneOf(file, id);
  if (!row) throw new DomainError('milestone.not_applicable', { stepCode: kind });
  if (row.actual_on === on) return null;
  return changeMilestone(tools, row, { version, patch: { actualOn: on }, ...override });
}

function fact(
  { row, stored }: SigningFile,
  { signedOn, exchanged, override }: z.output<typeof input>,
  missing: readonly { readonly code: string }[],
): Fact {
  return {
    action: 'signing_record.signed',
    entity: 'signing_record',
    entityId: row.id,
    version: stored?.version ?? 0,
    programmeId: row.programme_id,
    partnerId: row.partner_id,
    after: {
      signedOn,
      exchangedOn: exchanged?.on ?? null,
      missing: missing.map((one) => one.code),
      override: missing.length > 0 ? (override ?? null) : null,
    },
    reason: missing.length > 0 ? (override?.reason ?? null) : null,
  };
}
