import type { Tables } from '@counterpart/db/tables/tables';
import type { NewInstrument, NewLine, NewProgramme } from '@counterpart/domain/exchange/import-plan.types';
import { PUBLISHED_STEPS, type PublishedDays } from '@counterpart/domain/exchange/import-register.types';
import { defaultFlags } from '@counterpart/domain/procedures/procedure.rules';
import type { ProcedureFacts, ProcedureTemplate } from '@counterpart/domain/procedures/procedure.types';
import type { CommandTools } from '../../kernel/command.ts';
import type { KnownDays } from '../procedures/index.ts';
import { titleSortKey } from '../programmes/index.ts';
import { type Lender, publishedStepCodes } from './cycle.repository.ts';

function stamp(tools: CommandTools) {
  return { version: 1, updated_at: tools.now, updated_by: tools.actor.userId };
}

/** Sort keys of one import; programmes and their instruments mostly share a title. */
export function sortKeys(): (titleEn: string) => string {
  const known = new Map<string, string>();
  return (titleEn) => {
    const key = known.get(titleEn) ?? titleSortKey('', titleEn);
    known.set(titleEn, key);
    return key;
  };
}

/** A programme's row as an import opens it. */
export function programmeRow(tools: CommandTools, one: NewProgramme, sortKey: string): Tables['programme'] {
  return {
    id: one.id,
    code: one.code,
    title_vi: '',
    title_en: one.titleEn,
    sort_key: sortKey,
    kind: one.kind,
    country_code: one.countryCode,
    sector_code: null,
    managing_agency_id: null,
    description_vi: '',
    description_en: one.descriptionEn,
    location: one.location,
    implementing_text: one.implementingText === '' ? null : one.implementingText,
    tags: '',
    side_state: one.sideState,
    side_state_reason: one.sideStateReason,
    is_secret: 0,
    external_ref: one.ref,
    source: one.source,
    is_sample: 0,
    created_at: tools.now,
    ...stamp(tools),
  };
}

/** What new instruments of a lender have in common: the cycle, in whose name, and which step takes which day. */
export type CycleFrame = {
  readonly lender: Lender;
  readonly facts: ProcedureFacts;
  readonly stepCodes: ReturnType<typeof publishedStepCodes>;
};

/** The frame of a lender's cycle, with the capacity and the flags that its procedure begins with. */
export function cycleFrame(lender: Lender): CycleFrame {
  const facts = factsOf(lender.template);
  return { lender, facts, stepCodes: publishedStepCodes(lender.template, facts) };
}

function factsOf(template: ProcedureTemplate): ProcedureFacts {
  return { capacity: template.capacities[0] ?? 'STATE', flags: [...defaultFlags(template)] };
}

/** An instrument's row as an import opens it. */
export function instrumentRow(
  tools: CommandTools,
  one: NewInstrument,
  parts: { frame: CycleFrame; sortKey: string },
): Tables['instrument'] {
  const { lender, facts } = parts.frame;
  return {
    id: one.id,
    programme_id: one.programmeId,
    partner_id: lender.partnerId,
    kind: one.kind,
    capacity: facts.capacity ?? 'STATE',
    number: one.number,
    title_vi: '',
    title_en: one.titleEn,
    sort_key: parts.sortKey,
    amount_minor: one.amountMinor,
    currency: one.currency,
    procedure_id: lender.procedureId,
    proposing_agency_id: null,
    effectiveness_deadline_on: null,
    side_state: one.sideState,
    side_state_reason: one.sideStateReason,
    facts: JSON.stringify({ flags: facts.flags }),
    external_ref: one.ref,
    source: one.source,
    is_sample: 0,
    created_at: tools.now,
    ...stamp(tools),
  };
}

/** The published days by the step that takes them in this cycle; steps of which nothing is published are left out. */
export function daysByStep(days: PublishedDays, frame: CycleFrame): Record<string, KnownDays> {
  const known: Record<string, KnownDays> = {};
  for (const step of PUBLISHED_STEPS) {
    const code = frame.stepCodes.get(step);
    const { plannedOn, actualOn } = days[step];
    if (code && (plannedOn !== null || actualOn !== null)) known[code] = { plannedOn, actualOn };
  }
  return known;
}

/** A financing line's row as an import adds it. */
export function lineRow(tools: CommandTools, one: NewLine, partnerId: string): Tables['financing_line'] {
  return {
    id: one.id,
    programme_id: one.programmeId,
    partner_id: partnerId,
    kind: one.kind,
    amount_minor: one.amountMinor,
    currency: one.currency,
    note: one.note,
    external_ref: one.ref,
    is_sample: 0,
    ...stamp(tools),
  };
}
