import { posix } from 'node:path';
import { readSource, type SourceFile } from './source-file.ts';

/** One workspace package as its manifest and folder say. */
export type Package = {
  readonly name: string;
  readonly folder: string;
  /** Everything it declares, of any kind. */
  readonly declared: ReadonlySet<string>;
  readonly exports: Readonly<Record<string, string>>;
  readonly readme: string | null;
};

/** The whole repository as the rules see it. */
export type Workspace = {
  readonly packages: readonly Package[];
  readonly files: ReadonlyMap<string, SourceFile>;
  readonly lockfile: string;
  packageOf(path: string): Package | null;
  /** The file an import reaches, or null where it leaves the repository or is no TypeScript. */
  target(from: string, specifier: string): string | null;
};

/** One broken rule: where, and a sentence that says why it is one. */
export type Problem = { readonly path: string; readonly line?: number; readonly say: string };

/** A rule over the whole repository. */
export type Rule = (workspace: Workspace) => readonly Problem[];

type Manifest = {
  name: string;
  exports?: Record<string, string>;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
};

/**
 * Builds the model from texts by path, so that a test can state a repository in a few lines.
 * @param texts manifests, READMEs, sources and the lockfile, paths relative to the root
 */
export function buildWorkspace(texts: ReadonlyMap<string, string>): Workspace {
  const packages: Package[] = [];
  const files = new Map<string, SourceFile>();
  for (const [path, text] of texts) {
    if (/^[^/]+\/[^/]+\/package\.json$/.test(path)) packages.push(readPackage(posix.dirname(path), text, texts));
    else if (/\.tsx?$/.test(path)) files.set(path, readSource(path, text));
  }
  const packageOf = (path: string) => packages.find((one) => path.startsWith(`${one.folder}/`)) ?? null;
  return {
    packages,
    files,
    lockfile: texts.get('package-lock.json') ?? '{}',
    packageOf,
    target: (from, specifier) => {
      const path = specifier.startsWith('.')
        ? posix.join(posix.dirname(from), specifier)
        : throughExports(packages, specifier);
      return path !== null && files.has(path) ? path : null;
    },
  };
}

function readPackage(folder: string, text: string, texts: ReadonlyMap<string, string>): Package {
  const manifest = JSON.parse(text) as Manifest;
  return {
    name: manifest.name,
    folder,
    declared: new Set([...Object.keys(manifest.dependencies ?? {}), ...Object.keys(manifest.devDependencies ?? {})]),
    exports: manifest.exports ?? {},
    readme: texts.get(`${folder}/README.md`) ?? null,
  };
}

/** Resolves `@counterpart/domain/shared/money` as Node does: the exact key first, then the longest pattern. */
function throughExports(packages: readonly Package[], specifier: string): string | null {
  const found = packages.find((one) => specifier.startsWith(`${one.name}/`));
  if (!found) return null;
  const key = `.${specifier.slice(found.name.length)}`;
  const exact = found.exports[key];
  if (exact) return posix.join(found.folder, exact);
  const patterns = Object.keys(found.exports)
    .filter((pattern) => pattern.includes('*'))
    .sort((a, b) => b.length - a.length);
  for (const pattern of patterns) {
    const [head = '', tail = ''] = pattern.split('*');
    if (!key.startsWith(head) || !key.endsWith(tail) || key.length < pattern.length) continue;
    const middle = key.slice(head.length, key.length - tail.length);
    return posix.join(found.folder, (found.exports[pattern] ?? '').replace('*', middle));
  }
  return null;
}

/** Whether a file only serves tests: tests themselves, fixtures, and folders or files named for testing. */
export function isTestFile(path: string): boolean {
  return (
    /\.(test|fixture)\.tsx?$/.test(path) ||
    /\/testing\//.test(path) ||
    /\/testing(-[a-z-]+)?\.tsx?$/.test(path) ||
    /\/e2e\//.test(path)
  );
}
