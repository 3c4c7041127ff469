import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The repository's root folder. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** Stops with a sentence where the running Node is too old for the product. */
export function requireNode() {
  const [major = 0] = process.versions.node.split('.').map(Number);
  if (major >= 22) return;
  process.stderr.write(
    `Counterpart needs Node 22 or newer and found ${process.version}. Node 24 comes with "npm ci" on Linux and Windows (x64) and Linux (arm64); start it through "npm start". Elsewhere install Node 24 first.\n`,
  );
  process.exit(2);
}

/** Runs a program of this repository to its end and returns its exit code. */
export function run(program, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: root,
      stdio: 'inherit',
      shell: process.platform === 'win32',
      ...options,
    });
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? (signal ? 1 : 0)));
  });
}

/** Runs a named step, prints how long it took, and returns whether it went well. */
export async function step(name, program, args, options) {
  const begun = performance.now();
  const code = await run(program, args, options);
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  process.stdout.write(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)\n`);
  return code === 0;
}
