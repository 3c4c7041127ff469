import { migrate } from '@counterpart/db/migrate';
import { openDatabase } from '@counterpart/db/open';

// A program of its own that waits for the word and then migrates, as a server does at its start.
const url = process.argv[2] ?? '';
process.stdout.write('waiting\n');
process.stdin.once('data', () => {
  void run();
});

async function run(): Promise<void> {
  const db = await openDatabase(url);
  const applied = await migrate({ writer: db.writer, adapter: db.adapter, now: 1 });
  await db.close();
  process.stdout.write(`${JSON.stringify(applied)}\n`);
  process.exit(0);
}
