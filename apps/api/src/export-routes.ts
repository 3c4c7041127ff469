import type { Actor } from '@counterpart/domain/identity/actor';
import { DomainError, notFound } from '@counterpart/domain/shared/errors';
import { isPlainDate, type PlainDate } from '@counterpart/domain/shared/plain-date';
import { LANGUAGES, type Language } from '@counterpart/domain/shared/text';
import { exportFormat } from '@counterpart/formats/registry';
import type { Hono } from 'hono';
import { refuseForeignPage } from './kernel/edge.ts';
import { attachment } from './kernel/attachment.ts';
import type { Gate } from './kernel/gate.ts';
import type { House } from './kernel/house.ts';
import { problemOf } from './kernel/problem.ts';
import type { ExportedFile, FileAnswer } from './kernel/exported-file.ts';
import { exportDeliverables } from './modules/deliverables/index.ts';
import { exportPromises } from './modules/meetings/index.ts';
import { exportPipeline } from './modules/programmes/index.ts';
import { exportSchedule, feedCalendar, filterOf, letterOf } from './modules/signing/index.ts';
import { exportTasks } from './modules/tasks/index.ts';
import { urgingFile } from './modules/urging/index.ts';

/** What the routes stand on. */
export type ExportParts = { readonly house: House; readonly gate: Gate };

const CHUNK_BYTES = 64 * 1024;

/**
 * Files for the signed-in browser, `/export/signing-schedule.{xlsx,docx,pdf,csv,ics}?f=...&q=...&s=...&from=...&to=...&lang=vi`
 * (a document takes the particulars of its letter too, `&number=...&recipient=...`) and `/export/pipeline.{xlsx,csv}?f=...&q=...&s=...&g=...&lang=vi`, `/export/tasks.{xlsx,csv}` with `asOf` beside the
 * same, `/export/urging.{docx,pdf}?id=...`, `/export/deliverables.{xlsx,csv}` with `layout=list` or `matrix`, and calendars for subscribers, `/feeds/<secret>.ics`.
 */
export function mountExports(app: Hono, parts: ExportParts): void {
  app.get('/export/:file', (c) => guarded(parts.house, c.req.raw, () => registerFile(parts, c.req.raw)));
  app.get('/feeds/:file', (c) => guarded(parts.house, c.req.raw, () => feedFile(parts.house, c.req.raw)));
}

async function guarded(house: House, request: Request, answer: () => Promise<Response>): Promise<Response> {
  try {
    return await answer();
  } catch (error) {
    const requestId = Buffer.from(house.random(9)).toString('base64url');
    // A feed's path is its secret, so logs name the door only.
    const path = new URL(request.url).pathname.split('/')[1] ?? '';
    return problemOf(error, { log: house.log, requestId, path });
  }
}

async function registerFile({ house, gate }: ExportParts, request: Request): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url);
  const write = fileOf(pathname);
  refuseForeignPage(request);
  const { actor } = await gate(house, request);
  if (!actor) throw new DomainError('auth.not_signed_in', {});
  const file = await write(house, actor, {
    params: searchParams,
    knownTag: tagIn(request.headers.get('if-none-match')),
  });
  if ('unchanged' in file) return new Response(null, { status: 304, headers: { ETag: weakTag(file.tag) } });
  const headers = new Headers({
    'Content-Type': file.mediaType,
    'Content-Length': String(file.bytes.length),
    'Content-Disposition': attachment(file.fileName),
    'Cache-Control': 'no-store',
    // The moment of printing differs, what the file says does not: equal in meaning, not byte for byte.
    ETag: weakTag(file.tag),
  });
  if (file.ignored.length > 0) headers.set('X-Filter-Ignored', encodeURIComponent(file.ignored.join(', ')));
  return new Response(streamOf(file.bytes), { headers });
}

async function feedFile(house: House, request: Request): Promise<Response> {
  const token = /^\/feeds\/([^/]+)\.ics$/.exec(new URL(request.url).pathname)?.[1] ?? '';
  const answer = await feedCalendar(house, token);
  if (answer.kind === 'absent') throw notFound('feed');
  if (answer.kind === 'too_often') {
    throw new DomainError('common.too_many_requests', { retryAfterSeconds: answer.retryAfterSeconds });
  }
  return calendarAnswer(answer.file, request);
}

function calendarAnswer(file: ExportedFile, request: Request): Response {
  const tag = `"${file.sha256.slice(0, 32)}"`;
  // Kept by the calendar program, but asked for anew each time: rights may have changed.
  const headers = { ETag: tag, 'Cache-Control': 'private, no-cache' };
  if (tagIn(request.headers.get('if-none-match')) === file.sha256.slice(0, 32)) {
    return new Response(null, { status: 304, headers });
  }
  return new Response(streamOf(file.bytes), {
    headers: { ...headers, 'Content-Type': file.mediaType, 'Content-Length': String(file.bytes.length) },
  });
}

type Asked = { readonly params: URLSearchParams; readonly knownTag: string | null };
type WriteFile = (house: House, actor: Actor, asked: Asked) => Promise<FileAnswer>;

/** How the file of an address is written; an address without one is not found. */
function fileOf(pathname: string): WriteFile {
  const [, name, extension = ''] =
    /^\/export\/(signing-schedule|pipeline|tasks|deliverables|promises|urging)\.([a-z]{2,5})$/.exec(pathname) ?? [];
  const format = exportFormat(extension);
  if (!format) throw notFound('export');
  if (name === 'signing-schedule') {
    return (house, actor, { params, knownTag }) =>
      exportSchedule(house, actor, {
        format: format.id,
        lang: languageOf(params.get('lang')),
        from: params.get('from'),
        to: params.get('to'),
        filter: filterOf(params),
        letter: letterOf(params),
        knownTag,
      });
  }
  if (name === 'urging') {
    if (format.takes !== 'document') throw notFound('export');
    return (house, actor, { params, knownTag }) =>
      urgingFile(house, actor, { id: params.get('id') ?? '', format: format.id, knownTag });
  }
  if (format.takes !== 'sheet') throw notFound('export');
  if (name === 'promises') {
    return (house, actor, { params, knownTag }) =>
      exportPromises(house, actor, { format: format.id, lang: languageOf(params.get('lang')), params, knownTag });
  }
  if (name === 'tasks') {
    return (house, actor, { params, knownTag }) =>
      exportTasks(house, actor, {
        format: format.id,
        lang: languageOf(params.get('lang')),
        filter: { ...filterOf(params), g: params.get('g') ?? undefined },
        asOf: dayOf(params.get('asOf')),
        knownTag,
      });
  }
  if (name === 'deliverables') {
    return (house, actor, { params, knownTag }) =>
      exportDeliverables(house, actor, {
        format: format.id,
        lang: languageOf(params.get('lang')),
        layout: params.get('layout') === 'matrix' ? 'matrix' : 'list',
        filter: filterOf(params),
        knownTag,
      });
  }
  return (house, actor, { params, knownTag }) =>
    exportPipeline(house, actor, {
      format: format.id,
      lang: languageOf(params.get('lang')),
      filter: { ...filterOf(params), g: params.get('g') ?? undefined },
      knownTag,
    });
}

function languageOf(text: string | null): Language {
  const language = LANGUAGES.find((one) => one === (text ?? 'vi'));
  if (!language) throw new DomainError('common.invalid_input', { issues: [{ path: 'lang', message: 'vi, en' }] });
  return language;
}

function dayOf(text: string | null): PlainDate | null {
  if (text === null || isPlainDate(text)) return text;
  throw new DomainError('common.invalid_input', { issues: [{ path: 'asOf', message: 'day' }] });
}

function weakTag(tag: string): string {
  return `W/"${tag}"`;
}

function tagIn(header: string | null): string | null {
  return /^(?:W\/)?"([0-9a-f]+)"$/.exec(header?.trim() ?? '')?.[1] ?? null;
}

function streamOf(bytes: Uint8Array): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) return controller.close();
      controller.enqueue(bytes.subarray(at, at + CHUNK_BYTES));
      at += CHUNK_BYTES;
      return undefined;
    },
  });
}
