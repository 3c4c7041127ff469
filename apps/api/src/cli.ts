import { operate } from './cli/operate.ts';
import { allCommands } from './cli/all-commands.ts';

process.exitCode = await operate(allCommands, process.argv.slice(2));
