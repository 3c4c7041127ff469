import { queryProcedure, router } from '../../kernel/trpc.ts';
import { getInstrumentForecast, whatIf } from './queries/get-instrument-forecast.ts';
import { listForecasts } from './queries/list-overview.ts';

/** When files are foreseen to be signed and effective, and why. */
export const forecastRouter = router({
  forInstrument: queryProcedure(getInstrumentForecast),
  overview: queryProcedure(listForecasts),
  whatIf: queryProcedure(whatIf),
});
