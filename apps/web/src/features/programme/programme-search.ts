import { isPlainDate } from '@counterpart/domain/shared/plain-date';
import { allOf, oneOf } from '../../lib/search-params.ts';

/** The sides of a programme's page; the road is the first. */
export const TABS = ['road', 'overview', 'deliverables', 'documents', 'history', 'slip'] as const;
export type ProgrammeTab = (typeof TABS)[number];

const SUPPOSED = /^mst_[0-9a-z]{1,40}:/;
const MOST_SUPPOSED = 20;

/** The programme page's part of the address: its tab, the view of the road, the field of the history. */
export type ProgrammeSearch = {
  readonly tab?: Exclude<ProgrammeTab, 'road'>;
  readonly view?: 'full';
  readonly field?: string;
  /** Words that the documents have. */
  readonly q?: string;
  /** The deliverable shown beside. */
  readonly open?: string;
  /** The instrument whose forecast is unfolded. */
  readonly fc?: string;
  /** Supposed days: the milestone and the day, `mst_1:2027-03-03`. */
  readonly if?: readonly string[];
};

/** Reads the address by hand; what is not known falls back to the road. */
export function readProgrammeSearch(raw: Record<string, unknown>): ProgrammeSearch {
  const tab = TABS.find((one) => one !== 'road' && one === oneOf(raw['tab'])) as ProgrammeSearch['tab'];
  const field = oneOf(raw['field']);
  const fc = oneOf(raw['fc']);
  const open = oneOf(raw['open']);
  const q = oneOf(raw['q'])?.trim().slice(0, 200);
  const supposed = allOf(raw['if']).filter(isSupposed).slice(0, MOST_SUPPOSED);
  return {
    ...(tab && { tab }),
    ...(oneOf(raw['view']) === 'full' && { view: 'full' }),
    ...(field && /^[A-Za-z]{1,60}$/.test(field) && { field }),
    ...(q && { q }),
    ...(open && /^dlv_[0-9a-z]{1,40}$/.test(open) && { open }),
    ...(fc && /^ins_[0-9a-z]{1,40}$/.test(fc) && { fc }),
    ...(supposed.length > 0 && { if: supposed }),
  };
}

function isSupposed(text: string): boolean {
  return SUPPOSED.test(text) && isPlainDate(text.slice(text.indexOf(':') + 1));
}
