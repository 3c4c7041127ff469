export { backtestFile, JUDGED_SINCE } from './backtest.ts';
export { calibrationTask } from './calibration-task.ts';
export { forecastRouter } from './forecast.router.ts';
export { instrumentTask } from './instrument-task.ts';
export { overviewTask } from './overview-task.ts';
export { getInstrumentForecast } from './queries/get-instrument-forecast.ts';
