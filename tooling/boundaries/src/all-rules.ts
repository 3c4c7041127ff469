import { noImportCycles } from './rules/cycles.rule.ts';
import { importDepth } from './rules/depth.rule.ts';
import { lockfileWithoutAddresses, packagesHaveReadme } from './rules/files.rule.ts';
import { modulesEnteredByIndex, modulesInOrder } from './rules/modules.rule.ts';
import { packageImports } from './rules/packages.rule.ts';
import { noUnusedExports } from './rules/unused-exports.rule.ts';
import { wordsInTheirPlace } from './rules/words.rule.ts';
import type { Rule } from './workspace.ts';

/** Every rule of the house, by the name that a report carries. */
export const allRules: Readonly<Record<string, Rule>> = {
  'package-imports': packageImports,
  'module-index': modulesEnteredByIndex,
  'module-order': modulesInOrder,
  cycles: noImportCycles,
  words: wordsInTheirPlace,
  depth: importDepth,
  readme: packagesHaveReadme,
  lockfile: lockfileWithoutAddresses,
  'unused-exports': noUnusedExports,
};
