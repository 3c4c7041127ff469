import { loadBenchData } from '../seed/bench-data.ts';
import { loadReference } from '../seed/load-reference.ts';
import { type CliCommand, required, UsageError } from './command-line.ts';
import { withHouse } from './with-house.ts';

const benchData: CliCommand = {
  name: 'bench-data',
  usage: 'bench-data --programmes N',
  summary: 'Fills an empty register with N made-up programmes for measuring; the same N gives the same register.',
  options: { programmes: { type: 'string' } },
  run: (call) =>
    withHouse(async (house) => {
      const programmes = Number(required(call, 'programmes'));
      if (!Number.isInteger(programmes) || programmes < 1 || programmes > 1_000_000)
        throw new UsageError('--programmes must be a number from 1 to 1000000');
      const existing = await house.db.read.selectFrom('programme').select('id').limit(1).executeTakeFirst();
      if (existing) throw new UsageError('the register is not empty; point DATABASE_URL at a new file');
      await loadReference(house);
      await loadBenchData(house, programmes, (done) => call.note(`${done} of ${programmes}`));
      call.print(`${programmes} programmes`);
    }),
};

/** Commands that bring data in or take it out. */
export const dataCommands: readonly CliCommand[] = [benchData];
