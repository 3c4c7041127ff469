import { EXIT_KINDS } from '@counterpart/domain/exits/exit.codes';
import { mayDecideExit } from '@counterpart/domain/exits/exit.policy';
import { documentLine, exitOutcome, exitProblems, isOpenFor } from '@counterpart/domain/exits/exit.rules';
import { daySchema } from '@counterpart/domain/shared/day-schema';
import { DomainError, notFound } from '@counterpart/domain/shared/errors';
import { idSchema } from '@counterpart/domain/shared/ids';
import { lineSchema, textSchema } from '@counterpart/domain/shared/input-schemas';
import { z } from 'zod';
import { type CommandTools, defineCommand } from '../../../kernel/command.ts';
import type { Fact } from '../../../kernel/facts.ts';
import { toExitFile } from '../exit-file.ts';
import { exitFact, writeFile } from '../exit.write.ts';
import { fileName, type PartnerFile, partnerFiles } from '../exits.repository.ts';
import { openSuccessor } from '../successor-file.ts';

const input = z.strictObject({
  partnerId: idSchema('partner'),
  kind: z.enum(EXIT_KINDS),
  target: z.strictObject({ partnerId: idSchema('partner').nullable(), agencyId: idSchema('agency').nullable() }),
  effectiveOn: daySchema,
  reason: textSchema(2000),
  document: z.strictObject({ number: lineSchema(80), on: daySchema.nullable(), issuer: lineSchema(200) }),
  /** Every file of the review, as it was seen there. */
  files: z
    .array(
      z.strictObject({
        instrumentId: idSchema('instrument'),
        version: z.number().int(),
        isIncluded: z.boolean(),
        reason: lineSchema(500).default(''),
      }),
    )
    .max(2000),
});
type Asked = z.output<typeof input>;

/**
 * Decides at once what becomes of every open file of a partner: all as reviewed, or nothing.
 * Errors: exit.files_changed, exit.nothing_taken, common.reason_required, common.invalid_input, date.in_future
 */
export const confirmExit = defineCommand({
  name: 'exits.confirm',
  input,
  subject: async (tools, { partnerId, kind }) => {
    const partner = await tools.tx.selectFrom('partner').select('id').where('id', '=', partnerId).executeTakeFirst();
    if (!partner) throw notFound('partner');
    return (await partnerFiles(tools.tx, partnerId)).filter((row) => isOpenFor(kind, toExitFile(row)));
  },
  authorize: (actor) => mayDecideExit(actor),
  run: async (tools, asked, open) => {
    refuse(tools, asked);
    const choices = reviewedChoices(asked, open);
    const exit = exitRow(
      tools,
      asked,
      open.filter((row) => choices.get(row.id)?.isIncluded),
    );
    await tools.tx.insertInto('partner_exit').values(exit).execute();
    const events: Fact[] = [];
    for (const row of open) {
      const choice = choices.get(row.id);
      if (choice) events.push(...(await takeFile(tools, { asked, exitId: exit.id, row, choice })));
    }
    const files = [...choices.values()].filter((one) => one.isIncluded).length;
    const { files: _listed, ...told } = asked;
    const decided = exitFact(exit, {
      action: 'partner_exit.decided',
      version: 1,
      after: { ...told, taken: files, leftOut: choices.size - files },
      reason: asked.reason,
    });
    return { result: { id: exit.id, version: 1, files }, events: [decided, ...events] };
  },
});

function refuse(tools: CommandTools, asked: Asked): void {
  const [problem] = exitProblems(asked, tools.today);
  if (problem === 'target') {
    throw new DomainError('common.invalid_input', { issues: [{ path: 'target', message: 'target' }] });
  }
  if (problem === 'effectiveOn') {
    throw new DomainError('date.in_future', { field: 'effectiveOn', day: asked.effectiveOn, today: tools.today });
  }
  if (asked.reason === '') throw new DomainError('common.reason_required', { field: 'reason' });
  if (asked.document.issuer === '') throw new DomainError('common.reason_required', { field: 'document.issuer' });
  if (asked.files.some((one) => !one.isIncluded && one.reason === '')) {
    throw new DomainError('common.reason_required', { field: 'files' });
  }
  if (!asked.files.some((one) => one.isIncluded)) throw new DomainError('exit.nothing_taken', {});
}

type Choice = Asked['files'][number];

/** The choice for each open file. What opened, ended or changed since the review is named. Errors: exit.files_changed */
function reviewedChoices(asked: Asked, open: readonly PartnerFile[]): ReadonlyMap<string, Choice> {
  const choices = new Map(asked.files.map((one) => [one.instrumentId, one]));
  const changed = open.filter((row) => choices.get(row.id)?.version !== row.version).map(fileName);
  const known = new Set(open.map((row) => row.id));
  const gone = asked.files.filter((one) => !known.has(one.instrumentId)).map((one) => one.instrumentId);
  if (changed.length + gone.length > 0) throw new DomainError('exit.files_changed', { files: [...changed, ...gone] });
  return choices;
}

function exitRow(tools: CommandTools, asked: Asked, taken: readonly PartnerFile[]) {
  return {
    id: tools.newId('exit'),
    partner_id: asked.partnerId,
    kind: asked.kind,
    effective_on: asked.effectiveOn,
    reason: asked.reason,
    document_number: asked.document.number,
    document_on: asked.document.on,
    document_issuer: asked.document.issuer,
    target_partner_id: asked.target.partnerId,
    target_agency_id: asked.target.agencyId,
    state: 'standing',
    ended_on: null,
    ended_reason: null,
    // An act about samples alone leaves with them.
    is_sample: Number(taken.every((row) => row.is_sample === 1)),
    at: tools.now,
    actor_id: tools.actor.userId,
    actor_name: tools.actor.name,
    version: 1,
    updated_at: tools.now,
    updated_by: tools.actor.userId,
  };
}

type Taking = {
  readonly asked: Asked;
  readonly exitId: string;
  readonly row: PartnerFile;
  readonly choice: Choice;
};

async function takeFile(tools: CommandTools, { asked, exitId, row, choice }: Taking): Promise<Fact[]> {
  const outcome = exitOutcome(asked.kind, asked.target, toExitFile(row));
  const before = { sideState: row.side_state, agencyId: row.proposing_agency_id };
  const after = choice.isIncluded
    ? { sideState: outcome.sideState, agencyId: outcome.agencyId ?? before.agencyId }
    : before;
  const document = documentLine(asked.document);
  const isMoved = after.sideState !== before.sideState || after.agencyId !== before.agencyId;
  const facts: Fact[] = isMoved
    ? [
        await writeFile(tools, {
          ...row,
          partner_id: asked.partnerId,
          before,
          after,
          sideReason: after.sideState === before.sideState ? row.side_state_reason : document,
          document,
          exitId,
        }),
      ]
    : [];
  const successor =
    choice.isIncluded && outcome.opensSuccessor && asked.target.partnerId !== null
      ? await openSuccessor(tools, { row, partnerId: asked.target.partnerId })
      : null;
  await tools.tx
    .insertInto('partner_exit_file')
    .values({
      exit_id: exitId,
      instrument_id: row.id,
      programme_id: row.programme_id,
      is_included: Number(choice.isIncluded),
      reason: choice.reason,
      stage_before: row.stage,
      side_state_before: before.sideState,
      side_reason_before: row.side_state_reason,
      agency_before_id: before.agencyId,
      side_state_after: after.sideState,
      agency_after_id: after.agencyId,
      version_after: row.version + Number(isMoved),
      successor_id: successor?.id ?? null,
      resumed_on: null,
    })
    .execute();
  return [...facts, ...(successor?.facts ?? [])];
}
