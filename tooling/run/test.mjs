// All checks that need no browser: lint, types, boundaries, and the tests on both database engines.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { requireNode, step } from './steps.mjs';

requireNode();
const folder = mkdtempSync(join(tmpdir(), 'counterpart-test-'));
const report = join(folder, 'report.json');
const checks = [
  await step('lint', 'npm', ['run', '--silent', 'lint']),
  await step('types', 'turbo', ['run', 'typecheck', '--output-logs=errors-only', '--log-prefix=none']),
  await step('boundaries', 'npm', ['run', '--silent', 'boundaries']),
];
const isGreen = await step('tests', 'vitest', [
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
  ...process.argv.slice(2),
]);
const counted = readReport(report);
rmSync(folder, { recursive: true, force: true });

const passed = counted.passed + checks.filter(Boolean).length;
const failed = counted.failed + checks.filter((ok) => !ok).length + (!isGreen && counted.failed === 0 ? 1 : 0);
process.stdout.write(`${passed} passed, ${failed} failed, ${counted.skipped} skipped\n`);
process.exit(failed === 0 && passed > checks.length ? 0 : 1);

function readReport(file) {
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(readFileSync(file, 'utf8'));
    return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}
