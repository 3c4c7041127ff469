import type { Reader } from '@counterpart/db/open';
import type { Scope } from '@counterpart/domain/identity/actor';
import { concernsAgency } from '../../kernel/agency-scope.ts';
import type { TaskRow } from './task.repository.ts';

type Titles = { readonly titleVi: string; readonly titleEn: string };

/** What a task hangs on, with the names by which readers know it; who may not open the programme learns its code alone. */
export type TaskLinkNames = Titles & {
  readonly programmeId: string;
  readonly programmeCode: string;
  readonly mayOpen: boolean;
  readonly instrument: (Titles & { readonly id: string }) | null;
  readonly point: (Titles & { readonly id: string; readonly clause: string }) | null;
};

/** What the task hangs on; null where it is for no programme. */
export async function linksOf(
  { db, scope }: { readonly db: Reader; readonly scope: Scope },
  row: Pick<TaskRow, 'programme_id' | 'instrument_id' | 'open_point_id'>,
): Promise<TaskLinkNames | null> {
  if (row.programme_id === null) return null;
  const programme = await db
    .selectFrom('programme')
    .select(['code', 'title_vi as titleVi', 'title_en as titleEn'])
    .where('id', '=', row.programme_id)
    .executeTakeFirstOrThrow();
  const named = { programmeId: row.programme_id, programmeCode: programme.code };
  if (!(await isOpenTo(db, scope, row.programme_id))) {
    return { ...named, mayOpen: false, titleVi: '', titleEn: '', instrument: null, point: null };
  }
  const instrument = row.instrument_id ? await instrumentOf(db, row.instrument_id) : null;
  const point = row.open_point_id ? await pointOf(db, row.open_point_id) : null;
  const { titleVi, titleEn } = programme;
  return { ...named, mayOpen: true, titleVi, titleEn, instrument, point };
}

async function isOpenTo(db: Reader, scope: Scope, programmeId: string): Promise<boolean> {
  if (scope.kind !== 'agency') return scope.kind === 'all';
  const found = await db
    .selectFrom('programme')
    .select('id')
    .where('id', '=', programmeId)
    .where((eb) => concernsAgency(eb as never, eb.ref('programme.id'), scope.agencyId))
    .executeTakeFirst();
  return found !== undefined;
}

async function instrumentOf(db: Reader, id: string) {
  return db
    .selectFrom('instrument')
    .select(['id', 'title_vi as titleVi', 'title_en as titleEn'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
}

async function pointOf(db: Reader, id: string) {
  return db
    .selectFrom('open_point')
    .select(['id', 'clause', 'title_vi as titleVi', 'title_en as titleEn'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
}
