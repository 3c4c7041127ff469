import type { OwnerSide } from '@counterpart/domain/effectiveness/condition.codes';
import {
  type ConditionFacts,
  type ConditionGround,
  conditionStanding,
  effectivenessReadiness,
} from '@counterpart/domain/effectiveness/condition.rules';
import { effectivenessCatalogue } from '@counterpart/domain/effectiveness/effectiveness.query';
import { can } from '@counterpart/domain/identity/identity.policy';
import { progressOf } from '@counterpart/domain/milestones/progress.rules';
import { parseQuery } from '@counterpart/domain/shared/query-spec';
import { cursorAfter, listInputSchema, type Page } from '../../../kernel/list.ts';
import { defineQuery, type QueryTools } from '../../../kernel/query.ts';
import {
  type ConditionRow,
  conditionFacts,
  conditionsOf,
  effectiveDays,
  type InstrumentRow,
  milestonesOf,
  templatesById,
  toFile,
} from '../../procedures/index.ts';
import { boardPage, boardSort, waitingInstruments } from '../board.list.ts';
import { deadlinesOf, deadlineView, decisionsOf } from '../deadlines.ts';

/** The board of instruments that are signed and not yet effective: one page within the reader's scope. */
export const listBoard = defineQuery({
  name: 'effectiveness.board',
  input: listInputSchema,
  allow: (actor) => can(actor, 'register.read'),
  run: async (tools, input): Promise<Page<BoardRow>> => {
    const { db, scope, today } = tools;
    const spec = parseQuery(input, effectivenessCatalogue, today);
    const ask = { scope, spec, today };
    const found = await boardPage(db, ask, {
      limit: input.limit + 1,
      cursor: input.cursor ?? null,
      offset: input.offset ?? 0,
    });
    const shown = found.slice(0, input.limit);
    const last = shown.at(-1);
    const { total } = await tools.memo.remember(`effectiveness.count ${JSON.stringify([scope, spec.conditions])}`, () =>
      waitingInstruments(db, ask)
        .select((eb) => eb.fn.countAll<number>().as('total'))
        .executeTakeFirstOrThrow(),
    );
    return {
      items: await boardRows(tools, shown),
      nextCursor: found.length > input.limit && last ? cursorAfter(boardSort(spec), last) : null,
      total,
      ignored: spec.ignored,
    };
  },
});

/** One instrument of the board. */
export type BoardRow = ReturnType<typeof toRow>;

async function boardRows(
  tools: QueryTools,
  shown: readonly { readonly instrument_id: string; readonly signed_on: string }[],
): Promise<BoardRow[]> {
  const { db } = tools;
  const ids = shown.map((one) => one.instrument_id);
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('instrument as i')
    .innerJoin('programme as p', 'p.id', 'i.programme_id')
    .selectAll('i')
    .select(['p.code as programme_code', 'p.managing_agency_id'])
    .where('i.id', 'in', ids)
    .execute();
  const [milestones, conditions, deadlines, decisions, templates] = await Promise.all([
    milestonesOf(db, ids),
    conditionsOf(db, ids),
    deadlinesOf(db, rows),
    decisionsOf(db, ids),
    templatesById(
      db,
      rows.map((row) => row.procedure_id),
    ),
  ]);
  const effectiveElsewhere = await effectiveDays(db, conditions);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return shown.flatMap(({ instrument_id, signed_on }) => {
    const row = byId.get(instrument_id);
    const template = row && templates.get(row.procedure_id);
    if (!template) return [];
    const own = milestones.filter((one) => one.instrument_id === row.id);
    const ground: ConditionGround = { progress: progressOf(toFile(row, template, own)), effectiveElsewhere };
    const listed = conditions.filter((one) => one.instrument_id === row.id);
    const deadline = deadlineView(
      deadlines.get(row.id) ?? [],
      { effectiveOn: null, decisions: decisions.get(row.id) ?? [] },
      tools.today,
    );
    return [toRow({ row, signedOn: signed_on, ground, listed, deadline })];
  });
}

type RowParts = {
  readonly row: InstrumentRow & { readonly programme_code: string; readonly managing_agency_id: string | null };
  readonly signedOn: string;
  readonly ground: ConditionGround;
  readonly listed: readonly ConditionRow[];
  readonly deadline: ReturnType<typeof deadlineView>;
};

function toRow({ row, signedOn, ground, listed, deadline }: RowParts) {
  const facts = listed.map(conditionFacts);
  const { originalOn, currentOn, extensions, state, daysLeft } = deadline;
  return {
    instrumentId: row.id,
    programmeId: row.programme_id,
    programmeCode: row.programme_code,
    partnerId: row.partner_id,
    kind: row.kind,
    number: row.number,
    titleVi: row.title_vi,
    titleEn: row.title_en,
    managingAgencyId: row.managing_agency_id,
    signedOn,
    deadline: { originalOn, currentOn, extensions, state, daysLeft },
    readiness: effectivenessReadiness(facts, ground),
    owes: owesNext(facts, listed, ground),
    isSample: row.is_sample === 1,
  };
}

/** Who owes next: the open condition that is due first; those without a day after those with one. */
function owesNext(facts: readonly ConditionFacts[], listed: readonly ConditionRow[], ground: ConditionGround) {
  const open = listed.filter((_one, at) => {
    const own = facts[at];
    const standing = own && conditionStanding(own, ground);
    return standing?.isCounted === true && !standing.isMet;
  });
  const next = open.toSorted((a, b) => dueOf(a).localeCompare(dueOf(b)))[0];
  return next
    ? {
        titleVi: next.title_vi,
        titleEn: next.title_en,
        ownerSide: next.owner_side as OwnerSide,
        ownerAgencyId: next.owner_agency_id,
        plannedOn: next.planned_on,
      }
    : null;
}

function dueOf({ planned_on, position }: ConditionRow): string {
  return `${planned_on ?? '9999-12-31'} ${String(position).padStart(6, '0')}`;
}
