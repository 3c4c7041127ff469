import { ensureDemoUsers } from '../modules/identity/index.ts';
import { loadDemo } from '../seed/load-demo.ts';
import { loadReference } from '../seed/load-reference.ts';
import { removeDemo } from '../seed/remove-demo.ts';
import type { CliCommand } from './command-line.ts';
import { withHouse } from './with-house.ts';

const JSON_FLAG = { json: { type: 'boolean' } } as const;

const demoLoad: CliCommand = {
  name: 'demo load',
  usage: 'demo load [--json]',
  summary: 'Adds the demo register: public facts with their sources and marked samples, with a user for each role.',
  options: JSON_FLAG,
  run: (call) =>
    withHouse(async (house) => {
      await loadReference(house);
      const loaded = await loadDemo(house);
      await ensureDemoUsers(house);
      const words = `${loaded.programmes} programmes, ${loaded.instruments} instruments, ${loaded.milestones} milestones`;
      call.print(call.values['json'] ? JSON.stringify(loaded) : words);
    }),
};

const demoRemove: CliCommand = {
  name: 'demo remove',
  usage: 'demo remove [--json]',
  summary: 'Removes every sample record and the demo users; what people added stays, and is named.',
  options: JSON_FLAG,
  run: (call) =>
    withHouse(async (house) => {
      const removed = await removeDemo(house);
      if (call.values['json']) return call.print(JSON.stringify(removed));
      call.print(`${removed.programmes} programmes and ${removed.persons} persons removed`);
      for (const kept of removed.keptProgrammes)
        call.print(`kept: ${kept.code} ${kept.titleVi || kept.titleEn} (people added to it)`);
    }),
};

/** Commands about the demo register. */
export const demoCommands: readonly CliCommand[] = [demoLoad, demoRemove];
