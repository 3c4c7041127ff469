import type { Reader } from '@counterpart/db/open';
import { CHANGE_KINDS, type ChangeKind, netChanges } from '@counterpart/domain/changes/net-change.rules';
import { holderKey } from '@counterpart/domain/holding/holder-key';
import { kindOf } from '@counterpart/domain/procedures/procedure.rules';
import type { ResponsibleRole } from '@counterpart/domain/shared/codes';
import type { PlainDate } from '@counterpart/domain/shared/plain-date';
import type { LocalText } from '@counterpart/domain/shared/text';
import { agenciesOfRoles, stepAgency, templatesById } from '../procedures/index.ts';
import {
  type ChangesAsk,
  decidedSince,
  instrumentFiles,
  lateSince,
  milestoneFiles,
  type NamedFile,
  type NamedStep,
  newSince,
  revisionsSince,
} from './changes.list.ts';
import { deliverableChanges, taskChanges, type WorkChanges } from './work-changes.list.ts';
import { workRows } from './work-rows.ts';

/** The name of the heavy task that looks back. */
export const CHANGES_TASK = 'changes.since';

/**
 * One thing that is different now. `from` and `to` are the old and the new day; a decision has none and says the side
 * states instead. **Units**: `at` epoch milliseconds, null where only time passed.
 */
export type ChangeRow = {
  readonly id: string;
  /** What it is about: a file, a task, or a deliverable of a programme. */
  readonly of: 'file' | 'task' | 'deliverable';
  readonly taskCode: string | null;
  readonly programmeCode: string;
  readonly instrumentId: string;
  readonly titleVi: string;
  readonly titleEn: string;
  readonly isSample: boolean;
  readonly partnerId: string;
  readonly holder: string | null;
  readonly stepCode: string | null;
  readonly stepName: LocalText | null;
  readonly from: PlainDate | null;
  readonly to: PlainDate | null;
  readonly fromState: string | null;
  readonly toState: string | null;
  readonly times: number;
  readonly at: number | null;
  readonly reasonCode: string | null;
  readonly reason: string | null;
  readonly actorName: string;
};

/** What changed of one kind: how much, and the rows that are shown. */
export type ChangeGroup = { readonly kind: ChangeKind; readonly total: number; readonly rows: readonly ChangeRow[] };

/** Rows of one kind that are shown; the number above them counts all. */
const MOST_ROWS = 100;

/** What is different in the register since a day, beside the main thread. */
export async function changesTask({ db }: { readonly db: Reader }, ask: ChangesAsk): Promise<readonly ChangeGroup[]> {
  const steps = await stepChanges(db, ask);
  const files = await fileChanges(db, ask);
  const tasks = foundOf(await taskChanges(db, ask));
  const deliverables = foundOf(await deliverableChanges(db, ask));
  const found = [...steps, ...files, ...tasks, ...deliverables];
  return CHANGE_KINDS.flatMap((kind) => {
    const rows = found.filter((one) => one.kind === kind).map((one) => one.row);
    return rows.length === 0 ? [] : [{ kind, total: rows.length, rows: rows.slice(0, MOST_ROWS) }];
  });
}

type Found = { readonly kind: ChangeKind; readonly row: ChangeRow };

const STILL = {
  of: 'file',
  taskCode: null,
  holder: null,
  stepCode: null,
  stepName: null,
  from: null,
  to: null,
  fromState: null,
  toState: null,
  times: 1,
  at: null,
  reasonCode: null,
  reason: null,
  actorName: '',
} as const;

/** What changed about work that agencies owe, under the agency that leads it. */
function foundOf(changes: WorkChanges): Found[] {
  return workRows(changes).flatMap(({ kind, recordId, ...change }): Found[] => {
    const work = changes.named.get(recordId);
    if (!work) return [];
    const { recordId: _id, leadAgencyId, ...named } = work;
    const holder = `agency:${leadAgencyId}`;
    return [{ kind, row: { ...STILL, ...named, ...change, holder, id: `${recordId}.${kind}` } }];
  });
}

async function stepChanges(db: Reader, ask: ChangesAsk): Promise<Found[]> {
  const revisions = await revisionsSince(db, ask);
  const late = await lateSince(db, ask);
  const name = await stepNames(db, [...revisions.keys(), ...late.map((row) => row.milestone_id)]);
  const found: (Found & { readonly at: number })[] = [];
  for (const [id, own] of revisions) {
    const step = name(id);
    if (!step) continue;
    for (const { kind, ...change } of netChanges(own, step.great)) {
      found.push({ kind, at: change.at, row: { ...STILL, ...step.row, id: `${id}.${kind}`, ...change } });
    }
  }
  found.sort((a, b) => b.at - a.at || (a.row.id < b.row.id ? -1 : 1));
  const lateRows = late.flatMap(({ milestone_id: id, due_on: from }): Found[] => {
    const step = name(id);
    return step ? [{ kind: 'late', row: { ...STILL, ...step.row, id: `${id}.late`, from } }] : [];
  });
  return [...found, ...lateRows];
}

async function fileChanges(db: Reader, ask: ChangesAsk): Promise<Found[]> {
  const opened = await newSince(db, ask);
  const decided = await decidedSince(db, ask);
  const ids = [
    ...new Set([...opened.slice(0, MOST_ROWS).map((row) => row.id), ...decided.map((row) => row.entity_id)]),
  ];
  const files = new Map((await instrumentFiles(db, ids)).map((row) => [row.instrument_id, fileOf(row)]));
  const rows: Found[] = opened.flatMap(({ id, created_at: at }) => {
    const file = files.get(id) ?? NO_FILE;
    return [{ kind: 'new', row: { ...STILL, ...file, id: `${id}.new`, at } }];
  });
  const last = new Map<string, (typeof decided)[number][]>();
  for (const row of decided) last.set(row.entity_id, [...(last.get(row.entity_id) ?? []), row]);
  for (const [id, own] of last) {
    const [first, now] = [own[0], own.at(-1)];
    const file = files.get(id);
    if (!first || !now || !file) continue;
    const [fromState, toState] = [sideState(first.before), sideState(now.after)];
    if (fromState === toState) continue;
    const said = { fromState, toState, times: own.length, at: now.at, reason: now.reason, actorName: now.actor_name };
    rows.push({ kind: 'decided', row: { ...STILL, ...file, id: `${id}.decided`, ...said } });
  }
  return rows;
}

function sideState(values: string | null): string | null {
  const { sideState: state } = JSON.parse(values ?? '{}') as { sideState?: string | null };
  return state ?? null;
}

type File = Pick<ChangeRow, 'programmeCode' | 'instrumentId' | 'titleVi' | 'titleEn' | 'isSample' | 'partnerId'>;

/** Stands for files past those that are shown, which are only counted. */
const NO_FILE: File = { programmeCode: '', instrumentId: '', titleVi: '', titleEn: '', isSample: false, partnerId: '' };

function fileOf(row: NamedFile): File {
  return {
    programmeCode: row.code,
    instrumentId: row.instrument_id,
    titleVi: row.title_vi,
    titleEn: row.title_en,
    isSample: row.is_sample === 1,
    partnerId: row.partner_id,
  };
}

async function stepNames(db: Reader, ids: readonly string[]) {
  const rows = await milestoneFiles(db, [...new Set(ids)]);
  const templates = await templatesById(
    db,
    rows.map((row) => row.procedure_id),
  );
  const roleAgencies = await agenciesOfRoles(db);
  const byId = new Map(rows.map((row) => [row.milestone_id, row]));
  return (id: string) => {
    const row = byId.get(id);
    if (!row) return null;
    const step = templates.get(row.procedure_id)?.steps.find((one) => one.code === row.step_code);
    const kind = step && kindOf(step);
    const great = kind === 'signed' || kind === 'effective' ? kind : null;
    const stepName = step?.name ?? { vi: row.step_code, en: row.step_code };
    return { great, row: { ...fileOf(row), stepCode: row.step_code, stepName, holder: holderOf(row, roleAgencies) } };
  };
}

function holderOf(row: NamedStep, roleAgencies: ReadonlyMap<string, string>): string {
  const responsible = row.responsible_role as ResponsibleRole;
  const { managing_agency_id: managingAgencyId, proposing_agency_id: proposingAgencyId } = row;
  const agencies = { managingAgencyId, proposingAgencyId, roleAgencies };
  const agencyId = stepAgency(agencies, { agencyId: row.agency_id, responsible });
  return holderKey({ responsible, agencyId, partnerId: row.partner_id });
}
