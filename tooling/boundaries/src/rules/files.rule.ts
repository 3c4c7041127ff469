import type { Rule } from '../workspace.ts';

const MAX_README_LINES = 40;

/** Every package says in a short README what it is for. */
export const packagesHaveReadme: Rule = (workspace) =>
  workspace.packages.flatMap(({ folder, name, readme }) => {
    const path = `${folder}/README.md`;
    if (readme === null) return [{ path, say: `${name} has no README; a newcomer needs its duty and its folders` }];
    const lines = readme.trimEnd().split('\n').length;
    return lines <= MAX_README_LINES
      ? []
      : [{ path, say: `${lines} lines; at most ${MAX_README_LINES}, or nobody reads it` }];
  });

/** The lockfile names no server, so that any registry that holds the packages serves. */
export const lockfileWithoutAddresses: Rule = (workspace) => {
  const { packages = {} } = JSON.parse(workspace.lockfile) as { packages?: Record<string, { resolved?: string }> };
  return Object.entries(packages)
    .filter(([, one]) => one.resolved !== undefined && /^[a-z+]+:/i.test(one.resolved))
    .map(([key]) => ({
      path: 'package-lock.json',
      say: `${key} carries the address it came from; install with omit-lockfile-registry-resolved=true`,
    }));
};
