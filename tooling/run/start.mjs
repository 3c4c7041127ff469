// Builds what changed, prepares the register and serves it. Settings: docs/operations.md.
import { spawn } from 'node:child_process';
import { root, requireNode, step } from './steps.mjs';

requireNode();
const begun = performance.now();
const isBuilt = await step('build', 'turbo', ['run', 'build', '--output-logs=errors-only', '--log-prefix=none'], {
  stdio: ['ignore', 'ignore', 'inherit'],
});
if (!isBuilt) process.exit(1);

const host = process.env.HOST ?? '127.0.0.1';
const isLoopback = ['127.0.0.1', 'localhost', '::1'].includes(host);
// On one's own machine the demo register and sign-in by role are what a first look needs; DEMO=0 turns them off.
const env = {
  ...process.env,
  DEMO: process.env.DEMO ?? (isLoopback ? '1' : '0'),
  LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn',
};
// Answers live for a moment: cleared away early they leave the server a third smaller, at no cost that can be measured.
const flags = ['--enable-source-maps', '--max-semi-space-size=4'];
const server = spawn(process.execPath, [...flags, 'apps/api/dist/main.js'], {
  cwd: root,
  env,
  stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
server.on('message', (message) => {
  if (!message?.ready) return;
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  process.stdout.write(`ready  ${message.address} (${seconds} s)\n${message.howToSignIn}\n`);
});
server.once('exit', (code) => process.exit(code ?? 1));
