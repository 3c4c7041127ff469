import { oneOf } from '../../lib/search-params.ts';

/** The sides of the forecast page; the open files are the first. */
export const FORECAST_TABS = ['files', 'record'] as const;
export type ForecastTab = (typeof FORECAST_TABS)[number];

/** The forecast page's part of the address: its side, and the class whose years are shown. */
export type ForecastSearch = { readonly tab?: Exclude<ForecastTab, 'files'>; readonly class?: string };

/** Reads the address by hand; what is not known falls back to the open files. */
export function readForecastSearch(raw: Record<string, unknown>): ForecastSearch {
  const shown = oneOf(raw['class']);
  return {
    ...(oneOf(raw['tab']) === 'record' && { tab: 'record' }),
    ...(shown && /^[A-Za-z0-9_]{1,60}$/.test(shown) && { class: shown }),
  };
}
