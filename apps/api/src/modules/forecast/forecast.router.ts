import { queryProcedure, router } from '../../kernel/trpc.ts';
import { getCalibration } from './queries/get-calibration.ts';
import { getInstrumentForecast, whatIf } from './queries/get-instrument-forecast.ts';
import { listForecasts } from './queries/list-overview.ts';

/** When files are foreseen to be signed and effective, and why. */
export const forecastRouter = router({
  calibration: queryProcedure(getCalibration),
  forInstrument: queryProcedure(getInstrumentForecast),
  overview: queryProcedure(listForecasts),
  whatIf: queryProcedure(whatIf),
});
