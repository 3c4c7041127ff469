import { SettingError } from '../env.ts';
import { DomainError } from '@counterpart/domain/shared/errors';
import { type CliCommand, findCommand, helpText, readCall, UsageError } from './command-line.ts';

/**
 * Runs one operator command.
 * @returns the exit code: 0 done, 1 refused or failed, 2 called wrongly
 */
export async function operate(commands: readonly CliCommand[], words: readonly string[]): Promise<number> {
  const out = (text: string) => void process.stdout.write(`${text}\n`);
  const err = (text: string) => void process.stderr.write(`${text}\n`);
  const asked = words.filter((word) => word !== '--help' && word !== '-h');
  const command = findCommand(commands, asked);
  if (asked.length < words.length || asked.length === 0) {
    out(command ? `counterpart ${command.usage}\n  ${command.summary}` : helpText(commands));
    return asked.length === 0 && words.length === 0 ? 2 : 0;
  }
  if (!command) {
    err(`unknown command: ${asked.join(' ')}\n\n${helpText(commands)}`);
    return 2;
  }
  try {
    const note = (text: string) => process.stderr.isTTY && err(text);
    await command.run({ ...readCall(command, asked), print: out, note });
    return typeof process.exitCode === 'number' ? process.exitCode : 0;
  } catch (error) {
    if (error instanceof DomainError) err(`refused: ${error.code} ${JSON.stringify(error.details)}`);
    else err(error instanceof Error ? error.message : String(error));
    return error instanceof UsageError || error instanceof SettingError ? 2 : 1;
  }
}
