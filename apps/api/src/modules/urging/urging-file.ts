import { createHash } from 'node:crypto';
import { type Actor, scopeOf } from '@counterpart/domain/identity/actor';
import { DomainError, notFound } from '@counterpart/domain/shared/errors';
import { mayReadTasks } from '@counterpart/domain/tasks/task.policy';
import { exportFormat } from '@counterpart/formats/registry';
import { renderOfficial } from '@counterpart/formats/official/render-official';
import { runCommand } from '../../kernel/command.ts';
import type { FileAnswer } from '../../kernel/exported-file.ts';
import type { House } from '../../kernel/house.ts';
import { noteUrgingFile } from './commands/note-file.ts';
import { letterDocument, type LetterSnapshot } from './urging-letter.ts';
import { loadUrging } from './urging.repository.ts';

/** Which file of which letter; nothing is handed out where the caller's own still says the same. */
type LetterFileOrder = {
  readonly id: string;
  readonly format: 'docx' | 'pdf';
  readonly knownTag?: string | null;
};

/**
 * A letter as it was sent, byte for byte, written anew from what was stored. That it was taken is written down with its
 * hash, once a day for each reader and file, so that looking again does not fill the log.
 * Errors: auth.forbidden, common.not_found
 */
export async function urgingFile(house: House, actor: Actor, order: LetterFileOrder): Promise<FileAnswer> {
  if (!mayReadTasks(actor)) throw new DomainError('auth.forbidden', { action: 'urging.file' });
  const row = await loadUrging(house.db.read, scopeOf(actor), order.id);
  if (row.snapshot === null) throw notFound('urging');
  const bytes = await renderOfficial(letterDocument(JSON.parse(row.snapshot) as LetterSnapshot), order.format);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const tag = sha256.slice(0, 32);
  if (order.knownTag === tag) return { unchanged: true, tag };
  const { mediaType, extension } = exportFormat(order.format);
  const name = row.document_number.replace(/[^\p{L}\d]+/gu, '-');
  const stem = row.language === 'vi' ? 'cong-van-don-doc' : 'urging-letter';
  const fileName = `${stem}-${name}.${extension}`;
  const requestId = Buffer.from(house.random(9)).toString('base64url');
  // The key makes a second taking of the same file on the same day a repetition of the first.
  const key = `taken-${order.id}-${order.format}-${house.clock.today()}-${tag}`;
  const input = { urgingId: order.id, format: order.format, sha256, fileName };
  await runCommand(house, { actor, requestId, key }, { command: noteUrgingFile, input });
  return {
    bytes,
    sha256,
    tag,
    records: row.task_count,
    fileName,
    mediaType,
    ignored: [],
  };
}
