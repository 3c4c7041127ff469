import { forgetWords } from '@counterpart/db/search';
import { DomainError } from '@counterpart/domain/shared/errors';
import type { CommandTools } from '../../kernel/command.ts';
import type { Fact, Facts } from '../../kernel/facts.ts';
import { mergeEdit } from '../../kernel/merge.ts';
import { writeVersioned } from '../../kernel/versioned-row.ts';
import type { Taker } from './add-paper.ts';
import type { SeenDocument } from './document-sight.ts';
import { documentFact, indexDocument, nameOf, valuesOf } from './document.write.ts';
import { type DocumentRow, documentsOf, filesOf } from './documents.repository.ts';

/**
 * Takes a paper off its record, or puts it back where no reason is given; nothing of it is lost either way.
 * Errors: common.conflict, common.nothing_changed
 */
export async function switchStanding(
  tools: CommandTools,
  { row, sight }: SeenDocument,
  { version: baseVersion, removedReason }: { readonly version: number; readonly removedReason: string },
): Promise<{ result: { id: string; version: number }; events: Facts }> {
  const isRemoved = removedReason !== '';
  const { after } = await mergeEdit(
    tools,
    { entity: 'document', entityId: row.id, baseVersion, patch: { isRemoved } },
    { isRemoved: row.removed_at !== null, version: row.version },
  );
  if (!('isRemoved' in after)) throw new DomainError('common.nothing_changed', {});
  const fact = await writeStanding(
    tools,
    { row, owner: sight },
    { removedReason, said: isRemoved ? removedReason : null },
  );
  return { result: { id: row.id, version: fact.version ?? row.version }, events: [fact] };
}

/** Takes the papers that came with an act off their record, because the act is taken back; the ledger says why. */
export async function withdrawPapers(tools: CommandTools, owner: Taker, actId: string): Promise<readonly Fact[]> {
  const facts: Fact[] = [];
  for (const row of await documentsOf(tools.tx, owner.kind, [owner.id])) {
    if (row.act_id !== actId) continue;
    // What was said of it stands with the act; the paper names that.
    facts.push(await writeStanding(tools, { row, owner }, { removedReason: actId, said: null }));
  }
  return facts;
}

/** Why a paper is gone, as stored; empty where it stands. `said` is what people read of it. */
type Standing = { readonly removedReason: string; readonly said: string | null };

async function writeStanding(
  tools: CommandTools,
  { row, owner }: { readonly row: DocumentRow; readonly owner: Pick<Taker, 'programmeId' | 'partnerId'> },
  { removedReason, said }: Standing,
): Promise<Fact> {
  const isRemoved = removedReason !== '';
  const version = await writeVersioned(tools, 'document', row, {
    removed_at: isRemoved ? tools.now : null,
    removed_reason: removedReason,
  });
  const file = (await filesOf(tools.tx, [row.id])).get(row.id)?.[0] ?? null;
  if (isRemoved) await forgetWords(tools.tx, 'document', row.id);
  else await indexDocument(tools, row, file?.name ?? null);
  const named = { id: row.id, ownerKind: row.owner_kind, ownerId: row.owner_id, name: nameOf(valuesOf(row), file) };
  return documentFact(named, owner, {
    action: isRemoved ? 'document.removed' : 'document.restored',
    version,
    before: { isRemoved: !isRemoved },
    after: { isRemoved },
    reason: said,
  });
}
