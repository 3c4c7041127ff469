import { LANGUAGES } from '@counterpart/domain/shared/text';
import { daySchema } from '@counterpart/domain/shared/day-schema';
import { EXPORT_FORMATS } from '@counterpart/formats/registry';
import { z } from 'zod';
import { listInputSchema } from '../kernel/list.ts';
import { runQuery } from '../kernel/query.ts';
import { exportSchedule, letterSchema, listSchedule } from '../modules/signing/index.ts';
import { filteredPageOf } from './common.answers.ts';
import { signing } from './signings.answers.ts';
import { type FileRoute, jsonRoute, type RestCall } from './route.ts';

const fileQuery = listInputSchema.pick({ f: true, q: true, s: true }).extend({
  from: daySchema.meta({ format: 'date', description: 'Signings that touch this day or later ones' }).optional(),
  to: daySchema.meta({ format: 'date', description: 'Signings that touch this day or earlier ones' }).optional(),
  lang: z.enum(LANGUAGES).default('vi'),
});

const documentQuery = fileQuery.extend(letterSchema.shape);

const list = jsonRoute({
  method: 'get',
  path: '/signing-schedule',
  operationId: 'listSignings',
  tag: 'signing-schedule',
  summary: 'The signing schedule: readiness, clashes, days and signatories of each signing',
  query: listInputSchema.omit({ g: true, offset: true }),
  status: 200,
  answer: { name: 'SigningPage', schema: filteredPageOf(signing) },
  run: ({ house, actor }, { query }) => runQuery(house, actor, { query: listSchedule, input: query }),
});

type FileQuery = z.output<typeof fileQuery> & { readonly letter?: z.output<typeof letterSchema> };

const files = EXPORT_FORMATS.map(({ id, mediaType, extension, takes }) => {
  const route = {
    method: 'get' as const,
    path: `/signing-schedule.${extension}` as const,
    operationId: `exportSignings${id[0]?.toUpperCase()}${id.slice(1)}`,
    tag: 'signing-schedule',
    summary: `The signing schedule as ${id.toUpperCase()}; the same filter gives the same records`,
    mediaType,
  };
  const run = async ({ house, actor }: RestCall, { f, q, s, from, to, lang, letter }: FileQuery): Promise<Response> => {
    const filter = { f: f ?? [], q, s };
    const span = { from: from ?? null, to: to ?? null };
    const file = await exportSchedule(house, actor, { format: id, lang, ...span, filter, ...(letter && { letter }) });
    const headers = new Headers({
      'Content-Type': file.mediaType,
      'Content-Length': String(file.bytes.length),
      'Content-Disposition': `attachment; filename="signing-schedule.${extension}"`,
      'Cache-Control': 'no-store',
    });
    if (file.ignored.length > 0) headers.set('X-Filter-Ignored', encodeURIComponent(file.ignored.join(', ')));
    return new Response(new Uint8Array(file.bytes), { headers });
  };
  if (takes !== 'document') {
    return { ...route, query: fileQuery, run: (call, sent) => run(call, sent.query) } satisfies FileRoute<
      typeof fileQuery
    >;
  }
  return {
    ...route,
    query: documentQuery,
    run: (call, { query: { f, q, s, from, to, lang, ...letter } }) => run(call, { f, q, s, from, to, lang, letter }),
  } satisfies FileRoute<typeof documentQuery>;
});

/** The signing schedule as records and as files. */
export const signingRoutes = [list, ...files];
