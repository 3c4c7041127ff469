import { demoDeliverables } from '@counterpart/demo-data/demo-deliverables';
import { demoIndicators } from '@counterpart/demo-data/demo-indicators';
import { demoProgrammes } from '@counterpart/demo-data/demo-register';
import { publicMeetings } from '@counterpart/demo-data/public-meetings';
import { samplesEffectiveness } from '@counterpart/demo-data/samples-effectiveness';
import { sampleMeetings } from '@counterpart/demo-data/samples-meetings';
import { sampleNegotiations } from '@counterpart/demo-data/samples-negotiation';
import { sampleTaskSeries } from '@counterpart/demo-data/samples-task-series';
import { sampleTasks } from '@counterpart/demo-data/samples-tasks';
import { indexWords } from '@counterpart/db/search';
import { can } from '@counterpart/domain/identity/identity.policy';
import { DomainError } from '@counterpart/domain/shared/errors';
import { z } from 'zod';
import { defineCommand, runCommand } from '../kernel/command.ts';
import type { Fact } from '../kernel/facts.ts';
import type { House } from '../kernel/house.ts';
import { systemActor } from '../kernel/system-actor.ts';
import { deliverableDocument } from '../modules/deliverables/index.ts';
import { taskDocument } from '../modules/tasks/index.ts';
import { programmeDocument } from '../modules/programmes/index.ts';
import { deliverableRows, indicatorRows } from './demo-deliverable-rows.ts';
import { insertDeliverables } from './demo-deliverables.repository.ts';
import { writeSampleDocuments } from './demo-documents.ts';
import { writeSampleExits } from './demo-exits.ts';
import { effectivenessRows } from './demo-effectiveness-rows.ts';
import { meetingRows } from './demo-meeting-rows.ts';
import { insertMeetings } from './demo-meetings.repository.ts';
import { negotiationRows } from './demo-negotiation-rows.ts';
import { taskRows } from './demo-task-rows.ts';
import { writeSampleUrgings } from './demo-urgings.ts';
import { type DemoRows, personRows, programmeRows } from './demo-rows.ts';
import {
  countRows,
  countSamples,
  insertEffectiveness,
  insertNegotiations,
  insertProgrammes,
  insertRows,
  insertTasks,
  loadGround,
  takenCode,
} from './demo.repository.ts';

/** How many records the demo register brought. */
export type LoadedDemo = {
  readonly programmes: number;
  readonly instruments: number;
  readonly milestones: number;
  readonly persons: number;
};

/**
 * Loads the demo register: public facts with their sources, and invented samples whose days are counted from today.
 * All of it or nothing, marked so that one command takes it out again. Reference data must be there.
 * **Errors**: demo.already_loaded; common.duplicate where the register has a programme under the same code
 */
export async function loadDemo(house: House): Promise<LoadedDemo> {
  const call = { actor: systemActor, requestId: 'load-demo', key: null };
  return runCommand(house, call, { command: loadDemoCommand, input: {} });
}

const loadDemoCommand = defineCommand({
  name: 'register.loadDemo',
  input: z.strictObject({}),
  subject: async ({ tx }) => ({
    samples: await countSamples(tx),
    taken: await takenCode(
      tx,
      demoProgrammes.map((one) => one.code),
    ),
  }),
  authorize: (actor) => can(actor, 'system.operate'),
  run: async (tools, _input, { samples, taken }) => {
    if (samples > 0) throw new DomainError('demo.already_loaded', { programmes: samples });
    if (taken !== null) throw new DomainError('common.duplicate', { entity: 'programme', field: 'code', value: taken });
    const ground = await loadGround(tools.tx);
    const people = personRows(tools, ground);
    await insertRows(
      tools.tx,
      'person',
      people.map(({ key: _key, ...row }) => row),
    );
    const persons = new Map(people.map((one) => [one.key, one.id]));
    const programmes = demoProgrammes.map((one) => programmeRows(tools, { ...ground, persons }, one));
    await insertProgrammes(tools.tx, programmes);
    const deliverables = demoDeliverables.map((demo) => deliverableRows(tools, ground, { demo, programmes }));
    await insertDeliverables(tools.tx, [
      ...deliverables,
      ...demoIndicators.map((demo, order) => indicatorRows(tools, { demo, programmes, order })),
    ]);
    await insertNegotiations(
      tools.tx,
      sampleNegotiations.map((negotiation) => negotiationRows(tools, ground, { negotiation, programmes })),
    );
    const meetings = [...publicMeetings, ...sampleMeetings].map((one) =>
      meetingRows(tools, { ground: { ...ground, persons }, programmes }, one),
    );
    await insertMeetings(tools.tx, meetings);
    await insertEffectiveness(
      tools.tx,
      samplesEffectiveness.map((sample) => effectivenessRows(tools, ground, { sample, programmes })),
    );
    const tasks = taskRows(tools, { ground, programmes }, { tasks: sampleTasks, series: sampleTaskSeries });
    await insertTasks(tools.tx, tasks);
    await writeSampleUrgings(tools, ground, tasks);
    await writeSampleDocuments(tools, { tasks, deliverables, meetings });
    await indexWords(tools.tx, [
      ...tasks.map((one) => taskDocument(one.task)),
      ...programmes.map((one) => programmeDocument(one.programme)),
      ...deliverables.flatMap((one) => one.deliverable).map(deliverableDocument),
      ...people.map((one) => ({ entity: 'person', entityId: one.id, texts: [one.name, one.title_vi, one.title_en] })),
    ]);
    const exits = await writeSampleExits(tools, ground, programmes);
    const result: LoadedDemo = {
      programmes: programmes.length,
      instruments: await countRows(tools.tx, 'instrument'),
      milestones: await countRows(tools.tx, 'milestone'),
      persons: people.length,
    };
    return {
      result,
      events: [
        { action: 'register.demo_loaded', entity: 'register', entityId: 'demo', version: 1, after: result },
        ...programmes.flatMap(factsOf),
        ...exits,
      ],
    };
  },
});

function factsOf({ programme, programme_partner, instrument }: DemoRows): Fact[] {
  return [
    {
      action: 'programme.created',
      entity: 'programme',
      entityId: programme.id,
      version: 1,
      programmeId: programme.id,
      partnerId: programme_partner.find((one) => one.role === 'lead')?.partner_id ?? null,
      after: {
        code: programme.code,
        titleVi: programme.title_vi,
        titleEn: programme.title_en,
        source: programme.source,
      },
    },
    ...instrument.map(
      (row): Fact => ({
        action: 'instrument.created',
        entity: 'instrument',
        entityId: row.id,
        version: 1,
        programmeId: programme.id,
        partnerId: row.partner_id,
        after: { kind: row.kind, number: row.number, titleVi: row.title_vi, titleEn: row.title_en, source: row.source },
      }),
    ),
  ];
}
