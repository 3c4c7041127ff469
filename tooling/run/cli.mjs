// The operator's door: builds the command when its sources changed, then runs it with the caller's words.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { requireNode, root, run } from './steps.mjs';

requireNode();
const isQuiet = { stdio: ['ignore', 'ignore', 'inherit'] };
if (process.env.COUNTERPART_SKIP_BUILD !== '1' || !existsSync(join(root, 'apps/api/dist/cli.js'))) {
  const code = await run(
    'turbo',
    ['run', 'build', '--filter=@counterpart/api', '--output-logs=errors-only', '--log-prefix=none'],
    isQuiet,
  );
  if (code !== 0) process.exit(1);
}
// Relative paths mean the folder the operator stands in.
process.exit(
  await run(process.execPath, [join(root, 'apps/api/dist/cli.js'), ...process.argv.slice(2)], {
    cwd: process.env.INIT_CWD ?? root,
  }),
);
