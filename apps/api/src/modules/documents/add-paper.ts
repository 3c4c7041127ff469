import type { DocumentOwnerKind } from '@counterpart/domain/documents/document.codes';
import type { DocumentValues, Paper } from '@counterpart/domain/documents/document.fields';
import type { CommandTools } from '../../kernel/command.ts';
import type { OwnerSight } from '../../kernel/document-owners.types.ts';
import type { Fact } from '../../kernel/facts.ts';
import {
  attachFile,
  columnsOf,
  documentFact,
  fileFact,
  indexDocument,
  nameOf,
  refuseDocument,
  waitingFile,
} from './document.write.ts';

/** The record that takes a paper. */
export type Taker = Pick<OwnerSight, 'programmeId' | 'partnerId' | 'isSecret'> & {
  readonly kind: DocumentOwnerKind;
  readonly id: string;
};

/** A paper to be added. */
export type NewPaper = {
  readonly values: DocumentValues;
  readonly fileId: string | null;
  readonly actId: string | null;
};

/**
 * Adds a paper to a record, with the file that the actor sent for it.
 * Errors: common.not_found, document.empty, document.secret_content, date.in_future
 */
export async function addPaper(
  tools: CommandTools,
  owner: Taker,
  { values, fileId, actId }: NewPaper,
): Promise<{ readonly id: string; readonly fact: Fact }> {
  const isSecret = owner.isSecret || values.isSecret;
  refuseDocument(tools, values, { isSecret, hasFile: fileId !== null });
  const file = fileId === null ? null : await waitingFile(tools, fileId);
  const id = tools.newId('document');
  const row = {
    id,
    owner_kind: owner.kind,
    owner_id: owner.id,
    act_id: actId,
    ...columnsOf(values),
    file_version: file ? 1 : 0,
    known_sha256: null,
    removed_at: null,
    removed_reason: '',
    added_at: tools.now,
    added_by: tools.actor.userId,
    added_by_name: tools.actor.name,
    is_sample: 0,
    version: 1,
    updated_at: tools.now,
    updated_by: tools.actor.userId,
  };
  await tools.tx.insertInto('document').values(row).execute();
  if (file) await attachFile(tools, file, { id, fileVersion: 1 });
  await indexDocument(tools, row, file?.name ?? null);
  const named = { id, ownerKind: owner.kind, ownerId: owner.id, name: nameOf(values, file) };
  const after = { ...values, ...(file && { file: fileFact(file) }) };
  return { id, fact: documentFact(named, owner, { action: 'document.added', version: 1, after }) };
}

/** Adds the papers that ride with an act on a record, in the act's own transaction. Errors: as `addPaper` */
export async function addPapers(
  tools: CommandTools,
  owner: Taker & { readonly isShared: boolean },
  { papers, actId }: { readonly papers: readonly Paper[]; readonly actId: string },
): Promise<readonly Fact[]> {
  const facts: Fact[] = [];
  for (const { fileId, ...said } of papers) {
    const values = { ...said, issuer: '', isShared: owner.isShared, isSecret: false };
    facts.push((await addPaper(tools, owner, { values, fileId, actId })).fact);
  }
  return facts;
}
