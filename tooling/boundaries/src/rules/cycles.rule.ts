import type { Problem, Rule } from '../workspace.ts';

/** No file reaches itself through what it runs. Types alone may name each other: they are gone when the code runs. */
export const noImportCycles: Rule = (workspace) => {
  const problems: Problem[] = [];
  const done = new Set<string>();
  const path: string[] = [];
  const onPath = new Set<string>();
  const visit = (file: string): void => {
    if (done.has(file)) return;
    if (onPath.has(file)) {
      const ring = [...path.slice(path.indexOf(file)), file];
      problems.push({ path: file, say: `a cycle, so what runs first depends on who asks first: ${ring.join(' -> ')}` });
      return;
    }
    onPath.add(file);
    path.push(file);
    for (const { specifier, isTypeOnly } of workspace.files.get(file)?.imports ?? []) {
      const target = isTypeOnly ? null : workspace.target(file, specifier);
      if (target !== null) visit(target);
    }
    path.pop();
    onPath.delete(file);
    done.add(file);
  };
  for (const file of workspace.files.keys()) visit(file);
  return problems;
};
