import { mayImport } from '@counterpart/domain/exchange/exchange.policy';
import { IMPORT_KINDS, type ImportKind } from '@counterpart/domain/exchange/import-report';
import { DomainError, notFound } from '@counterpart/domain/shared/errors';
import { LANGUAGES } from '@counterpart/domain/shared/text';
import type { Hono } from 'hono';
import { limitedBody, sameOriginOnly } from '../../kernel/edge.ts';
import type { Gate } from '../../kernel/gate.ts';
import type { House } from '../../kernel/house.ts';
import { problemOf } from '../../kernel/problem.ts';
import { dryRun } from './operate.ts';
import { shownFileName, stageUpload, sweepUploads } from './uploads.ts';
import { worded } from './worded-report.ts';

/** Largest file to import, bytes; packed files count as they come. */
export const MAX_UPLOAD_BYTES = 20 * 1024 * 1024;

/**
 * Files for import: `POST /import/<kind>?dryRun=1&fileName=...&lang=vi` with the bytes as body. The answer names the
 * waiting file (`uploadId`) and tells what its import would do (`report`; null with `dryRun=0`).
 */
export function mountImports(app: Hono, { house, gate }: { house: House; gate: Gate }): void {
  sweepUploads(house).catch((error: unknown) => house.log.error({ err: String(error) }, 'uploads not swept'));
  // The page of the same name answers GET, so the guards stand on the upload alone.
  app.use('/import/:kind', sameOriginOnly(house, 'application/octet-stream'), limitedBody(MAX_UPLOAD_BYTES));
  app.post('/import/:kind', async (c) => {
    try {
      return c.json(await receive({ house, gate }, c.req.raw, c.req.param('kind')));
    } catch (error) {
      const requestId = Buffer.from(house.random(9)).toString('base64url');
      return problemOf(error, { log: house.log, requestId, path: 'import' });
    }
  });
}

async function receive({ house, gate }: { house: House; gate: Gate }, request: Request, kindText: string) {
  const { actor } = await gate(house, request);
  if (!actor) throw new DomainError('auth.not_signed_in', {});
  if (!mayImport(actor)) throw new DomainError('auth.forbidden', { action: 'exchange.import' });
  const kind: ImportKind | undefined = IMPORT_KINDS.find((one) => one === kindText);
  if (!kind) throw notFound('import_kind');
  const { searchParams } = new URL(request.url);
  const language = LANGUAGES.find((one) => one === (searchParams.get('lang') ?? 'vi'));
  const isTrial = searchParams.get('dryRun') ?? '1';
  if (!language) throw new DomainError('common.invalid_input', { issues: [{ path: 'lang', message: 'vi, en' }] });
  if (isTrial !== '0' && isTrial !== '1') {
    throw new DomainError('common.invalid_input', { issues: [{ path: 'dryRun', message: '0, 1' }] });
  }
  const bytes = new Uint8Array(await request.arrayBuffer());
  // Planned first: a file that cannot be read is not worth keeping.
  const report = isTrial === '1' ? worded(await dryRun(house, { kind, bytes }), language) : null;
  const fileName = shownFileName(searchParams.get('fileName'));
  const uploadId = await stageUpload(house, actor.userId, { kind, fileName, bytes });
  return { uploadId, fileName, report };
}
