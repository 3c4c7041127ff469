import { indexWords } from '@counterpart/db/search';
import type { ProgrammeValues } from '@counterpart/domain/programmes/programme.fields';
import { DomainError } from '@counterpart/domain/shared/errors';
import { toColumns } from '@counterpart/domain/shared/fields';
import { viSortKey } from '@counterpart/domain/shared/vi-sort';
import type { CommandTools } from '../../kernel/command.ts';
import { writeVersioned } from '../../kernel/versioned-row.ts';
import type { ProgrammeRow } from './programmes.repository.ts';

/** The key by which a programme's title sorts: the Vietnamese one where there is one. */
export function titleSortKey(titleVi: string, titleEn: string): string {
  return viSortKey(titleVi === '' ? titleEn : titleVi);
}

/** Writes changed fields of a programme and returns its new version. Errors: common.duplicate */
export async function writeProgramme(
  tools: CommandTools,
  row: ProgrammeRow,
  after: Partial<ProgrammeValues>,
): Promise<number> {
  const next = { ...row, ...toColumns(after) };
  const columns = { ...toColumns(after), sort_key: titleSortKey(next.title_vi, next.title_en) };
  const version = await writeVersioned(tools, 'programme', row, columns).catch((error: unknown) => {
    throw duplicateCode(tools, error, next.code) ?? error;
  });
  await indexWords(tools.tx, [programmeDocument(next)]);
  return version;
}

/** The texts by which a programme is found. */
export function programmeDocument(
  row: Pick<ProgrammeRow, 'id' | 'code' | 'title_vi' | 'title_en' | 'external_ref' | 'tags'>,
) {
  return {
    entity: 'programme',
    entityId: row.id,
    texts: [row.code, row.title_vi, row.title_en, row.external_ref, row.tags],
  };
}

/** The refusal for a code that is taken, or null when the error is another one. */
export function duplicateCode(tools: CommandTools, error: unknown, code: string): DomainError | null {
  return tools.adapter.uniqueViolation(error) === 'programme_code_uq'
    ? new DomainError('common.duplicate', { entity: 'programme', field: 'code', value: code })
    : null;
}
