import { runCommand } from '../kernel/command.ts';
import { listInputSchema } from '../kernel/list.ts';
import { runQuery } from '../kernel/query.ts';
import { createProgramme, getProgramme, listProgrammes, updateProgramme } from '../modules/programmes/index.ts';
import { changed, filteredPageOf } from './common.answers.ts';
import { createdProgramme, programme, programmeRow } from './programmes.answers.ts';
import { jsonRoute } from './route.ts';

const byCode = getProgramme.input;

/** The pipeline and its programmes. */
export const programmeRoutes = [
  jsonRoute({
    method: 'get',
    path: '/programmes',
    operationId: 'listProgrammes',
    tag: 'programmes',
    summary: 'The pipeline: programmes within the rights of the caller, by the same filter as any view',
    query: listInputSchema.omit({ g: true, offset: true }),
    status: 200,
    answer: { name: 'ProgrammePage', schema: filteredPageOf(programmeRow) },
    run: ({ house, actor }, { query }) => runQuery(house, actor, { query: listProgrammes, input: query }),
  }),
  jsonRoute({
    method: 'get',
    path: '/programmes/{code}',
    operationId: 'getProgramme',
    tag: 'programmes',
    summary: 'One programme with its partners, agencies, money and components',
    params: byCode,
    status: 200,
    answer: { name: 'Programme', schema: programme },
    run: ({ house, actor }, { params }) => runQuery(house, actor, { query: getProgramme, input: params }),
  }),
  jsonRoute({
    method: 'post',
    path: '/programmes',
    operationId: 'createProgramme',
    tag: 'programmes',
    summary: 'Opens a programme with what a first entry knows',
    body: { name: 'NewProgramme', schema: createProgramme.input },
    status: 201,
    answer: { name: 'CreatedProgramme', schema: createdProgramme },
    run: ({ house, call }, { body }) => runCommand(house, call, { command: createProgramme, input: body }),
  }),
  jsonRoute({
    method: 'patch',
    path: '/programmes/{code}',
    operationId: 'updateProgramme',
    tag: 'programmes',
    summary: 'Changes fields of a programme; a newer version merges where the fields differ, else it is a conflict',
    params: byCode,
    body: { name: 'ProgrammeChange', schema: updateProgramme.input.omit({ id: true }) },
    status: 200,
    answer: { name: 'Changed', schema: changed },
    run: async ({ house, actor, call }, { params, body }) => {
      const { id } = await runQuery(house, actor, { query: getProgramme, input: params });
      return runCommand(house, call, { command: updateProgramme, input: { id, ...body } });
    },
  }),
];
