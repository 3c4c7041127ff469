import { FAR_DAY } from '@counterpart/db/far-day';
import type { Reader } from '@counterpart/db/open';
import { COLLECTIVE_STEP, collectiveDay, openingConditions } from '@counterpart/domain/effectiveness/condition.rules';
import { kindOf } from '@counterpart/domain/procedures/procedure.rules';
import { PARTNER_CONDITIONS } from '@counterpart/reference/effectiveness/partner-conditions';
import { appendFacts } from '../../kernel/audit.ts';
import type { CommandTools } from '../../kernel/command.ts';
import type { Fact } from '../../kernel/facts.ts';
import type { Reaction } from '../../kernel/reactions.types.ts';
import {
  agenciesOfRoles,
  changeMilestone,
  type InstrumentRow,
  refreshSummaries,
  stepAgency,
} from '../procedures/index.ts';
import { type EffectivenessFile, fileOf, milestoneOfStep } from './effectiveness-file.ts';
import { conditionFact, insertCondition, type NewCondition } from './effectiveness.write.ts';

/**
 * What follows for effectiveness, in the same transaction: a signing opens the conditions that the procedure and the
 * partner's published rules name, and the step that stands for all other conditions gets the day on which the last of
 * them was met, or loses it.
 */
export const followEffectiveness: Reaction = async (tools, facts) => {
  // What an import brings is what somebody else wrote down; it opens nothing, or it could not be undone whole.
  const isImport = facts.some((one) => one.entity === 'import_run');
  const touched = isImport ? await crossInstruments(tools.tx) : await touchedInstruments(tools.tx, facts);
  const own: Fact[] = [];
  for (const row of touched) {
    const file = await fileOf(tools.tx, row);
    if (!isImport) own.push(...(await openConditions(tools, file, new Set(facts.map((one) => one.entityId)))));
    own.push(...(await followCollective(tools, await fileOf(tools.tx, row))));
  }
  if (own.length === 0) return;
  await appendFacts(tools.tx, { actor: tools.actor, requestId: tools.requestId, at: tools.now }, own);
  await refreshSummaries(tools, own);
};

/** Instruments whose conditions, signing or effect the facts speak of, and those that wait for one of them. */
async function touchedInstruments(reader: Reader, facts: readonly Fact[]): Promise<readonly InstrumentRow[]> {
  const dated = facts.filter((one) => one.entity === 'milestone' && 'actualOn' in (one.after ?? {}));
  const listed = facts.filter((one) => one.entity === 'effectiveness_condition');
  const ids = new Set<string>();
  if (dated.length > 0) {
    // Summaries were refreshed before; until it is signed nothing follows for an instrument.
    const milestones = await reader
      .selectFrom('milestone as m')
      .innerJoin('instrument_summary as s', 's.instrument_id', 'm.instrument_id')
      .select('m.instrument_id')
      .where('m.id', 'in', [...new Set(dated.map((one) => one.entityId))])
      .where('s.signed_on', '<', FAR_DAY)
      .execute();
    for (const one of milestones) ids.add(one.instrument_id);
  }
  if (listed.length > 0) {
    const conditions = await reader
      .selectFrom('effectiveness_condition')
      .select('instrument_id')
      .where('id', 'in', [...new Set(listed.map((one) => one.entityId))])
      .execute();
    for (const one of conditions) ids.add(one.instrument_id);
  }
  if (ids.size === 0) return [];
  const waiting = await reader
    .selectFrom('effectiveness_condition')
    .select('instrument_id')
    .where('waits_for_id', 'in', [...ids])
    .where('removed_reason', 'is', null)
    .execute();
  for (const one of waiting) ids.add(one.instrument_id);
  return reader
    .selectFrom('instrument')
    .selectAll()
    .where('id', 'in', [...ids])
    .orderBy('id')
    .execute();
}

/** Every instrument that waits for another one; there are few. */
async function crossInstruments(reader: Reader): Promise<readonly InstrumentRow[]> {
  return reader
    .selectFrom('instrument')
    .selectAll()
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('effectiveness_condition')
        .select('effectiveness_condition.instrument_id')
        .where('effectiveness_condition.waits_for_id', 'is not', null)
        .where('effectiveness_condition.removed_reason', 'is', null),
    )
    .orderBy('id')
    .execute();
}

/**
 * With the day of the signing itself, and never twice: who took a condition off the list does not find it there again.
 * @param told ids of the milestones that the facts speak of
 */
async function openConditions(
  tools: CommandTools,
  file: EffectivenessFile,
  told: ReadonlySet<string>,
): Promise<readonly Fact[]> {
  const steps = [...file.progress.steps.values()];
  const isSigning = steps.some(
    ({ step, status, milestones }) =>
      kindOf(step) === 'signed' && status === 'done' && milestones.some((one) => told.has(one.id)),
  );
  const isEffective = steps.some(({ step, status }) => kindOf(step) === 'effective' && status !== 'open');
  if (!isSigning || isEffective) return [];
  const known = await tools.tx
    .selectFrom('effectiveness_condition')
    .select('id')
    .where('instrument_id', '=', file.row.id)
    .where('source', '<>', '')
    .executeTakeFirst();
  if (known) return [];
  const facts: Fact[] = [];
  for (const given of [...(await ofProcedure(tools, file)), ...(await ofPartner(tools, file))]) {
    const row = await insertCondition(tools, file.row, given);
    const after = { kind: given.kind, titleVi: given.title_vi, titleEn: given.title_en, source: given.source };
    facts.push(conditionFact(row, { action: 'effectiveness_condition.opened', version: 1, after }));
  }
  return facts;
}

async function ofProcedure(tools: CommandTools, file: EffectivenessFile): Promise<readonly NewCondition[]> {
  const { template } = file.progress.file;
  const agencies = {
    managingAgencyId: file.programme.managing_agency_id,
    proposingAgencyId: file.row.proposing_agency_id,
    roleAgencies: await agenciesOfRoles(tools.tx),
  };
  return openingConditions(file.progress).map(({ kind, title, stepCode, responsible }) => {
    const own = file.milestones.find((one) => one.step_code === stepCode);
    const isTheirs = responsible === 'PARTNER';
    return {
      kind,
      title_vi: title.vi,
      title_en: title.en,
      owner_side: isTheirs ? 'partner' : 'ours',
      owner_agency_id: isTheirs ? null : stepAgency(agencies, { agencyId: own?.agency_id ?? null, responsible }),
      step_code: stepCode,
      source: `${template.code} v${template.version}: ${template.source}`,
    };
  });
}

async function ofPartner(tools: CommandTools, { row }: EffectivenessFile): Promise<readonly NewCondition[]> {
  const partner = await tools.tx
    .selectFrom('partner')
    .select('code')
    .where('id', '=', row.partner_id)
    .executeTakeFirstOrThrow();
  return PARTNER_CONDITIONS.filter(
    (one) => one.partnerCode === partner.code && one.instrumentKinds.some((kind) => kind === row.kind),
  ).map(({ kind, title, source }) => ({
    kind,
    title_vi: title.vi,
    title_en: title.en,
    owner_side: 'ours',
    owner_agency_id: row.proposing_agency_id,
    step_code: null,
    source,
  }));
}

/** Keeps the collective step true to the list; while nothing is listed, people say it themselves. */
async function followCollective(tools: CommandTools, file: EffectivenessFile): Promise<readonly Fact[]> {
  const own = file.progress.steps.get(COLLECTIVE_STEP);
  const row = milestoneOfStep(file, own);
  if (!row || own?.status === 'not_applicable' || own?.status === 'passed') return [];
  const actualOn = collectiveDay(file.conditions, file.ground);
  if (actualOn === undefined || row.actual_on === actualOn) return [];
  const { events } = await changeMilestone(tools, row, { version: row.version, patch: { actualOn } });
  return events;
}
