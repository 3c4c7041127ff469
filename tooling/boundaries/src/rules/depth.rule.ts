import { posix } from 'node:path';
import type { Problem, Rule } from '../workspace.ts';

const MAX_LEVELS = 3;
const FEATURE = /^(apps\/[^/]+\/src\/(?:modules|features|routes)\/[^/]+)\//;

/**
 * Paths stay short: one `../`, and up to three only from inside a feature's folder to what lies outside of it.
 * A path never leaves its package; packages are reached by name.
 */
export const importDepth: Rule = (workspace) =>
  [...workspace.files.values()].flatMap((file) =>
    file.imports.flatMap(({ specifier, line }): Problem[] => {
      const levels = specifier.split('/').filter((part) => part === '..').length;
      if (levels === 0) return [];
      const at = { path: file.path, line };
      const target = posix.join(posix.dirname(file.path), specifier);
      const own = workspace.packageOf(file.path);
      if (own && !target.startsWith(`${own.folder}/`)) {
        return [{ ...at, say: `${specifier} leaves the package; a package is reached by its name` }];
      }
      const feature = FEATURE.exec(file.path)?.[1];
      const leavesFeature = feature !== undefined && !target.startsWith(`${feature}/`);
      const limit = leavesFeature ? MAX_LEVELS : 1;
      return levels <= limit
        ? []
        : [
            {
              ...at,
              say: `${specifier} climbs ${levels} levels; what is this far away belongs closer or in a package`,
            },
          ];
    }),
  );
