import { spawn } from 'node:child_process';
import { once } from 'node:events';
import SqliteEngine from 'better-sqlite3';
import { runLoad, type LoadResult } from './load.ts';
import { meters } from './product.ts';

/** What the machine itself can do in this run: nothing of ours may be faster. */
export type Limits = {
  /** Answers of eleven bytes from Node's own HTTP server. */
  readonly hello: LoadResult;
  /** Answers of one list page, serialised each time, without database, rights or tRPC. */
  readonly page: LoadResult;
  /** Microseconds for the list's two statements on bare prepared SQLite. */
  readonly bareListUs: number;
  /** Microseconds for an update and a history row in one bare transaction, synced to disk. */
  readonly bareWriteUs: number;
};

const SERVER = `
const { createServer } = require('node:http');
const page = JSON.parse(process.env.PAGE);
createServer((request, response) => {
  if (request.url === '/hello') return response.end('hello world');
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(page));
}).listen(Number(process.env.PORT), '127.0.0.1', () => process.send('ready'));
`;

/** Measures the limits. `page` is one real answer of the list. */
export async function measureLimits(file: string, page: unknown, seconds: number): Promise<Limits> {
  const port = 3979;
  const child = spawn(process.execPath, ['-e', SERVER], {
    env: { ...process.env, PAGE: JSON.stringify(page), PORT: String(port) },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  await once(child, 'message');
  const { cpuMs } = meters(child);
  const base = { origin: `http://127.0.0.1:${port}`, headers: {}, connections: 16, seconds, cpuMs };
  const hello = await runLoad({ ...base, next: () => ({ method: 'GET', path: '/hello' }) });
  const pageResult = await runLoad({ ...base, next: () => ({ method: 'GET', path: '/page' }) });
  child.kill();
  return { hello, page: pageResult, ...bareStatements(file) };
}

function bareStatements(file: string): Pick<Limits, 'bareListUs' | 'bareWriteUs'> {
  const db = new SqliteEngine(file);
  db.pragma('synchronous = FULL');
  // The product's own statement, so that the two differ by what is built around it and not by its plan.
  const partner = `(s.lead_partner_id in (select id from partner where code = $partner) or (s.partners > 1 and exists (select 1 from programme_partner pp where pp.programme_id = s.programme_id and pp.partner_id in (select id from partner where code = $partner))))`;
  const where = `from programme_summary s where s.viewpoint = '*' and s.stage = $stage and ${partner} and +s.amount_major >= $min`;
  const rows = db.prepare(
    `select s.*, p.title_vi, p.title_en ${where.replace('s where', 's join programme p on p.id = s.programme_id where')} order by s.next_signing_on, s.programme_id limit 51`,
  );
  const count = db.prepare(`select count(*) ${where}`);
  let at = 0;
  const stages = ['APPRAISED', 'NEGOTIATING', 'DONOR_APPROVED', 'SIGNED', 'EFFECTIVE', 'IMPLEMENTING'];
  const bareListUs = perCall(300, () => {
    at += 1;
    const parameters = { stage: stages[at % stages.length], partner: at % 2 ? 'WB' : 'ADB', min: 1000 + at };
    rows.all(parameters);
    count.get(parameters);
  });
  db.exec('create table if not exists bench_history (id integer primary key, milestone_id text, note text)');
  const ids = db.prepare('select id from milestone limit 500').pluck().all() as string[];
  const update = db.prepare('update milestone set note = ? where id = ?');
  const insert = db.prepare('insert into bench_history (milestone_id, note) values (?, ?)');
  const write = db.transaction((id: string, note: string) => {
    update.run(note, id);
    insert.run(id, note);
  });
  const bareWriteUs = perCall(500, () => {
    at += 1;
    write.immediate(ids[at % ids.length] ?? '', `n${at}`);
  });
  db.exec('drop table bench_history');
  db.close();
  return { bareListUs, bareWriteUs };
}

function perCall(times: number, work: () => void): number {
  for (let i = 0; i < 50; i++) work();
  const begun = performance.now();
  for (let i = 0; i < times; i++) work();
  return ((performance.now() - begun) * 1000) / times;
}
