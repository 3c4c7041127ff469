import type { Tables } from '@counterpart/db/tables/tables';
import { indexWords } from '@counterpart/db/search';
import { defaultFlags } from '@counterpart/domain/procedures/procedure.rules';
import type { ProcedureTemplate } from '@counterpart/domain/procedures/procedure.types';
import { FINANCING_KINDS, PROGRAMME_KINDS } from '@counterpart/domain/shared/codes';
import { addDays, type PlainDate } from '@counterpart/domain/shared/plain-date';
import { z } from 'zod';
import { type CommandTools, defineCommand, runCommand } from '../kernel/command.ts';
import type { House } from '../kernel/house.ts';
import { operatorActor } from '../kernel/system-actor.ts';
import { agenciesOfRoles, newMilestones, templateOf } from '../modules/procedures/index.ts';
import { programmeDocument, titleSortKey } from '../modules/programmes/index.ts';
import { seededRandom, type SeededRandom } from '@counterpart/domain/shared/seeded-random';

const CHUNK = 200;
const PLACES = [
  'Hà Giang',
  'Lạng Sơn',
  'Nghệ An',
  'Huế',
  'Đà Nẵng',
  'Gia Lai',
  'Đắk Lắk',
  'Lâm Đồng',
  'Cần Thơ',
  'An Giang',
  'Cà Mau',
  'Quảng Ninh',
];
const THEMES = [
  'giao thông đô thị',
  'cấp nước và thoát nước',
  'y tế cơ sở',
  'giáo dục đại học',
  'thích ứng biến đổi khí hậu',
  'lưới điện truyền tải',
  'thủy lợi',
  'chính phủ điện tử',
  'phát triển nông thôn',
  'hạ tầng khu công nghiệp',
];
const ENGLISH = [
  'urban transport',
  'water supply',
  'primary health care',
  'higher education',
  'climate adaptation',
  'power grid',
  'irrigation',
  'digital government',
  'rural development',
  'industrial zones',
];

type World = {
  readonly partners: readonly { id: string; code: string }[];
  readonly agencies: readonly string[];
  readonly procedures: readonly { id: string; template: ProcedureTemplate }[];
  readonly roleAgencies: ReadonlyMap<string, string>;
};

/**
 * Fills an empty register with made-up programmes for measuring: seeded, so that the same number gives the same register.
 * Each has one instrument under a partner's cycle, its milestones up to a random point, money and words.
 */
export async function loadBenchData(
  house: House,
  programmes: number,
  onProgress: (done: number) => void,
): Promise<void> {
  const call = { actor: operatorActor, requestId: 'bench-data', key: null };
  for (let start = 0; start < programmes; start += 5000) {
    const count = Math.min(5000, programmes - start);
    await runCommand(house, call, { command: benchCommand, input: { start, count } });
    onProgress(start + count);
  }
}

const benchCommand = defineCommand({
  name: 'register.loadBenchData',
  input: z.strictObject({ start: z.number().int(), count: z.number().int() }),
  subject: (tools) => loadWorld(tools),
  authorize: (actor) => actor.role === 'system',
  run: async (tools, { start, count }, world) => {
    const events = [];
    for (let at = start; at < start + count; at += CHUNK) {
      const size = Math.min(CHUNK, start + count - at);
      const made = Array.from({ length: size }, (_, i) => makeProgramme(tools, world, seededRandom(at + i + 1)));
      await insertAll(tools, made);
      for (const { programme } of made) {
        events.push({
          action: 'programme.created' as const,
          entity: 'programme' as const,
          entityId: programme.id,
          version: 1,
          programmeId: programme.id,
          after: { code: programme.code },
        });
      }
    }
    const [first, ...rest] = events;
    if (!first) throw new Error('nothing to make');
    return { result: { programmes: events.length }, events: [first, ...rest] };
  },
});

async function loadWorld(tools: CommandTools): Promise<World> {
  const partners = await tools.tx.selectFrom('partner').select(['id', 'code']).orderBy('code').execute();
  const agencies = await tools.tx
    .selectFrom('agency')
    .select('id')
    .where('class', 'in', ['MINISTRY', 'PROVINCE'])
    .orderBy('code')
    .execute();
  const rows = await tools.tx.selectFrom('procedure_template').selectAll().orderBy('code').execute();
  const procedures = rows
    .map((row) => ({ id: row.id, template: templateOf(row) }))
    .filter(({ template }) => template.route === 'PARTNER' && template.steps.length >= 9);
  const withCycle = partners.filter((one) => procedures.some(({ template }) => template.partnerCode === one.code));
  return {
    partners: withCycle,
    agencies: agencies.map((row) => row.id),
    procedures,
    roleAgencies: await agenciesOfRoles(tools.tx),
  };
}

type Made = {
  programme: Tables['programme'];
  partner: Tables['programme_partner'];
  line: Tables['financing_line'];
  instrument: Tables['instrument'];
  milestones: Tables['milestone'][];
};

function makeProgramme(tools: CommandTools, world: World, random: SeededRandom): Made {
  const partner = random.pick(world.partners);
  const theme = random.below(THEMES.length);
  const titleVi = `Dự án ${THEMES[theme]} ${random.pick(PLACES)} giai đoạn ${1 + random.below(9)}`;
  const titleEn = `${ENGLISH[theme]} project, phase ${1 + random.below(9)}`;
  const stamp = { version: 1, updated_at: tools.now, updated_by: tools.actor.userId };
  const id = tools.newId('programme');
  const programme: Tables['programme'] = {
    id,
    code: `B${String(random.seed).padStart(7, '0')}`,
    title_vi: titleVi,
    title_en: titleEn,
    sort_key: titleSortKey(titleVi, titleEn),
    kind: random.pick(PROGRAMME_KINDS),
    country_code: 'VN',
    sector_code: null,
    managing_agency_id: random.pick(world.agencies),
    description_vi: '',
    description_en: '',
    location: '',
    implementing_text: null,
    tags: '',
    side_state: null,
    side_state_reason: null,
    is_secret: 0,
    external_ref: null,
    source: 'bench-data',
    is_sample: 1,
    created_at: tools.now,
    ...stamp,
  };
  const amount = (1 + random.below(400)) * 1_000_000_00;
  const line = {
    id: tools.newId('financing'),
    programme_id: id,
    partner_id: partner.id,
    kind: random.pick(FINANCING_KINDS.slice(0, 3)),
    amount_minor: amount,
    currency: 'USD',
    note: '',
    external_ref: null,
    is_sample: 1,
    ...stamp,
  };
  return {
    programme,
    partner: { programme_id: id, partner_id: partner.id, role: 'lead' },
    line,
    ...makeInstrument(tools, world, { programme, partner, random, amount }),
  };
}

type InstrumentParts = {
  programme: Tables['programme'];
  partner: World['partners'][number];
  random: SeededRandom;
  amount: number;
};

function makeInstrument(
  tools: CommandTools,
  world: World,
  parts: InstrumentParts,
): Pick<Made, 'instrument' | 'milestones'> {
  const { programme, partner, random } = parts;
  const own = world.procedures.filter(({ template }) => template.partnerCode === partner.code);
  const { id: procedureId, template } = random.pick(own);
  const facts = { capacity: random.pick(template.capacities), flags: defaultFlags(template) };
  const instrument: Tables['instrument'] = {
    id: tools.newId('instrument'),
    programme_id: programme.id,
    partner_id: partner.id,
    kind: random.pick(template.instrumentKinds),
    capacity: facts.capacity,
    number: null,
    title_vi: programme.title_vi,
    title_en: programme.title_en,
    sort_key: programme.sort_key,
    amount_minor: parts.amount,
    currency: 'USD',
    procedure_id: procedureId,
    proposing_agency_id: null,
    effectiveness_deadline_on: null,
    side_state: null,
    side_state_reason: null,
    facts: JSON.stringify({ flags: facts.flags }),
    external_ref: null,
    source: 'bench-data',
    is_sample: 1,
    created_at: tools.now,
    version: 1,
    updated_at: tools.now,
    updated_by: tools.actor.userId,
  };
  const days = randomDays(template, tools.today, random);
  return {
    instrument,
    milestones: newMilestones(tools, { instrument, template, facts, days, roleAgencies: world.roleAgencies }),
  };
}

/** Steps are done up to a random point; the rest is planned, some of it in the past. */
function randomDays(
  template: ProcedureTemplate,
  today: PlainDate,
  random: SeededRandom,
): Record<string, { actualOn?: PlainDate; plannedOn: PlainDate }> {
  const reached = random.below(template.steps.length + 1);
  const days: Record<string, { actualOn?: PlainDate; plannedOn: PlainDate }> = {};
  let actual = addDays(today, -30 * reached - random.below(60));
  let planned = addDays(today, random.below(60) - 15);
  for (const [position, step] of template.steps.entries()) {
    if (position < reached) {
      actual = addDays(actual, 5 + random.below(25));
      days[step.code] = { actualOn: actual < today ? actual : today, plannedOn: addDays(actual, -random.below(20)) };
    } else {
      planned = addDays(planned, 5 + random.below(40));
      days[step.code] = { plannedOn: planned };
    }
  }
  return days;
}

async function insertAll(tools: CommandTools, made: readonly Made[]): Promise<void> {
  await tools.tx
    .insertInto('programme')
    .values(made.map((one) => one.programme))
    .execute();
  await tools.tx
    .insertInto('programme_partner')
    .values(made.map((one) => one.partner))
    .execute();
  await tools.tx
    .insertInto('financing_line')
    .values(made.map((one) => one.line))
    .execute();
  await tools.tx
    .insertInto('instrument')
    .values(made.map((one) => one.instrument))
    .execute();
  const milestones = made.flatMap((one) => one.milestones);
  for (let start = 0; start < milestones.length; start += CHUNK) {
    await tools.tx
      .insertInto('milestone')
      .values(milestones.slice(start, start + CHUNK))
      .execute();
  }
  await indexWords(
    tools.tx,
    made.map((one) => programmeDocument(one.programme)),
  );
}
