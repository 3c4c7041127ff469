import { demoPersons } from '@counterpart/demo-data/demo-persons';
import type { DemoProgramme } from '@counterpart/demo-data/demo.types';
import type { Tables } from '@counterpart/db/tables/tables';
import { viSortKey } from '@counterpart/domain/shared/vi-sort';
import type { CommandTools } from '../kernel/command.ts';
import { titleSortKey } from '../modules/programmes/index.ts';
import { type DemoBuild, type DemoGround, idOf, marked, sampleColumns } from './demo-ground.ts';
import { instrumentRows } from './demo-instrument-rows.ts';

/** The rows of one programme, table by table. */
export type DemoRows = {
  readonly programme: Tables['programme'];
  readonly programme_partner: Tables['programme_partner'][];
  readonly programme_agency: Tables['programme_agency'][];
  readonly component: Tables['component'][];
  readonly financing_line: Tables['financing_line'][];
  readonly instrument: Tables['instrument'][];
  readonly milestone: Tables['milestone'][];
  readonly date_revision: Tables['date_revision'][];
  readonly clock_event: Tables['clock_event'][];
  readonly signing_record: Tables['signing_record'][];
};

/** The rows of a person of the demo register. */
export function personRows(tools: CommandTools, ground: Pick<DemoGround, 'partners' | 'agencies'>) {
  return demoPersons.map((one): Tables['person'] & { key: string } => ({
    key: one.key,
    id: tools.newId('person'),
    name: one.name,
    sort_key: viSortKey(one.name.split(' ').reverse().join(' ')),
    title_vi: one.title.vi,
    title_en: one.title.en,
    agency_id: one.agency ? idOf(ground.agencies, one.agency) : null,
    partner_id: one.partner ? idOf(ground.partners, one.partner) : null,
    is_acting: Number(one.isActing ?? false),
    valid_from: one.seenFrom ?? null,
    valid_to: one.seenTo ?? null,
    source: one.source,
    ...sampleColumns(tools),
  }));
}

/** The rows of a programme with its instruments. */
export function programmeRows(tools: CommandTools, ground: DemoGround, programme: DemoProgramme): DemoRows {
  const build: DemoBuild = { tools, ground, programme };
  const id = tools.newId('programme');
  const files = programme.instruments.map((one) => instrumentRows(build, id, one));
  const [lead] = programme.partners;
  return {
    programme: programmeRow(build, id),
    programme_partner: programme.partners.map((code) => ({
      programme_id: id,
      partner_id: idOf(ground.partners, code),
      role: code === lead ? 'lead' : 'co_financing',
    })),
    programme_agency: (programme.agencies ?? []).map(({ code, role }) => ({
      programme_id: id,
      agency_id: idOf(ground.agencies, code),
      role,
    })),
    component: (programme.components ?? []).map((title, index) => ({
      id: tools.newId('component'),
      programme_id: id,
      number: index + 1,
      title_vi: title.vi,
      title_en: title.en,
      ...sampleColumns(tools),
    })),
    financing_line: financingRows(build, id),
    instrument: files.map((file) => file.instrument),
    milestone: files.flatMap((file) => file.milestones),
    date_revision: files.flatMap((file) => file.revisions),
    clock_event: files.flatMap((file) => file.clockEvents),
    signing_record: files.flatMap((file) => (file.signing ? [file.signing] : [])),
  };
}

function programmeRow({ tools, ground, programme }: DemoBuild, id: string): Tables['programme'] {
  const title = marked(programme.title, programme.isSample);
  return {
    id,
    code: programme.code,
    title_vi: title.vi,
    title_en: title.en,
    sort_key: titleSortKey(title.vi, title.en),
    kind: programme.kind,
    country_code: 'VN',
    sector_code: programme.sector,
    managing_agency_id: programme.managing ? idOf(ground.agencies, programme.managing) : null,
    description_vi: programme.description?.vi ?? '',
    description_en: programme.description?.en ?? '',
    implementing_text: programme.implementedBy ?? null,
    location: programme.location ?? '',
    tags: programme.instruments.flatMap((one) => (one.number ? [one.number] : [])).join(', '),
    side_state: programme.sideState?.state ?? null,
    side_state_reason: programme.sideState?.reason ?? null,
    is_secret: 0,
    external_ref: null,
    source: programme.source,
    created_at: tools.now,
    ...sampleColumns(tools),
  };
}

function financingRows({ tools, ground, programme }: DemoBuild, programmeId: string): Tables['financing_line'][] {
  const stated = programme.instruments.flatMap(({ terms, money, partner, number }) =>
    terms && money ? [{ ...money, partner: partner ?? programme.partners[0], kind: terms, note: number ?? '' }] : [],
  );
  return [...stated, ...(programme.lines ?? [])].map((line) => ({
    id: tools.newId('financing'),
    programme_id: programmeId,
    partner_id: line.partner === null ? null : idOf(ground.partners, line.partner),
    kind: line.kind,
    amount_minor: line.amountMinor,
    currency: line.currency,
    note: line.note ?? '',
    external_ref: null,
    ...sampleColumns(tools),
  }));
}
