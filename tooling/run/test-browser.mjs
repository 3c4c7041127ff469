// The journeys of people in a real Chromium, against the built product.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { requireNode, step } from './steps.mjs';

requireNode();
const chromium = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
if (!existsSync(chromium)) {
  process.stderr.write(
    `No browser at ${chromium}. On Debian: apt-get install chromium. Elsewhere set CHROMIUM_PATH to a Chromium or Chrome.\n`,
  );
  process.exit(2);
}
if (!(await step('build', 'turbo', ['run', 'build', '--output-logs=errors-only', '--log-prefix=none'])))
  process.exit(1);
const folder = mkdtempSync(join(tmpdir(), 'counterpart-browser-'));
const report = join(folder, 'report.json');
const isGreen = await step(
  'journeys',
  'vitest',
  [
    'run',
    '--config',
    'apps/web/e2e/vitest.config.ts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...process.argv.slice(2),
  ],
  { env: { ...process.env, CHROMIUM_PATH: chromium } },
);
const { numPassedTests: passed = 0, numFailedTests: failed = 0 } = existsSync(report)
  ? JSON.parse(readFileSync(report, 'utf8'))
  : {};
rmSync(folder, { recursive: true, force: true });
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exit(isGreen && failed === 0 && passed > 0 ? 0 : 1);
