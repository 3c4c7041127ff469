import type { DemoFile, DemoPaper } from '@counterpart/demo-data/document.types';
import { samplePapers } from '@counterpart/demo-data/samples-documents';
import type { Tx } from '@counterpart/db/open';
import { indexWords } from '@counterpart/db/search';
import { DOCUMENT_OWNERS, type DocumentOwnerKind } from '@counterpart/domain/documents/document.codes';
import { acceptedFile } from '@counterpart/domain/documents/file.rules';
import { addDays } from '@counterpart/domain/shared/plain-date';
import type { OfficialDocument } from '@counterpart/formats/official/official-document';
import { renderOfficial } from '@counterpart/formats/official/render-official';
import { officeMidnight } from '../kernel/clock.ts';
import type { CommandTools } from '../kernel/command.ts';
import { storeBytes } from '../modules/documents/index.ts';
import { sampleColumns } from './demo-ground.ts';
import type { DeliverableRows } from './demo-deliverable-rows.ts';
import type { MeetingRows } from './demo-meeting-rows.ts';
import type { TaskRows } from './demo-task-rows.ts';

const WORKING_HOURS_MS = 9 * 3_600_000;

/** The samples that papers may belong to. */
export type SampleOwners = {
  readonly tasks: readonly TaskRows[];
  readonly deliverables: readonly DeliverableRows[];
  readonly meetings: readonly MeetingRows[];
};

/** Writes the invented papers, with files that the register's own writers make. Errors: Error that names what is missing */
export async function writeSampleDocuments(tools: CommandTools, owners: SampleOwners): Promise<void> {
  for (const paper of samplePapers) {
    const { id: ownerId, actId } = ownerOf(owners, paper);
    const id = tools.newId('document');
    const at = officeMidnight(addDays(tools.today, -paper.ago)) + WORKING_HOURS_MS;
    const { userId, name: actorName } = tools.actor;
    await tools.tx
      .insertInto('document')
      .values({
        id,
        owner_kind: paper.of.kind,
        owner_id: ownerId,
        act_id: actId,
        kind: paper.kind,
        number: paper.number,
        on_day: addDays(tools.today, -paper.ago),
        issuer: paper.file?.issuer ?? '',
        title: paper.title,
        is_shared: Number(paper.isShared ?? false),
        is_secret: 0,
        file_version: paper.file ? 1 : 0,
        known_sha256: null,
        removed_at: null,
        removed_reason: '',
        added_at: at,
        added_by: userId,
        added_by_name: actorName,
        ...sampleColumns(tools),
      })
      .execute();
    if (paper.file) await writeFile(tools, { documentId: id, at, paper, file: paper.file });
    const texts = [paper.number, paper.title, paper.file?.issuer ?? null, paper.file?.name ?? null];
    await indexWords(tools.tx, [{ entity: 'document', entityId: id, texts }]);
  }
}

type Written = { readonly documentId: string; readonly at: number; readonly paper: DemoPaper; readonly file: DemoFile };

async function writeFile(tools: CommandTools, { documentId, at, paper, file }: Written): Promise<void> {
  const bytes = await renderOfficial(officialOf(tools, paper, file), file.format);
  const { blobId, sha256 } = await storeBytes(tools, Buffer.from(bytes));
  await tools.tx
    .insertInto('document_file')
    .values({
      id: tools.newId('file'),
      document_id: documentId,
      file_version: 1,
      blob_id: blobId,
      name: file.name,
      media_type: acceptedFile(file.name)?.mediaType ?? '',
      size_bytes: bytes.length,
      sha256,
      at,
      actor_id: tools.actor.userId,
      actor_name: tools.actor.name,
    })
    .execute();
}

/** What nobody gave (signer, recipients) stays dots, as in any letter. */
function officialOf(tools: CommandTools, paper: DemoPaper, file: DemoFile): OfficialDocument {
  return {
    language: 'vi',
    issuer: { above: null, name: file.issuer },
    number: null,
    symbol: 'MẪU',
    place: 'Hà Nội',
    day: addDays(tools.today, -paper.ago),
    heading: { kind: 'named', name: 'Tài liệu mẫu', subject: file.heading },
    marks: { secrecy: null, urgency: null },
    recipients: null,
    grounds: [],
    body: ['Tài liệu mẫu, không phải văn bản của cơ quan nào.', ...file.body],
    signer: { authority: [], title: null, name: null },
    distribution: ['Lưu: dữ liệu mẫu.'],
    appendices: [],
  };
}

function ownerOf(owners: SampleOwners, { of, cameWithReport }: DemoPaper): { id: string; actId: string | null } {
  if (of.kind === 'task') {
    const found = owners.tasks.find((one) => one.task.source_number === of.source);
    const report = found?.task_event.findLast((one) => one.kind === 'reported');
    if (found) return { id: found.task.id, actId: cameWithReport ? (report?.id ?? null) : null };
  }
  if (of.kind === 'deliverable') {
    const rows = owners.deliverables.flatMap((one) => one.deliverable);
    const found = rows.find((one) => one.title_vi.endsWith(of.title));
    if (found) return { id: found.id, actId: null };
  }
  if (of.kind === 'meeting') {
    const found = owners.meetings.find((one) => one.meeting.title_vi.endsWith(of.title));
    if (found) return { id: found.meeting.id, actId: null };
  }
  throw new Error(`the demo has no ${JSON.stringify(of)}`);
}

const OWNER_TABLES = {
  programme: 'programme',
  instrument: 'instrument',
  milestone: 'milestone',
  condition: 'effectiveness_condition',
  round: 'negotiation_round',
  meeting: 'meeting',
  deliverable: 'deliverable',
  task: 'task',
} as const satisfies Record<DocumentOwnerKind, string>;

/** Deletes the papers of records that left, with their files; bytes that no other paper has go with them. */
export async function deletePapersOfGone(tx: Tx): Promise<void> {
  for (const kind of DOCUMENT_OWNERS) {
    const gone = await tx
      .selectFrom('document')
      .select('id')
      .where('owner_kind', '=', kind)
      .where('owner_id', 'not in', tx.selectFrom(OWNER_TABLES[kind]).select(`${OWNER_TABLES[kind]}.id` as 'task.id'))
      .execute();
    for (const { id } of gone) {
      const files = await tx.selectFrom('document_file').select('blob_id').where('document_id', '=', id).execute();
      await tx.deleteFrom('document_file').where('document_id', '=', id).execute();
      for (const { blob_id: blobId } of files) await deleteUnusedBytes(tx, blobId);
      await tx.deleteFrom('search_entry').where('entity', '=', 'document').where('entity_id', '=', id).execute();
      await tx.deleteFrom('document').where('id', '=', id).execute();
    }
  }
}

async function deleteUnusedBytes(tx: Tx, blobId: string): Promise<void> {
  const used = await tx.selectFrom('document_file').select('id').where('blob_id', '=', blobId).executeTakeFirst();
  if (used) return;
  await tx.deleteFrom('document_chunk').where('blob_id', '=', blobId).execute();
  await tx.deleteFrom('document_blob').where('id', '=', blobId).execute();
}

/** Ids of sample programmes to whose records people added papers. */
export async function programmesWithPapers(tx: Tx): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  const added = tx.selectFrom('document as d').select('d.owner_id').where('d.is_sample', '=', 0);
  for (const kind of ['instrument', 'milestone', 'condition', 'round', 'deliverable'] as const) {
    const rows = await tx
      .selectFrom(OWNER_TABLES[kind])
      .select(`${OWNER_TABLES[kind]}.programme_id` as 'milestone.programme_id')
      .distinct()
      .where(`${OWNER_TABLES[kind]}.id` as 'milestone.id', 'in', added.where('d.owner_kind', '=', kind))
      .execute();
    for (const row of rows) found.add(row.programme_id);
  }
  const own = await added.where('d.owner_kind', '=', 'programme').execute();
  for (const row of own) found.add(row.owner_id);
  return found;
}
