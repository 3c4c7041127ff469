import { demoPersons } from '@counterpart/demo-data/demo-persons';
import type { DemoProgramme, DemoSigning, PublicInstrument, SampleInstrument } from '@counterpart/demo-data/demo.types';
import type { Tables } from '@counterpart/db/tables/tables';
import { applicableSteps, defaultFlags, proceduresFor } from '@counterpart/domain/procedures/procedure.rules';
import type { ProcedureTemplate } from '@counterpart/domain/procedures/procedure.types';
import { toColumns } from '@counterpart/domain/shared/fields';
import { addDays, type PlainDate } from '@counterpart/domain/shared/plain-date';
import type { LocalText } from '@counterpart/domain/shared/text';
import { viSortKey } from '@counterpart/domain/shared/vi-sort';
import { EMPTY_SIGNING_RECORD } from '@counterpart/domain/signing/signing-record.fields';
import { INSTRUMENT_KIND_WORDS } from '@counterpart/reference/codelists/instruments';
import { officeMidnight } from '../kernel/clock.ts';
import type { CommandTools } from '../kernel/command.ts';
import { newMilestones } from '../modules/procedures/index.ts';
import { dayOfFile, dayOfRule, publicDays, sampleDays, type StepDays } from './demo-days.ts';
import { type DemoBuild, idOf, marked, sampleColumns, stamp } from './demo-ground.ts';
import { sampleClocks } from './sample-clocks.ts';

const UNRECORDED = 'Nguồn không nêu / not in the source';
const WORKING_HOURS_MS = 9 * 3_600_000;

type DemoInstrument = PublicInstrument | SampleInstrument;

/** The rows of one instrument with its milestones, its slip ledger and what was arranged for its signing. */
export type InstrumentRows = {
  readonly instrument: Tables['instrument'];
  readonly milestones: Tables['milestone'][];
  readonly revisions: Tables['date_revision'][];
  readonly clockEvents: Tables['clock_event'][];
  readonly signing: Tables['signing_record'] | null;
};

/** Builds the rows of an instrument of a programme. */
export function instrumentRows(build: DemoBuild, programmeId: string, instrument: DemoInstrument): InstrumentRows {
  const { tools, ground } = build;
  const openedOn = 'plan' in instrument ? addDays(tools.today, -instrument.plan.openedDaysAgo) : null;
  const procedure = procedureOf(build, instrument, openedOn);
  const { template } = procedure;
  const facts = { capacity: instrument.capacity, flags: flagsOf(template, instrument) };
  const file = { template, facts, steps: applicableSteps(template, facts) };
  const days = 'plan' in instrument ? sampleDays(file, instrument.plan, tools) : publicDays(file, instrument, tools);
  const row = instrumentRow(build, instrument, {
    programme_id: programmeId,
    procedure_id: procedure.id,
    facts: JSON.stringify({ flags: facts.flags }),
    created_at: openedOn ? instantOf(openedOn) : tools.now,
  });
  const fresh = newMilestones(tools, {
    instrument: row,
    template,
    facts,
    days: Object.fromEntries(
      [...days].map(([code, one]) => [code, { plannedOn: one.plannedOn ?? null, actualOn: one.actualOn ?? null }]),
    ),
    roleAgencies: ground.roleAgencies,
  });
  const dated = fresh.map((one) => withDays(one, days.get(one.step_code), row.source));
  const { milestones, events } =
    'plan' in instrument
      ? sampleClocks(tools, { instrument: row, template, milestones: dated })
      : { milestones: dated, events: [] };
  return {
    instrument: row,
    milestones,
    revisions: milestones.flatMap((one) => revisionRows(tools, one, { days: days.get(one.step_code), openedOn })),
    clockEvents: events,
    signing: instrument.signing ? signingRow(build, row, { signing: instrument.signing, days }) : null,
  };
}

type Placed = Pick<Tables['instrument'], 'programme_id' | 'procedure_id' | 'facts' | 'created_at'>;

function instrumentRow({ tools, ground, programme }: DemoBuild, instrument: DemoInstrument, placed: Placed) {
  const title = titleOf(programme, instrument);
  const deadline = 'plan' in instrument ? instrument.plan.effectivenessDeadline : undefined;
  return {
    id: tools.newId('instrument'),
    ...placed,
    partner_id: idOf(ground.partners, instrument.partner ?? programme.partners[0]),
    kind: instrument.kind,
    capacity: instrument.capacity,
    number: instrument.number ?? null,
    title_vi: title.vi,
    title_en: title.en,
    sort_key: viSortKey(title.vi),
    amount_minor: instrument.money?.amountMinor ?? null,
    currency: instrument.money?.currency ?? null,
    proposing_agency_id: instrument.proposing ? idOf(ground.agencies, instrument.proposing) : null,
    effectiveness_deadline_on: deadline ? dayOfRule(deadline, tools) : null,
    side_state: instrument.sideState?.state ?? null,
    side_state_reason: instrument.sideState?.reason ?? null,
    external_ref: null,
    source: instrument.source ?? programme.source,
    ...sampleColumns(tools),
  };
}

function withDays(row: Tables['milestone'], days: StepDays | undefined, source: string): Tables['milestone'] {
  if (!days) return row;
  return {
    ...row,
    baseline_on: days.moves?.[0]?.from ?? row.baseline_on,
    is_not_applicable: Number(days.isUnrecorded ?? false),
    delay_reason_code: days.moves?.at(-1)?.reasonCode ?? null,
    note: days.note ?? (days.isUnrecorded ? UNRECORDED : ''),
    evidence: days.actualOn ? source : '',
  };
}

/** The ledger of a promise that moved: its first day, then every move with its reason. */
function revisionRows(
  tools: CommandTools,
  row: Tables['milestone'],
  { days, openedOn }: { days: StepDays | undefined; openedOn: PlainDate | null },
): Tables['date_revision'][] {
  const moves = days?.moves ?? [];
  const [first] = moves;
  if (!first) return [];
  const origin = { from: null, to: first.from, madeOn: openedOn ?? first.madeOn, reasonCode: null, reason: null };
  const entries = [
    { field: 'baseline', ...origin },
    { field: 'planned', ...origin },
    ...moves.map((move) => ({ field: 'planned', ...move })),
  ];
  return entries.map((entry) => ({
    id: tools.newId('revision'),
    milestone_id: row.id,
    instrument_id: row.instrument_id,
    programme_id: row.programme_id,
    partner_id: row.partner_id,
    field: entry.field,
    old_on: entry.from,
    new_on: entry.to,
    reason_code: entry.reasonCode,
    reason: entry.reason,
    document: null,
    asked_by: null,
    at: instantOf(entry.madeOn),
    actor_id: tools.actor.userId,
    actor_name: tools.actor.name,
  }));
}

function signingRow(
  { tools, ground, programme }: DemoBuild,
  row: Tables['instrument'],
  known: { signing: DemoSigning; days: ReadonlyMap<string, StepDays> },
): Tables['signing_record'] {
  const { signing, days } = known;
  const record = {
    ...EMPTY_SIGNING_RECORD,
    place: signing.place ?? '',
    form: signing.form ?? null,
    timeOfDay: signing.timeOfDay ?? null,
    level: signing.level ?? '',
    signatoryOursId: signing.ours ? idOf(ground.persons, signing.ours) : null,
    signatoryOursText: signing.oursText ?? printedName(signing.ours),
    signatoryPartnerId: signing.theirs ? idOf(ground.persons, signing.theirs) : null,
    signatoryPartnerText: signing.theirsText ?? printedName(signing.theirs),
    fullPowers: signing.fullPowers ?? 'unknown',
    fullPowersNumber: signing.fullPowersNumber ?? null,
    fullPowersOn: signing.fullPowersNumber ? (days.get('FULL_POWERS')?.actualOn ?? null) : null,
    fullPowersFor: signing.fullPowersNumber ? printedName(signing.ours) : '',
    textCheckedOn: programme.isSample ? (days.get('TEXT_CHECKED')?.actualOn ?? null) : null,
    note: signing.note ?? '',
  };
  return {
    instrument_id: row.id,
    programme_id: row.programme_id,
    partner_id: row.partner_id,
    ...(toColumns(record) as unknown as Omit<
      Tables['signing_record'],
      'instrument_id' | 'programme_id' | 'partner_id'
    >),
    ...stamp(tools),
  };
}

function printedName(key: string | undefined): string {
  const person = demoPersons.find((one) => one.key === key);
  return person ? `${person.name}, ${person.title.vi}` : '';
}

function procedureOf({ tools, ground, programme }: DemoBuild, instrument: DemoInstrument, openedOn: PlainDate | null) {
  const day = openedOn ?? ('days' in instrument ? dayOfFile(instrument, tools.today) : tools.today);
  const [found] = proceduresFor(
    ground.procedures.map((one) => one.template),
    {
      route: instrument.route,
      day,
      capacity: instrument.capacity,
      instrumentKind: instrument.kind,
      ...(instrument.route === 'PARTNER' ? { partnerCode: instrument.partner ?? programme.partners[0] } : {}),
    },
  );
  const procedure = ground.procedures.find((one) => one.template === found);
  if (!procedure) throw new Error(`no procedure ${instrument.route} of ${day} for ${programme.code}`);
  return procedure;
}

function flagsOf(template: ProcedureTemplate, instrument: DemoInstrument): string[] {
  const off = instrument.flagsOff ?? [];
  const on = [...defaultFlags(template), ...(instrument.flagsOn ?? [])].filter((flag) => !off.includes(flag));
  const unknown = [...on, ...off].find((flag) => !template.flags.some((one) => one.code === flag));
  if (unknown) throw new Error(`${template.code}@${template.version} knows no flag ${unknown}`);
  return on;
}

function titleOf(programme: DemoProgramme, instrument: DemoInstrument): LocalText {
  const kind = INSTRUMENT_KIND_WORDS[instrument.kind];
  const plain = instrument.title ?? {
    vi: `${kind.vi}: ${programme.title.vi}`,
    en: `${kind.en}: ${programme.title.en}`,
  };
  return marked(plain, programme.isSample);
}

function instantOf(day: PlainDate): number {
  return officeMidnight(day) + WORKING_HOURS_MS;
}
