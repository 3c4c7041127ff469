import { DomainError, notFound } from '@counterpart/domain/shared/errors';
import type { Actor } from '@counterpart/domain/identity/actor';
import { idSchema } from '@counterpart/domain/shared/ids';
import type { Hono } from 'hono';
import { refuseForeignPage, sameOriginOnly } from '../../kernel/edge.ts';
import type { Gate } from '../../kernel/gate.ts';
import type { House } from '../../kernel/house.ts';
import { problemOf } from '../../kernel/problem.ts';
import { giveFile } from './give-file.ts';
import { receiveFile } from './receive-file.ts';

type Parts = { readonly house: House; readonly gate: Gate };
type Caller = { readonly actor: Actor; readonly requestId: string };

/**
 * Files of documents for the signed-in browser: `POST /files?name=<file name>` with the bytes as body answers with the
 * id under which a command attaches them; `GET /files/<document>?v=<version of its file>` gives them out.
 */
export function mountFiles(app: Hono, parts: Parts): void {
  app.post('/files', sameOriginOnly(parts.house, 'application/octet-stream'), (c) =>
    guarded(parts, c.req.raw, async ({ actor }) =>
      Response.json(await receiveFile(parts.house, actor, sentIn(c.req.raw))),
    ),
  );
  app.get('/files/:document', (c) =>
    guarded(parts, c.req.raw, async (caller) => {
      refuseForeignPage(c.req.raw);
      return giveFile(parts.house, caller, askedIn(c.req.param('document'), c.req.query('v')));
    }),
  );
}

async function guarded(
  { house, gate }: Parts,
  request: Request,
  answer: (caller: Caller) => Promise<Response>,
): Promise<Response> {
  const requestId = Buffer.from(house.random(9)).toString('base64url');
  try {
    const { actor } = await gate(house, request);
    if (!actor) throw new DomainError('auth.not_signed_in', {});
    return await answer({ actor, requestId });
  } catch (error) {
    return problemOf(error, { log: house.log, requestId, path: 'files' });
  }
}

/** The file that a request brings. */
export function sentIn(request: Request) {
  const name = new URL(request.url).searchParams.get('name') ?? '';
  const length = request.headers.get('content-length');
  return { name, body: request.body, announced: length === null ? null : Number(length) };
}

/** The file that a path names. Errors: common.not_found */
function askedIn(documentId: string, version: string | undefined) {
  const isKnown = idSchema('document').safeParse(documentId).success && /^[1-9]\d{0,5}$/.test(version ?? '1');
  if (!isKnown) throw notFound('document');
  return { documentId, fileVersion: version === undefined ? null : Number(version) };
}
