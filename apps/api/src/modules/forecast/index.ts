export { backtestFile, JUDGED_SINCE } from './backtest.ts';
