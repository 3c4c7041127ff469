import { LANGUAGES } from '@counterpart/domain/shared/text';
import { daySchema } from '@counterpart/domain/shared/day-schema';
import { EXPORT_FORMATS } from '@counterpart/formats/registry';
import { z } from 'zod';
import { listInputSchema } from '../kernel/list.ts';
import { runQuery } from '../kernel/query.ts';
import { exportSchedule, listSchedule } from '../modules/signing/index.ts';
import { filteredPageOf } from './common.answers.ts';
import { signing } from './signings.answers.ts';
import { type FileRoute, jsonRoute } from './route.ts';

const fileQuery = listInputSchema.pick({ f: true, q: true, s: true }).extend({
  from: daySchema.meta({ format: 'date', description: 'Signings that touch this day or later ones' }).optional(),
  to: daySchema.meta({ format: 'date', description: 'Signings that touch this day or earlier ones' }).optional(),
  lang: z.enum(LANGUAGES).default('vi'),
});

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

const files = EXPORT_FORMATS.map(
  ({ id, mediaType, extension }): FileRoute<typeof fileQuery> => ({
    method: 'get',
    path: `/signing-schedule.${extension}`,
    operationId: `exportSignings${id[0]?.toUpperCase()}${id.slice(1)}`,
    tag: 'signing-schedule',
    summary: `The signing schedule as ${id.toUpperCase()}; the same filter gives the same records`,
    query: fileQuery,
    mediaType,
    run: async ({ house, actor }, { query: { f, q, s, from, to, lang } }) => {
      const filter = { f: f ?? [], q, s };
      const file = await exportSchedule(house, actor, { format: id, lang, from: from ?? null, to: to ?? null, filter });
      const headers = new Headers({
        'Content-Type': file.mediaType,
        'Content-Length': String(file.bytes.length),
        'Content-Disposition': `attachment; filename="signing-schedule.${extension}"`,
        'Cache-Control': 'no-store',
      });
      if (file.ignored.length > 0) headers.set('X-Filter-Ignored', encodeURIComponent(file.ignored.join(', ')));
      return new Response(new Uint8Array(file.bytes), { headers });
    },
  }),
);

/** The signing schedule as records and as files. */
export const signingRoutes = [list, ...files];
