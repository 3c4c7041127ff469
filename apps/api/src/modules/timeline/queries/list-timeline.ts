import { can } from '@counterpart/domain/identity/identity.policy';
import { daySchema } from '@counterpart/domain/shared/day-schema';
import { type CompactFile, packFile } from '@counterpart/domain/timeline/compact-file';
import { wholeYears } from '@counterpart/domain/timeline/scale.rules';
import { listInputSchema } from '../../../kernel/list.ts';
import { defineQuery } from '../../../kernel/query.ts';
import { countedPipelinePage, readPipelineQuery, toPipelineRow } from '../../programmes/index.ts';
import { type StepList, timelineFiles } from '../timeline-files.list.ts';

/** A programme of the page: whose group it stands in follows from partner and agency. */
export type TimelineProgramme = readonly [
  id: string,
  code: string,
  titleVi: string,
  titleEn: string,
  partnerId: string | null,
  agencyId: string | null,
  isSample: 0 | 1,
];

/** One page of programmes with their files as bars. **Shape**: lists without names, read by `unpackFile`. */
export type TimelinePage = {
  readonly programmes: readonly TimelineProgramme[];
  readonly files: readonly CompactFile[];
  readonly steps: StepList;
  readonly total: number;
  readonly nextOffset: number | null;
  readonly ignored: readonly string[];
};

/** The programmes of a filter with their files over time: the same records, in the same order, as the pipeline's list. */
export const listTimeline = defineQuery({
  name: 'timeline.list',
  input: listInputSchema.omit({ cursor: true }).extend({
    /** Steps with a day between these two have a mark. */
    from: daySchema.optional(),
    to: daySchema.optional(),
  }),
  allow: (actor) => can(actor, 'register.read'),
  run: async (tools, { from, to, ...input }): Promise<TimelinePage> => {
    const { db, scope, today } = tools;
    const spec = await readPipelineQuery(tools, input);
    const { rows, nextCursor, total } = await countedPipelinePage(tools, { scope, spec }, input);
    const shown = rows.map((row) => toPipelineRow(row, today));
    const whole = wholeYears({ from: today, to: today });
    const { files, steps } = await timelineFiles(db, {
      scope,
      programmeIds: shown.map((row) => row.id),
      span: { from: from ?? whole.from, to: to ?? whole.to },
      today,
    });
    return {
      programmes: shown.map((row) => [
        row.id,
        row.code,
        row.titleVi,
        row.titleEn,
        row.partnerId,
        row.agencyId,
        row.isSample ? 1 : 0,
      ]),
      files: files.map(packFile),
      steps,
      total,
      nextOffset: nextCursor === null ? null : (input.offset ?? 0) + rows.length,
      ignored: spec.ignored,
    };
  },
});
