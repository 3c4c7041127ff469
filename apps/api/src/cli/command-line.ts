import { parseArgs, type ParseArgsConfig } from 'node:util';

/** A mistake in how a command was called: its message says what is expected. */
export class UsageError extends Error {}

/** One operator command: `name` may have two words; `usage` is its line in the help. */
export type CliCommand = {
  readonly name: string;
  readonly usage: string;
  readonly summary: string;
  readonly options: NonNullable<ParseArgsConfig['options']>;
  readonly run: (call: CliCall) => Promise<void>;
};

/** A call as parsed: values of options, positionals after the command's name. */
export type CliCall = {
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
  readonly positionals: readonly string[];
  readonly print: (text: string) => void;
  /** Progress for a person at a terminal; never mixes with what a program reads. */
  readonly note: (text: string) => void;
};

/** Finds the command that the words name; the longest name wins. */
export function findCommand(commands: readonly CliCommand[], words: readonly string[]): CliCommand | null {
  const byLength = [...commands].sort((a, b) => b.name.length - a.name.length);
  return byLength.find((one) => one.name.split(' ').every((word, i) => words[i] === word)) ?? null;
}

/** Reads options and positionals of a command. Errors: UsageError */
export function readCall(command: CliCommand, words: readonly string[]): Pick<CliCall, 'values' | 'positionals'> {
  try {
    const rest = words.slice(command.name.split(' ').length);
    const parsed = parseArgs({ args: [...rest], options: command.options, allowPositionals: true, strict: true });
    return { values: parsed.values as CliCall['values'], positionals: parsed.positionals };
  } catch (error) {
    throw new UsageError(
      `${error instanceof Error ? error.message : String(error)}\nusage: counterpart ${command.usage}`,
    );
  }
}

/** A required text option. Errors: UsageError that names it. */
export function required(call: Pick<CliCall, 'values'>, name: string): string {
  const value = call.values[name];
  if (typeof value === 'string' && value !== '') return value;
  throw new UsageError(`--${name} is missing`);
}

/** An optional text option, or null. */
export function optional(call: Pick<CliCall, 'values'>, name: string): string | null {
  const value = call.values[name];
  return typeof value === 'string' && value !== '' ? value : null;
}

/** The help page of all commands. */
export function helpText(commands: readonly CliCommand[]): string {
  const lines = commands.map((one) => `  ${one.usage}\n      ${one.summary}`);
  return `counterpart: the operator's door\n\n${lines.join('\n')}\n\nEvery command takes --help. Settings come from the environment, see docs/operations.md.`;
}
