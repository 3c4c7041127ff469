import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { backtestScores, replayHistory } from '@counterpart/domain/forecast/backtest';
import { inventHistory } from '@counterpart/domain/forecast/history.fixture';
import { fromEpochDay, toEpochDay } from '@counterpart/domain/shared/plain-date';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findCommand, readCall } from './command-line.ts';
import { forecastCommands } from './forecast-commands.ts';

const HEADER =
  'End of Period,Loan Number,Country Code,Country,Loan Status,Original Principal Amount,Cancelled Amount,Undisbursed Amount,Disbursed Amount,Agreement Signing Date,Board Approval Date,Effective Date';
const history = inventHistory({ seed: 3, perYear: 8, medianDays: () => 60, spread: 0.5 });
let folder: string;
let path: string;

/** The invented history as a statement of loans. */
function statement(): string {
  const day = (epochDay: number | null): string => (epochDay === null ? '' : fromEpochDay(epochDay));
  const effective = new Map(history.approval_to_effectiveness.map(({ id, endDay }) => [id, endDay]));
  const rows = history.approval_to_signing.map(({ id, startDay, endDay }) =>
    [
      '2025-03-31',
      id,
      'AA',
      'AA',
      'Repaying',
      1,
      0,
      0,
      1,
      day(endDay),
      day(startDay),
      day(effective.get(id) ?? null),
    ].join(','),
  );
  return [HEADER, ...rows].join('\n');
}

async function run(...words: string[]): Promise<string> {
  const command = findCommand(forecastCommands, words);
  if (!command) throw new Error('no such command');
  const printed: string[] = [];
  const print = (text: string): void => void printed.push(text);
  await command.run({ ...readCall(command, words), print, note: () => undefined });
  return printed.join('\n');
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'counterpart-forecast-'));
  path = join(folder, 'history.csv');
  writeFileSync(path, statement());
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('forecast backtest', () => {
  it('prints what the replay of the file finds, as data', async () => {
    const { series } = JSON.parse(await run('forecast', 'backtest', '--history', path, '--json'));
    expect(series).toEqual(backtestScores(replayHistory(history, toEpochDay('2005-01-01'))));
    expect(series[0].n).toBeGreaterThan(100);
  });

  it('and in words', async () => {
    const words = await run('forecast', 'backtest', '--history', path);
    expect(words).toMatch(/^approval_to_signing: \d+ waits begun since 2005-01-01\n {2}forecast +\d+\.\d % within/);
    expect(words.split('\n')).toHaveLength(9);
  });

  it('says which file it cannot read', async () => {
    await expect(run('forecast', 'backtest', '--history', join(folder, 'none.csv'))).rejects.toThrow('none.csv');
    await expect(run('forecast', 'backtest')).rejects.toThrow('--history is missing');
  });
});
