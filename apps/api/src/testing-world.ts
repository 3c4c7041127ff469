import type { Tables } from '@counterpart/db/tables/tables';
import type { ProcedureTemplate } from '@counterpart/domain/procedures/procedure.types';
import { viSortKey } from '@counterpart/domain/shared/vi-sort';
import { indexWords } from '@counterpart/db/search';
import type { House } from './kernel/house.ts';
import { rebuildSummaries } from './modules/procedures/index.ts';

const VERSION = { version: 1, updated_at: 0, updated_by: 'usr_test' } as const;

/** A short procedure: invitation, appraisal, signing, effectiveness. */
export const shortProcedure: ProcedureTemplate = {
  code: 'TEST',
  version: 1,
  name: { vi: 'Quy trình thử', en: 'Test procedure' },
  route: 'A',
  capacities: ['STATE'],
  instrumentKinds: ['LOAN_AGREEMENT'],
  regime: 'TEST',
  validFrom: '2020-01-01',
  source: 'test',
  flags: [],
  steps: [
    step('NEG_INVITED', 'PARTNER', [], { kind: 'invitation', stageReached: 'NEGOTIATION_PENDING' }),
    step('MOJ_APPRAISAL', 'MOJ', ['NEG_INVITED'], { kind: 'appraisal' }),
    step('BOARD_APPROVED', 'PARTNER', ['NEG_INVITED'], { kind: 'board_approved', stageReached: 'DONOR_APPROVED' }),
    step('SIGNED', 'MOF', ['MOJ_APPRAISAL', 'BOARD_APPROVED'], { kind: 'signed', stageReached: 'SIGNED' }),
    step('EFFECTIVE', 'PARTNER', ['SIGNED'], { kind: 'effective', stageReached: 'EFFECTIVE' }),
    step('CLOSED', 'PARTNER', ['EFFECTIVE'], { kind: 'closed', stageReached: 'CLOSED' }),
  ],
};

function step(
  code: string,
  responsible: ProcedureTemplate['steps'][number]['responsible'],
  predecessors: string[],
  more: Partial<ProcedureTemplate['steps'][number]>,
): ProcedureTemplate['steps'][number] {
  return {
    code,
    name: { vi: code, en: code },
    responsible,
    predecessors: predecessors.map((one) => ({ step: one })),
    ...more,
  };
}

/** Ids of what `seedSmallWorld` makes. */
export type SmallWorld = {
  readonly partners: { readonly wb: string; readonly adb: string };
  readonly agencies: { readonly mof: string; readonly moh: string };
  readonly procedureId: string;
};

/** Two partners, two agencies and the short procedure. */
export async function seedSmallWorld(house: House): Promise<SmallWorld> {
  const world: SmallWorld = {
    partners: { wb: 'prt_wb', adb: 'prt_adb' },
    agencies: { mof: 'agy_mof', moh: 'agy_moh' },
    procedureId: 'prc_test',
  };
  const named = (name: string) => ({
    name_vi: name,
    name_en: name,
    sort_key: viSortKey(name),
    source: 'test',
    is_sample: 0,
    ...VERSION,
  });
  const validity = { valid_from: null, valid_to: null, successor_id: null };
  await house.db.transaction(async (tx) => {
    await tx
      .insertInto('partner')
      .values([
        {
          id: world.partners.wb,
          code: 'WB',
          kind: 'MULTILATERAL',
          iati_id: null,
          ...validity,
          ...named('Ngân hàng Thế giới'),
        },
        {
          id: world.partners.adb,
          code: 'ADB',
          kind: 'MULTILATERAL',
          iati_id: null,
          ...validity,
          ...named('Ngân hàng Phát triển Châu Á'),
        },
      ])
      .execute();
    await tx
      .insertInto('agency')
      .values([
        {
          id: world.agencies.mof,
          code: 'MOF',
          class: 'MINISTRY',
          parent_id: null,
          ...validity,
          ...named('Bộ Tài chính'),
        },
        { id: world.agencies.moh, code: 'MOH', class: 'MINISTRY', parent_id: null, ...validity, ...named('Bộ Y tế') },
      ])
      .execute();
    await tx
      .insertInto('procedure_template')
      .values({
        id: world.procedureId,
        code: 'TEST',
        version_no: 1,
        status: 'published',
        name_vi: 'Quy trình thử',
        name_en: 'Test procedure',
        valid_from: '2020-01-01',
        valid_to: null,
        definition: JSON.stringify(shortProcedure),
        source: 'test',
        ...VERSION,
      })
      .execute();
  });
  return world;
}

/** What a test says of a programme; everything else is ordinary. */
export type TestProgramme = {
  readonly code: string;
  readonly title?: string;
  readonly partner?: 'wb' | 'adb';
  readonly coFinancing?: 'wb' | 'adb';
  readonly managing?: 'mof' | 'moh';
  readonly amountMinor?: number;
  /** In place of one line of dollars from the partner; nobody's line is the home side's own money. */
  readonly lines?: readonly { readonly from: 'wb' | 'adb' | null; readonly minor: number; readonly currency: string }[];
  readonly sideState?: 'ON_HOLD';
  /** Per step code: actual and planned day. */
  readonly days?: Readonly<Record<string, { actualOn?: string; plannedOn?: string }>>;
};

/** Ids of a seeded programme: milestones by step code. */
export type SeededProgramme = {
  readonly id: string;
  readonly instrumentId: string;
  readonly milestones: Readonly<Record<string, string>>;
};

/** Writes a programme with one instrument under the short procedure, and its summaries. */
export async function seedProgramme(house: House, world: SmallWorld, test: TestProgramme): Promise<SeededProgramme> {
  const id = house.newId('programme');
  const instrumentId = house.newId('instrument');
  const partnerId = world.partners[test.partner ?? 'wb'];
  const title = test.title ?? `Chương trình ${test.code}`;
  const milestones: Record<string, string> = {};
  await house.db.transaction(async (tx) => {
    await tx
      .insertInto('programme')
      .values({
        ...programmeRow(id, test.code, title),
        managing_agency_id: test.managing ? world.agencies[test.managing] : null,
        side_state: test.sideState ?? null,
      })
      .execute();
    await tx
      .insertInto('programme_partner')
      .values({ programme_id: id, partner_id: partnerId, role: 'lead' })
      .execute();
    if (test.coFinancing) {
      const second = { programme_id: id, partner_id: world.partners[test.coFinancing], role: 'co_financing' };
      await tx.insertInto('programme_partner').values(second).execute();
    }
    const lines = lineRows(house, world, { id, test });
    if (lines.length > 0) await tx.insertInto('financing_line').values(lines).execute();
    await tx
      .insertInto('instrument')
      .values(instrumentRow(house, { id: instrumentId, programmeId: id, partnerId, title }))
      .execute();
    for (const [position, own] of shortProcedure.steps.entries()) {
      const milestoneId = house.newId('milestone');
      milestones[own.code] = milestoneId;
      const days = test.days?.[own.code];
      await tx
        .insertInto('milestone')
        .values({
          ...milestoneRow({ id: milestoneId, instrumentId, programmeId: id, partnerId }),
          step_code: own.code,
          position,
          responsible_role: own.responsible,
          baseline_on: days?.plannedOn ?? null,
          planned_on: days?.plannedOn ?? null,
          actual_on: days?.actualOn ?? null,
        })
        .execute();
    }
    await indexWords(tx, [{ entity: 'programme', entityId: id, texts: [test.code, title] }]);
    await rebuildSummaries(tx, [id], { calendar: await house.calendar(), now: house.clock.now() });
  });
  return { id, instrumentId, milestones };
}

function lineRows(house: House, world: SmallWorld, { id, test }: { id: string; test: TestProgramme }) {
  const usual = { from: test.partner ?? ('wb' as const), minor: test.amountMinor ?? 100_000_00, currency: 'USD' };
  return (test.lines ?? [usual]).map(({ from, minor, currency }) => ({
    id: house.newId('financing'),
    programme_id: id,
    partner_id: from && world.partners[from],
    kind: 'CONCESSIONAL_LOAN',
    amount_minor: minor,
    currency,
    note: '',
    is_sample: 0,
    ...VERSION,
  }));
}

function programmeRow(id: string, code: string, title: string): Tables['programme'] {
  return {
    id,
    code,
    title_vi: title,
    title_en: '',
    sort_key: viSortKey(title),
    kind: 'PROJECT',
    country_code: 'VN',
    sector_code: null,
    managing_agency_id: null,
    description_vi: '',
    description_en: '',
    location: '',
    implementing_text: null,
    tags: '',
    side_state: null,
    side_state_reason: null,
    is_secret: 0,
    external_ref: null,
    source: 'test',
    is_sample: 0,
    created_at: 0,
    ...VERSION,
  };
}

function instrumentRow(
  house: House,
  ids: { id: string; programmeId: string; partnerId: string; title: string },
): Tables['instrument'] {
  return {
    id: ids.id,
    programme_id: ids.programmeId,
    partner_id: ids.partnerId,
    kind: 'LOAN_AGREEMENT',
    capacity: 'STATE',
    number: null,
    title_vi: ids.title,
    title_en: '',
    sort_key: viSortKey(ids.title),
    amount_minor: null,
    currency: null,
    procedure_id: 'prc_test',
    proposing_agency_id: null,
    effectiveness_deadline_on: null,
    side_state: null,
    side_state_reason: null,
    facts: '{"flags":[]}',
    external_ref: null,
    source: 'test',
    is_sample: 0,
    created_at: house.clock.now(),
    ...VERSION,
  };
}

function milestoneRow(ids: { id: string; instrumentId: string; programmeId: string; partnerId: string }) {
  return {
    id: ids.id,
    instrument_id: ids.instrumentId,
    programme_id: ids.programmeId,
    partner_id: ids.partnerId,
    agency_id: null,
    held_since_on: null,
    dossier_received_on: null,
    dossier_complete_on: null,
    is_not_applicable: 0,
    is_actual_expected: 0,
    delay_reason_code: null,
    note: '',
    evidence: '',
    ...VERSION,
  };
}
