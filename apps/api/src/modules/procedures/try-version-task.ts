import type { Reader } from '@counterpart/db/open';
import {
  changesAnything,
  type MovedGreatDate,
  tryVersion,
  type VersionTrial,
} from '@counterpart/domain/milestones/expected-days.rules';
import { dayContext } from '@counterpart/domain/milestones/milestone.types';
import type { ProcedureTemplate } from '@counterpart/domain/procedures/procedure.types';
import { daysBetween, type PlainDate } from '@counterpart/domain/shared/plain-date';
import type { LocalText } from '@counterpart/domain/shared/text';
import type { WorkCalendar } from '@counterpart/domain/shared/working-days';
import { loadTemplate } from './drafts.repository.ts';
import { toFile } from './instrument-file.ts';
import { type InstrumentRow, milestonesOf } from './instruments.repository.ts';
import { templateOf, templatesById } from './templates.repository.ts';

/** The name of the task in the heavy lane. */
export const TRY_VERSION_TASK = 'procedures.tryVersion';

type NamedStep = { readonly code: string; readonly name: LocalText };

/** What a version would do to one file, in words of its steps. */
export type FileTrial = {
  readonly instrumentId: string;
  /** The instrument's version as a move of it has to name it. */
  readonly version: number;
  readonly programmeCode: string;
  readonly titleVi: string;
  readonly titleEn: string;
  readonly fromVersion: number;
  readonly isChanged: boolean;
  readonly greatDates: readonly MovedGreatDate[];
  readonly added: readonly NamedStep[];
  readonly vanished: readonly (NamedStep & { readonly isDone: boolean })[];
  readonly revived: readonly NamedStep[];
  readonly legalDays: readonly (NamedStep & Omit<VersionTrial['legalDays'][number], 'stepCode'>)[];
};

/** All open files on other versions, with how many of them the version would change. */
export type VersionTrials = {
  readonly total: number;
  readonly changed: number;
  readonly datesMoved: number;
  readonly files: readonly FileTrial[];
};

type Order = { readonly procedureId: string; readonly today: PlainDate; readonly calendar: WorkCalendar };

const AT_ONCE = 200;

/** The heavy part: every open file of the procedure's other versions is moved on paper and compared. */
export async function tryVersionTask({ db }: { db: Reader }, order: Order): Promise<VersionTrials> {
  const target = await loadTemplate(db, order.procedureId);
  const to = templateOf(target);
  const context = dayContext(order.today, order.calendar);
  const others = await otherVersions(db, target);
  const rows = others.length === 0 ? [] : await openFiles(db, others);
  const templates = await templatesById(
    db,
    rows.map((row) => row.procedure_id),
  );
  const files: FileTrial[] = [];
  for (let start = 0; start < rows.length; start += AT_ONCE) {
    const chunk = rows.slice(start, start + AT_ONCE);
    const milestones = Map.groupBy(
      await milestonesOf(
        db,
        chunk.map((row) => row.id),
      ),
      (one) => one.instrument_id,
    );
    for (const row of chunk) {
      const from = templates.get(row.procedure_id);
      if (!from) continue;
      const file = toFile(row, from, milestones.get(row.id) ?? []);
      files.push(toTrial(row, { from, to }, tryVersion(file, to, context)));
    }
  }
  const moved = files.filter((file) => shift(file) > 0).length;
  return {
    total: files.length,
    changed: files.filter((file) => file.isChanged).length,
    datesMoved: moved,
    files: files.toSorted(
      (a, b) => shift(b) - shift(a) || ahead(b) - ahead(a) || Number(b.isChanged) - Number(a.isChanged) || byCode(a, b),
    ),
  };
}

async function otherVersions(db: Reader, target: { id: string; code: string }): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('procedure_template')
    .select('id')
    .where('code', '=', target.code)
    .where('id', '<>', target.id)
    .where('status', '=', 'published')
    .execute();
  return rows.map((row) => row.id);
}

type OpenFile = InstrumentRow & { readonly programme_code: string };

function openFiles(db: Reader, procedureIds: readonly string[]): Promise<OpenFile[]> {
  return db
    .selectFrom('instrument')
    .innerJoin('programme', 'programme.id', 'instrument.programme_id')
    .innerJoin('instrument_summary', 'instrument_summary.instrument_id', 'instrument.id')
    .selectAll('instrument')
    .select('programme.code as programme_code')
    .where('instrument.procedure_id', 'in', procedureIds)
    .where('instrument.side_state', 'is', null)
    .where('programme.side_state', 'is', null)
    .where('instrument_summary.stage', '<>', 'CLOSED')
    .execute();
}

function toTrial(
  row: OpenFile,
  { from, to }: { from: ProcedureTemplate; to: ProcedureTemplate },
  trial: VersionTrial,
): FileTrial {
  const names = new Map([...from.steps, ...to.steps].map((step) => [step.code, step.name]));
  const named = (code: string): NamedStep => ({ code, name: names.get(code) ?? { vi: code, en: code } });
  const { move, legalDays, greatDates } = trial;
  return {
    instrumentId: row.id,
    version: row.version,
    programmeCode: row.programme_code,
    titleVi: row.title_vi,
    titleEn: row.title_en,
    fromVersion: from.version,
    isChanged: changesAnything(trial),
    greatDates,
    added: move.added.map((step) => named(step.code)),
    vanished: move.vanished.map((one) => ({ ...named(one.stepCode), isDone: one.actualOn !== null })),
    revived: move.revived.map((one) => named(one.stepCode)),
    legalDays: legalDays.map(({ stepCode, before, after }) => ({ ...named(stepCode), before, after })),
  };
}

/** By how many days the great date that moves farthest moves; 1 where one appears or goes. */
function shift({ greatDates }: FileTrial): number {
  return Math.max(
    0,
    ...greatDates.map(({ before, after }) =>
      before && after ? Math.abs(daysBetween(before.day, after.day)) : Number(before !== after),
    ),
  );
}

/** How many great dates still lie ahead. */
function ahead({ greatDates }: FileTrial): number {
  return greatDates.filter((one) => one.before !== null || one.after !== null).length;
}

function byCode(a: FileTrial, b: FileTrial): number {
  const [one, other] = [`${a.programmeCode} ${a.instrumentId}`, `${b.programmeCode} ${b.instrumentId}`];
  return one < other ? -1 : 1;
}
