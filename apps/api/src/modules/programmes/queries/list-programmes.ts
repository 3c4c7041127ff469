import { can } from '@counterpart/domain/identity/identity.policy';
import { sql } from 'kysely';
import { behindCursor, columnSort, cursorAfter, listInputSchema, type Page } from '../../../kernel/list.ts';
import { defineQuery } from '../../../kernel/query.ts';
import { readPipelineQuery } from '../pipeline-query.ts';
import {
  filteredProgrammes,
  groupedProgrammes,
  PIPELINE_SORTS,
  type PipelineRow,
  toPipelineRow,
} from '../programmes.list.ts';

/** The pipeline: one page of programmes within the reader's scope. */
export const listProgrammes = defineQuery({
  name: 'programmes.list',
  input: listInputSchema,
  allow: (actor) => can(actor, 'register.read'),
  run: async (tools, input): Promise<Page<PipelineRow>> => {
    const spec = await readPipelineQuery(tools, input);
    const groupSort = spec.group === null ? [] : [{ column: 's.group_key', descending: false }];
    const sort = [...groupSort, ...columnSort(spec.sort, PIPELINE_SORTS, 's.programme_id')];
    const filtered = filteredProgrammes(tools.db, tools.adapter, { scope: tools.scope, spec });
    const source = spec.group === null ? filtered : groupedProgrammes(filtered, tools.db, spec.group);
    let page = (source as typeof filtered)
      .innerJoin('programme', 'programme.id', 's.programme_id')
      .selectAll('s')
      .select(['programme.title_vi', 'programme.title_en'])
      .limit(input.limit + 1);
    for (const { column, descending } of sort) page = page.orderBy(sql.ref(column), descending ? 'desc' : 'asc');
    if (input.cursor) {
      const cursor = input.cursor;
      page = page.where((eb) => behindCursor(eb, sort, cursor) ?? eb.lit(true));
    } else if (input.offset) page = page.offset(input.offset);
    const rows = await page.execute();
    // Turning pages of the same list counts it once.
    const counted = JSON.stringify([tools.scope, spec.conditions, spec.text]);
    const { total } = await tools.memo.remember(`programmes.count ${counted}`, () =>
      filtered.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow(),
    );
    const shown = rows.slice(0, input.limit);
    const last = shown.at(-1);
    return {
      items: shown.map((row) => toPipelineRow(row, tools.today)),
      nextCursor: rows.length > input.limit && last ? cursorAfter(sort, last) : null,
      total,
      ignored: spec.ignored,
    };
  },
});
