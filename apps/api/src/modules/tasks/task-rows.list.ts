import type { EngineAdapter } from '@counterpart/db/dialect/engine';
import { FAR_DAY } from '@counterpart/db/far-day';
import type { Reader } from '@counterpart/db/open';
import { wordsMatch } from '@counterpart/db/search';
import type { Tables } from '@counterpart/db/tables/tables';
import type { Scope } from '@counterpart/domain/identity/actor';
import { addDays, type PlainDate } from '@counterpart/domain/shared/plain-date';
import type { Condition, QuerySpec } from '@counterpart/domain/shared/query-spec';
import type { TaskFlag, TaskState, TaskUrged } from '@counterpart/domain/tasks/task.codes';
import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';

/** Builds conditions on tasks as they stood. */
export type SpanBuilder = ExpressionBuilder<Tables & { s: Tables['task_span'] }, 's'>;

/**
 * Which evening a list speaks of, and how far "soon" reaches from it. With `isPast` the tasks stand as the register had
 * them on that evening, else as it has them now.
 */
export type TaskDay = { readonly day: PlainDate; readonly soonOn: PlainDate; readonly isPast: boolean };

/** Whose tasks are asked for, by which filter, and of which day. */
export type TaskAsk = { readonly scope: Scope; readonly spec: QuerySpec; readonly on: TaskDay };

/** Columns that tasks sort by. */
export const TASK_SORTS: Readonly<Record<string, string>> = {
  due: 's.due_on',
  code: 't.code',
  assigned: 's.assigned_on',
  completed: 's.completed_on',
};

/**
 * The tasks a filter means within a scope: the one place where list, counts, scoreboard and files agree. `s` is how the
 * task stood; whoever shows the task itself joins it as `t`. Withdrawn tasks, and those that begin later, are in it only where a flag asks for them.
 */
export function filteredTasks(reader: Reader, adapter: EngineAdapter, { scope, spec, on }: TaskAsk) {
  const matches = wordsMatch(adapter, spec.text);
  const asked = new Set(spec.conditions.flatMap((one) => (one.op === 'in' && one.field === 'flag' ? one.values : [])));
  return reader
    .selectFrom('task_span as s')
    .$if(!on.isPast, (query) => query.where('s.to_on', '=', FAR_DAY))
    .$if(on.isPast, (query) => query.where('s.from_on', '<=', on.day).where('s.to_on', '>', on.day))
    .$if(!asked.has('WITHDRAWN'), (query) => query.where('s.side', '=', 'live'))
    .$if(!asked.has('NOT_BEGUN'), (query) => query.where('s.assigned_on', '<=', on.day))
    .$if(scope.kind !== 'all', (query) =>
      query.where('s.task_id', 'in', (eb) =>
        eb
          .selectFrom('task_agency')
          .select('task_agency.task_id')
          .where('task_agency.agency_id', '=', scope.kind === 'agency' ? scope.agencyId : ''),
      ),
    )
    .$if(matches !== null, (query) =>
      matches
        ? query.where('s.task_id', 'in', (eb) =>
            eb
              .selectFrom('search_entry')
              .select('search_entry.entity_id')
              .where(adapter.unhurried('search_entry.entity'), '=', 'task')
              .where(matches),
          )
        : query,
    )
    .where((eb) =>
      eb.and(spec.conditions.map((one) => predicate(eb as unknown as SpanBuilder, one, { ...on, scope }))),
    );
}

/** The evening a condition speaks of, and who asks. */
type Asked = TaskDay & { readonly scope: Scope };

function predicate(eb: SpanBuilder, condition: Condition, on: Asked): Expression<SqlBool> {
  switch (condition.op) {
    case 'in':
    case 'not': {
      const found = eb.or(listPredicates(eb, condition, on));
      return condition.op === 'in' ? found : eb.not(found);
    }
    case 'between':
      return dayPredicate(eb, condition);
    case 'range':
      return rangePredicate(eb, condition, on);
    case 'flag':
      return ofTask(eb, (task) => task('task.is_sample', '=', Number(condition.value)));
    case 'empty':
      return emptyPredicate(eb, condition.field, condition.value);
    case 'contains':
      return eb.lit(true);
  }
}

function listPredicates(
  eb: SpanBuilder,
  { field, values }: { field: string; values: readonly string[] },
  on: Asked,
): Expression<SqlBool>[] {
  switch (field) {
    case 'state':
      return values.map((one) => statePredicate(eb, one as TaskState, on.day));
    case 'flag':
      return values.map((one) => flagPredicate(eb, one as TaskFlag, on));
    case 'lead':
      return [eb('s.lead_agency_id', 'in', agenciesWhere(eb, 'agency.code', values))];
    case 'class':
      return [eb('s.lead_agency_id', 'in', agenciesWhere(eb, 'agency.class', values))];
    case 'agency':
      return [takesPart(eb, values)];
    case 'urged':
      return values.map((one) => wasUrged(eb, one as TaskUrged, on));
    case 'assigner':
      return [ofTask(eb, (task) => task('task.assigner', 'in', values))];
    default:
      return [ofTask(eb, (task) => task('task.programme_id', 'in', programmesWhere(eb, values)))];
  }
}

function agenciesWhere(eb: SpanBuilder, column: 'agency.code' | 'agency.class', values: readonly string[]) {
  return eb.selectFrom('agency').select('agency.id').where(column, 'in', values);
}

function programmesWhere(eb: SpanBuilder, codes: readonly string[]) {
  return eb.selectFrom('programme').select('programme.id').where('programme.code', 'in', codes);
}

function takesPart(eb: SpanBuilder, codes: readonly string[]): Expression<SqlBool> {
  return eb.exists(
    eb
      .selectFrom('task_agency as part')
      .select('part.task_id')
      .whereRef('part.task_id', '=', 's.task_id')
      .where('part.agency_id', 'in', agenciesWhere(eb, 'agency.code', codes)),
  );
}

/**
 * Whether a letter about the task stood on the evening, and had an answer by then. An agency learns of its own letters
 * only.
 */
export function wasUrged(
  eb: SpanBuilder,
  urged: TaskUrged,
  { day, scope }: Pick<Asked, 'day' | 'scope'>,
): Expression<SqlBool> {
  return eb.exists(
    eb
      .selectFrom('urging_task as ut')
      .innerJoin('urging as u', 'u.id', 'ut.urging_id')
      .select('ut.task_id')
      .whereRef('ut.task_id', '=', 's.task_id')
      .where('u.sent_on', '<=', day)
      .where((one) => one.or([one('u.withdrawn_on', 'is', null), one('u.withdrawn_on', '>', day)]))
      .$if(urged === 'ANSWERED', (query) => query.where('ut.answered_on', '<=', day))
      .$if(scope.kind !== 'all', (query) =>
        query.where('u.agency_id', '=', scope.kind === 'agency' ? scope.agencyId : ''),
      ),
  );
}

type TaskBuilder = ExpressionBuilder<Tables, 'task'>;

/** What many tasks share is asked of each task: as a plain condition it would draw the engine to a walk over all. */
function ofTask(eb: SpanBuilder, condition: (task: TaskBuilder) => Expression<SqlBool>): Expression<SqlBool> {
  return eb.exists(
    eb
      .selectFrom('task')
      .select('task.id')
      .whereRef('task.id', '=', 's.task_id')
      .where((inner) => condition(inner as unknown as TaskBuilder)),
  );
}

/** The rule of the four states as a condition: a day that is missing is the far one, so that nothing is later. */
function statePredicate(eb: SpanBuilder, state: TaskState, day: PlainDate): Expression<SqlBool> {
  switch (state) {
    case 'OPEN_OVERDUE':
      return eb.and([eb('s.completed_on', '=', FAR_DAY), eb('s.due_on', '<', day)]);
    case 'OPEN_IN_TERM':
      return eb.and([eb('s.completed_on', '=', FAR_DAY), eb('s.due_on', '>=', day)]);
    case 'DONE_LATE':
      return eb.and([eb('s.completed_on', '<', FAR_DAY), eb('s.completed_on', '>', eb.ref('s.due_on'))]);
    case 'DONE_ON_TIME':
      return eb.and([eb('s.completed_on', '<', FAR_DAY), eb('s.completed_on', '<=', eb.ref('s.due_on'))]);
  }
}

function flagPredicate(eb: SpanBuilder, flag: TaskFlag, { day, soonOn }: TaskDay): Expression<SqlBool> {
  switch (flag) {
    case 'DUE_SOON':
      return eb.and([
        eb('s.completed_on', '=', FAR_DAY),
        eb('s.side', '=', 'live'),
        eb('s.due_on', '>=', day),
        eb('s.due_on', '<=', soonOn),
      ]);
    case 'NO_DEADLINE':
      return eb('s.due_on', '=', FAR_DAY);
    case 'EXTENSION_ASKED':
      return eb('s.requested_on', '<', FAR_DAY);
    case 'PROPOSED':
      return eb('s.is_proposed', '=', 1);
    case 'RETURNED':
      return eb('s.is_returned', '=', 1);
    case 'RECURRING':
      return ofTask(eb, (task) => task('task.series_id', 'is not', null));
    case 'WITHDRAWN':
      return eb('s.side', '=', 'withdrawn');
    case 'NOT_BEGUN':
      return eb('s.assigned_on', '>', day);
  }
}

const DAY_COLUMNS = { due: 's.due_on', assigned: 's.assigned_on', completed: 's.completed_on' } as const;

function dayPredicate(
  eb: SpanBuilder,
  { field, from, to }: Extract<Condition, { op: 'between' }>,
): Expression<SqlBool> {
  const column = DAY_COLUMNS[field as keyof typeof DAY_COLUMNS];
  return eb.and([
    ...(from === null ? [] : [eb(column, '>=', from)]),
    eb(column, to === null ? '<' : '<=', to ?? FAR_DAY),
  ]);
}

function rangePredicate(
  eb: SpanBuilder,
  { field, min, max }: Extract<Condition, { op: 'range' }>,
  { day }: TaskDay,
): Expression<SqlBool> {
  if (field === 'late') return latePredicate(eb, { min: Math.max(1, Math.ceil(min ?? 1)), max }, day);
  const column = field === 'asks' ? 's.asks' : 's.grants';
  return eb.and([
    ...(min === null ? [] : [eb(column, '>=', Math.ceil(min))]),
    ...(max === null ? [] : [eb(column, '<=', Math.floor(max))]),
  ]);
}

/** Days behind the deadline: of what is open until the day, of what is done as it was done. */
function latePredicate(
  eb: SpanBuilder,
  { min, max }: { min: number; max: number | null },
  day: PlainDate,
): Expression<SqlBool> {
  const upTo = max === null ? null : Math.floor(Math.min(max, 100_000));
  const open = [eb('s.completed_on', '=', FAR_DAY), eb('s.due_on', '<=', addDays(day, -min))];
  const done = [eb('s.late_days', '>=', min)];
  if (upTo !== null) {
    open.push(eb('s.due_on', '>=', addDays(day, -upTo)));
    done.push(eb('s.late_days', '<=', upTo));
  }
  return eb.or([eb.and(open), eb.and(done)]);
}

function emptyPredicate(eb: SpanBuilder, field: string, isEmpty: boolean): Expression<SqlBool> {
  const column = DAY_COLUMNS[field as keyof typeof DAY_COLUMNS];
  if (column) return eb(column, isEmpty ? '=' : '<', FAR_DAY);
  if (field === 'programme') {
    return ofTask(eb, (task) => task('task.programme_id', isEmpty ? 'is' : 'is not', null));
  }
  return eb.lit(!isEmpty);
}

/** The state of a row as the rule gives it, for grouping. */
export function stateOf(day: PlainDate) {
  return sql<TaskState>`case
    when s.completed_on = ${FAR_DAY} and s.due_on < ${day} then 'OPEN_OVERDUE'
    when s.completed_on = ${FAR_DAY} then 'OPEN_IN_TERM'
    when s.completed_on > s.due_on then 'DONE_LATE'
    else 'DONE_ON_TIME' end`;
}
