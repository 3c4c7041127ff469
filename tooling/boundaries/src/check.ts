import { fileURLToPath } from 'node:url';
import { allRules } from './all-rules.ts';
import { readTexts } from './read-texts.ts';
import { buildWorkspace } from './workspace.ts';

// `npm run boundaries`: prints every broken rule with its reason and fails where there is one.
const root = fileURLToPath(new URL('../../../', import.meta.url));
const workspace = buildWorkspace(readTexts(root));
let problems = 0;
for (const [name, rule] of Object.entries(allRules)) {
  const found = rule(workspace);
  problems += found.length;
  for (const { path, line, say } of found) {
    process.stdout.write(`${path}${line === undefined ? '' : `:${line}`}  ${say} [${name}]\n`);
  }
}
process.stdout.write(
  problems === 0
    ? `boundaries hold: ${Object.keys(allRules).length} rules over ${workspace.files.size} files of ${workspace.packages.length} packages\n`
    : `${problems} broken\n`,
);
process.exitCode = problems === 0 ? 0 : 1;
