import { readFileSync } from 'node:fs';
import { backtestFile, JUDGED_SINCE } from '../modules/forecast/index.ts';
import { type CliCommand, required, UsageError } from './command-line.ts';

const backtest: CliCommand = {
  name: 'forecast backtest',
  usage: 'forecast backtest --history FILE [--json]',
  summary: 'Replays a statement of loans without looking ahead and tells how forecasts would have held.',
  options: { history: { type: 'string' }, json: { type: 'boolean' } },
  run: async (call) => {
    const path = required(call, 'history');
    call.note(`replaying ${path}`);
    const { series, rowCount, refusedRows } = backtestFile(readHistory(path));
    if (refusedRows > 0)
      process.stderr.write(`${refusedRows} of ${rowCount} rows could not be read and are left out\n`);
    call.print(call.values['json'] ? JSON.stringify({ series }) : inWords(series));
  },
};

type Series = ReturnType<typeof backtestFile>['series'];

function inWords(series: Series): string {
  const lines = series.flatMap(({ name, baseline, ...own }) => [
    `${name}: ${own.n} waits begun since ${JUDGED_SINCE}`,
    `  forecast       ${scoreLine(own)}`,
    `  trailing 20    ${scoreLine(baseline)}`,
  ]);
  return lines.join('\n');
}

function scoreLine(scores: Omit<Series[number], 'name' | 'baseline'>): string {
  const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
  return [
    `${percent(scores.coverageP10P90)} within P10 to P90`,
    `${percent(scores.belowP80)} below P80`,
    `P50 off by ${scores.maeP50Days.toFixed(1)} days on average`,
    `interval score ${scores.intervalScore80.toFixed(0)}`,
  ].join(', ');
}

function readHistory(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new UsageError(`cannot read ${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Commands about forecasts. */
export const forecastCommands: readonly CliCommand[] = [backtest];
