import { oneOf } from '../../lib/search-params.ts';

/** The sides of a programme's page; the road is the first. */
export const TABS = ['road', 'overview', 'history', 'slip'] as const;
export type ProgrammeTab = (typeof TABS)[number];

/** The programme page's part of the address: its tab, the view of the road, the field of the history. */
export type ProgrammeSearch = {
  readonly tab?: Exclude<ProgrammeTab, 'road'>;
  readonly view?: 'full';
  readonly field?: string;
};

/** Reads the address by hand; what is not known falls back to the road. */
export function readProgrammeSearch(raw: Record<string, unknown>): ProgrammeSearch {
  const tab = TABS.find((one) => one !== 'road' && one === oneOf(raw['tab'])) as ProgrammeSearch['tab'];
  const field = oneOf(raw['field']);
  return {
    ...(tab && { tab }),
    ...(oneOf(raw['view']) === 'full' && { view: 'full' }),
    ...(field && /^[A-Za-z]{1,60}$/.test(field) && { field }),
  };
}
