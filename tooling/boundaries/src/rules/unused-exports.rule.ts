import type { SourceFile } from '../source-file.ts';
import { isTestFile, type Rule, type Workspace } from '../workspace.ts';

/** Files that something outside TypeScript opens: Node, the bundler, the test runner, clients of the API. */
const ENTRIES = [
  /^apps\/api\/src\/(main|cli|lane|worker|client|testing|testing-world)\.ts$/,
  /^apps\/web\/src\/main\.tsx$/,
  /^packages\/testing\/src\/postgres-global-setup\.ts$/,
  /\.config\.ts$/,
  /\.d\.ts$/,
];

/**
 * An export that no other file imports is either private or dead. A type that its own file uses may stay:
 * it names the shape of something that others do import.
 */
export const noUnusedExports: Rule = (workspace) => {
  const used = usedNames(workspace);
  return [...workspace.files.values()]
    .filter((file) => !isTestFile(file.path) && !ENTRIES.some((entry) => entry.test(file.path)))
    .flatMap((file) => {
      const taken = used.get(file.path);
      if (taken === null) return [];
      return file.exports
        .filter(({ name, isType }) => !taken?.has(name) && !(isType && isNamedAgain(file, name)))
        .map(({ name, line }) => ({
          path: file.path,
          line,
          say: `nobody imports ${name}: keep it private or take it out`,
        }));
    });
};

function isNamedAgain(file: SourceFile, name: string): boolean {
  return [...file.text.matchAll(new RegExp(`\\b${name}\\b`, 'g'))].length > 1;
}

/** Names that others take from each file; null where one takes the whole. */
function usedNames(workspace: Workspace): Map<string, Set<string> | null> {
  const used = new Map<string, Set<string> | null>();
  for (const file of workspace.files.values()) {
    for (const { specifier, names } of file.imports) {
      const target = workspace.target(file.path, specifier);
      if (target === null) continue;
      const known = used.get(target);
      if (names === null || known === null) used.set(target, null);
      else {
        const all = known ?? new Set<string>();
        for (const name of names) all.add(name);
        used.set(target, all);
      }
    }
  }
  return used;
}
