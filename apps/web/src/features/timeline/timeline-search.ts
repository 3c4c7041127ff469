import { isPlainDate, type PlainDate } from '@counterpart/domain/shared/plain-date';
import type { Zoom } from '@counterpart/domain/timeline/scale.rules';
import { oneOf } from '../../lib/search-params.ts';
import { type PipelineSearch, readPipelineSearch } from '../pipeline/pipeline-search.ts';

// Written out here, so that the first visit does not load the rules.
const ZOOMS: readonly Zoom[] = ['week', 'month', 'quarter', 'year'];

/**
 * The timeline's part of the address: what is shown as in the pipeline's list, how closely and around which day, as a
 * chart or as a table, and the programme shown beside.
 */
export type TimelineSearch = Omit<PipelineSearch, 'cols'> & {
  readonly zoom?: Zoom;
  readonly at?: PlainDate;
  readonly view?: 'table';
};

/** Changes parts of the address; undefined takes a part out. */
export type SetTimeline = (
  part: { readonly [Name in keyof TimelineSearch]?: TimelineSearch[Name] | undefined },
  isCorrection: boolean,
) => void;

/** Reads the address by hand. Nothing is judged here. */
export function readTimelineSearch(raw: Record<string, unknown>): TimelineSearch {
  const { cols: _columns, ...shown } = readPipelineSearch(raw);
  const zoom = ZOOMS.find((one) => one === oneOf(raw['zoom']));
  const at = oneOf(raw['at']);
  return {
    ...shown,
    ...(zoom && zoom !== 'quarter' && { zoom }),
    ...(at && isPlainDate(at) && { at }),
    ...(oneOf(raw['view']) === 'table' && { view: 'table' as const }),
  };
}
