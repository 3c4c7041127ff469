import type { ConditionKind, OwnerSide } from '@counterpart/domain/effectiveness/condition.codes';
import {
  conditionStanding,
  effectivenessReadiness,
  stepsBeforeEffect,
} from '@counterpart/domain/effectiveness/condition.rules';
import { effectiveTogether } from '@counterpart/domain/effectiveness/effective-together.rules';
import { allowedOnCondition, allowedOnEffectiveness } from '@counterpart/domain/effectiveness/effectiveness.policy';
import { can } from '@counterpart/domain/identity/identity.policy';
import { kindOf } from '@counterpart/domain/procedures/procedure.rules';
import { idSchema } from '@counterpart/domain/shared/ids';
import { z } from 'zod';
import { defineQuery, type QueryTools } from '../../../kernel/query.ts';
import { type ConditionRow, conditionFacts, type MilestoneRow } from '../../procedures/index.ts';
import { deadlinesOf, deadlineView, decisionsOf } from '../deadlines.ts';
import {
  type EffectivenessFile,
  effectiveMilestone,
  loadEffectiveness,
  mayRecord,
  milestoneOfStep,
  noticeMilestone,
  recordedDay,
  subjectOf,
} from '../effectiveness-file.ts';
import { type SeenInstrument, seenInstruments } from '../seen-instruments.ts';
import { waitsFrom } from '../waits.ts';

/** What stands between one instrument and its effect: conditions, deadlines, decisions and its four days. */
export const getEffectiveness = defineQuery({
  name: 'effectiveness.get',
  input: z.strictObject({ instrumentId: idSchema('instrument') }),
  allow: (actor) => can(actor, 'register.read'),
  run: async (tools, { instrumentId }) => {
    const file = await loadEffectiveness(tools.db, tools.scope, instrumentId);
    const { row } = file;
    const waits = await waitsFrom(tools.db, [row.id]);
    const group = effectiveTogether(row.id, waits).filter((id) => id !== row.id);
    const seen = await seenInstruments(tools, [...group, ...file.rows.flatMap((one) => one.waits_for_id ?? [])]);
    const decisions = (await decisionsOf(tools.db, [row.id])).get(row.id) ?? [];
    const entries = (await deadlinesOf(tools.db, [row])).get(row.id) ?? [];
    const effectiveOn = recordedDay(file, 'effective');
    return {
      ...headOf(file),
      days: {
        signedOn: recordedDay(file, 'signed'),
        exchangedOn: recordedDay(file, 'exchanged'),
        effectiveOn,
        noticeOn: recordedDay(file, 'effectiveness_notice'),
        noticeNumber: noticeMilestone(file)?.evidence ?? '',
      },
      ratification: ratificationOf(file),
      readiness: effectivenessReadiness(file.conditions, file.ground),
      conditions: file.rows.map((one) => conditionView(tools, { file, one, seen })),
      deadline: deadlineView(entries, { effectiveOn, decisions }, tools.today),
      decisions,
      /** Instruments that wait for this one as it waits for them; `hidden` counts those the reader may not see. */
      together: {
        instruments: group.flatMap((id) => seen.get(id) ?? []),
        hidden: group.filter((id) => !seen.has(id)).length,
      },
      milestones: {
        effective: milestoneRef(tools, file, effectiveMilestone(file)),
        notice: milestoneRef(tools, file, noticeMilestone(file)),
      },
      allowed: allowedOnEffectiveness(tools.actor, file),
    };
  },
});

function headOf({ row, programme }: EffectivenessFile) {
  return {
    instrumentId: row.id,
    programmeId: row.programme_id,
    programmeCode: programme.code,
    partnerId: row.partner_id,
    kind: row.kind,
    capacity: row.capacity,
    number: row.number,
    titleVi: row.title_vi,
    titleEn: row.title_en,
    sideState: row.side_state ?? programme.side_state,
    isSample: row.is_sample === 1,
  };
}

/** Whether the text is ratified or approved, by whom, and since when; without such a step it is not needed. */
function ratificationOf(file: EffectivenessFile) {
  const steps = stepsBeforeEffect(file.progress).filter(({ step }) => kindOf(step) === 'ratification');
  return {
    isNeeded: steps.length > 0,
    steps: steps.map((own) => ({
      code: own.step.code,
      name: own.step.name,
      responsible: own.step.responsible,
      doneOn: own.doneOn,
      evidence: milestoneOfStep(file, own)?.evidence ?? '',
    })),
  };
}

type ConditionParts = {
  readonly file: EffectivenessFile;
  readonly one: ConditionRow;
  readonly seen: ReadonlyMap<string, SeenInstrument>;
};

function conditionView(tools: QueryTools, { file, one, seen }: ConditionParts) {
  const standing = conditionStanding(conditionFacts(one), file.ground);
  return {
    id: one.id,
    version: one.version,
    kind: one.kind as ConditionKind,
    titleVi: one.title_vi,
    titleEn: one.title_en,
    ownerSide: one.owner_side as OwnerSide,
    ownerAgencyId: one.owner_agency_id,
    plannedOn: one.planned_on,
    isLate: !standing.isMet && standing.isCounted && one.planned_on !== null && one.planned_on < tools.today,
    ...standing,
    evidenceNumber: one.evidence_number,
    evidenceOn: one.evidence_on,
    evidenceNote: one.evidence_note,
    waiver:
      one.waive_reason === null
        ? null
        : { by: one.waived_by ?? '', reason: one.waive_reason, document: one.waive_document ?? '' },
    stepCode: one.step_code,
    /** What it waits for; null also where that belongs to a partner the reader may not see. */
    waitsFor: one.waits_for_id === null ? null : (seen.get(one.waits_for_id) ?? null),
    isCross: one.waits_for_id !== null,
    source: one.source,
    allowed: allowedOnCondition(tools.actor, subjectOf(file, one)).filter(
      // What another instrument decides nobody says here.
      (action) => one.waits_for_id === null || action !== 'set:ACCEPTED',
    ),
  };
}

function milestoneRef(tools: QueryTools, file: EffectivenessFile, row: MilestoneRow | null) {
  return row && { id: row.id, version: row.version, mayRecord: mayRecord(tools.actor, file, row) };
}
