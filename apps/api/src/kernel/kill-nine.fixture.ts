import { writeSync } from 'node:fs';
import { openDatabase } from '@counterpart/db/open';
import { actorOf, callerAs, testHouse } from '../testing.ts';

// A program of its own that writes without end and says aloud every write it was acknowledged, until it is killed.
const [url = '', id = '', cycle = ''] = process.argv.slice(2);
const db = await openDatabase(url);
const office = callerAs(testHouse(db), actorOf('coordinator'));
const row = await db.read.selectFrom('milestone').select('version').where('id', '=', id).executeTakeFirstOrThrow();
let { version } = row;
for (let n = 1; ; n++) {
  const input = { id, version, patch: { note: `cycle ${cycle}, write ${n}` } };
  ({ version } = await office.procedures.updateMilestone({ input, idempotencyKey: `cycle-${cycle}-${n}` }));
  writeSync(1, `${version}\n`);
}
