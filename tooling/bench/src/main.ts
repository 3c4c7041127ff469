import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { type Limits, measureLimits } from './limits.ts';
import { makeRegister, operate, startProduct } from './product.ts';
import { ask, type Measured, measureWorkloads } from './workloads.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '10000,100000' },
    seconds: { type: 'string', default: '3' },
    out: { type: 'string', default: join(tmpdir(), 'counterpart-bench.json') },
  },
});
const say = (text: string) => void process.stdout.write(`${text}\n`);
const folder = mkdtempSync(join(tmpdir(), 'counterpart-bench-'));

try {
  const report = [];
  for (const size of values.sizes.split(',').map(Number)) report.push(await benchSize(size, Number(values.seconds)));
  say(`\nfirst page's scripts: ${firstPageKb()} KB gzip (goal 150)`);
  writeFileSync(values.out, JSON.stringify({ at: new Date().toISOString(), node: process.version, report }, null, 2));
  say(`written to ${values.out}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function benchSize(size: number, seconds: number) {
  const file = join(folder, `register-${size}.db`);
  const url = `sqlite:${file}`;
  const { token, seconds: made } = await makeRegister(url, size);
  say(`\n## ${size} programmes (made in ${made.toFixed(1)} s)`);
  const product = await startProduct(url, token, 3978);
  const idleMb = product.residentMb();
  const page = await ask(product, 'programmes.list', {});
  const limits = await measureLimits(file, page, seconds);
  const measured = await measureWorkloads(product, seconds);
  const exports = await measureExports(url, size);
  const loadedMb = product.residentMb();
  await product.stop();
  print({ measured, limits, exports, coldStartMs: product.coldStartMs, idleMb, loadedMb });
  return { size, madeSeconds: made, coldStartMs: product.coldStartMs, idleMb, loadedMb, limits, measured, exports };
}

/** Seconds for whole exports by the operator's door, process start included. */
async function measureExports(url: string, size: number): Promise<Record<string, number>> {
  const seconds: Record<string, number> = {};
  for (const format of ['csv', 'xlsx', 'docx', 'pdf']) {
    const begun = performance.now();
    await operate(url, [
      'export',
      'signing-schedule',
      '--format',
      format,
      '--out',
      join(folder, `signing-${size}.${format}`),
    ]);
    seconds[format] = (performance.now() - begun) / 1000;
  }
  return seconds;
}

type Printed = {
  measured: Measured[];
  limits: Limits;
  exports: Record<string, number>;
  coldStartMs: number;
  idleMb: number;
  loadedMb: number;
};

function print({ measured, limits, exports, coldStartMs, idleMb, loadedMb }: Printed): void {
  say('| workload | req/s | p50 ms | p99 ms | CPU ms/req | failed | of limit |');
  say('|---|---:|---:|---:|---:|---:|---:|');
  for (const { name, result } of [
    { name: 'limit: hello', result: limits.hello },
    { name: 'limit: static page', result: limits.page },
    ...measured,
  ]) {
    const share = name.startsWith('W1 list, 16')
      ? result.perSecond / limits.page.perSecond
      : name.includes('unchanged')
        ? result.perSecond / limits.hello.perSecond
        : null;
    const cells = [
      result.perSecond.toFixed(0),
      result.p50Ms.toFixed(1),
      result.p99Ms.toFixed(1),
      result.cpuMsPerRequest.toFixed(3),
      result.failed,
      share === null ? '' : `${(share * 100).toFixed(0)} %`,
    ];
    say(`| ${name} | ${cells.join(' | ')} |`);
  }
  say(
    `bare list ${limits.bareListUs.toFixed(0)} us, bare write ${limits.bareWriteUs.toFixed(0)} us; cold start to first list ${coldStartMs.toFixed(0)} ms (goal 400)`,
  );
  say(
    `resident ${idleMb.toFixed(0)} MB idle, ${loadedMb.toFixed(0)} MB after load; export of every signing: ${Object.entries(
      exports,
    )
      .map(([format, s]) => `${format} ${s.toFixed(1)} s`)
      .join(', ')}`,
  );
}

/** Scripts that the first page loads before it shows: those its document names. */
function firstPageKb(): string {
  const dist = join(root, 'apps/web/dist');
  const html = readFileSync(join(dist, 'index.html'), 'utf8');
  const names = readdirSync(join(dist, 'assets')).filter((name) => name.endsWith('.js') && html.includes(name));
  const bytes = names.reduce((sum, name) => sum + gzipSync(readFileSync(join(dist, 'assets', name))).length, 0);
  return (bytes / 1024).toFixed(0);
}
