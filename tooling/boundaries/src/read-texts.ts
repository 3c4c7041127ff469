import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const SKIPPED = new Set(['node_modules', 'dist', '.turbo', 'coverage']);
const WANTED = /(\.tsx?|\/package\.json|\/README\.md)$/;

/** Reads what the rules look at: manifests, READMEs and TypeScript of every package, and the lockfile. */
export function readTexts(root: string): Map<string, string> {
  const texts = new Map<string, string>([['package-lock.json', readFileSync(join(root, 'package-lock.json'), 'utf8')]]);
  const visit = (folder: string): void => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory() && !SKIPPED.has(entry.name)) visit(path);
      else if (entry.isFile() && WANTED.test(path)) texts.set(path, readFileSync(join(root, path), 'utf8'));
    }
  };
  for (const folder of ['apps', 'packages', 'tooling']) visit(folder);
  return texts;
}
