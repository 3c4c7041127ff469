import type { CliCommand } from './command-line.ts';
import { dataCommands } from './data-commands.ts';
import { demoCommands } from './demo-commands.ts';
import { exchangeCommands } from './exchange-commands.ts';
import { forecastCommands } from './forecast-commands.ts';
import { systemCommands } from './system-commands.ts';
import { userCommands } from './user-commands.ts';

/** Every command of the operator's door, in the order of the help page. */
export const allCommands: readonly CliCommand[] = [
  ...systemCommands,
  ...userCommands,
  ...demoCommands,
  ...exchangeCommands,
  ...forecastCommands,
  ...dataCommands,
];
