import { isTestFile, type Problem, type Rule } from '../workspace.ts';

const ROOT = 'apps/api/src/';

/** Modules of the server in the order in which they may know of each other; audit, identity and documents lie under all. */
const ORDER =
  'audit identity documents agencies partners programmes procedures holding negotiation signing effectiveness deliverables tasks meetings forecast exits timeline exchange changes inbox urging'.split(
    ' ',
  );

/** The module a file belongs to, or null. */
function moduleOf(path: string): string | null {
  return path.startsWith(`${ROOT}modules/`) ? (path.slice(`${ROOT}modules/`.length).split('/')[0] ?? null) : null;
}

/** A module has one door. */
export const modulesEnteredByIndex: Rule = (workspace) =>
  edges(workspace).flatMap(({ from, to, line }) => {
    const module = moduleOf(to);
    if (module === null || module === moduleOf(from) || to === `${ROOT}modules/${module}/index.ts`) return [];
    return [
      {
        path: from,
        line,
        say: `${module} is entered through its index.ts only, so that its inside can change without asking others`,
      },
    ];
  });

/** Later modules may know earlier ones, never the other way; the kernel knows none but through its table of reactions. */
export const modulesInOrder: Rule = (workspace) => [
  ...unknownModules(workspace),
  ...edges(workspace).flatMap(({ from, to, line }): Problem[] => {
    const [own, other] = [moduleOf(from), moduleOf(to)];
    if (other === null || own === other) return [];
    if (from.startsWith(`${ROOT}kernel/`)) {
      const mayKnow = from === `${ROOT}kernel/reactions.ts` || isTestFile(from);
      return mayKnow
        ? []
        : [
            {
              path: from,
              line,
              say: `the kernel carries every module and knows none; only reactions.ts names ${other}`,
            },
          ];
    }
    if (own === null || ORDER.indexOf(other) < ORDER.indexOf(own)) return [];
    return [
      {
        path: from,
        line,
        say: `${own} comes before ${other}: what must happen later is an event that kernel/reactions.ts answers`,
      },
    ];
  }),
];

function unknownModules(workspace: Parameters<Rule>[0]): Problem[] {
  const names = new Set([...workspace.files.keys()].flatMap((path) => moduleOf(path) ?? []));
  return [...names]
    .filter((name) => !ORDER.includes(name))
    .map((name) => ({ path: `${ROOT}modules/${name}`, say: `${name} has no place in the order of modules` }));
}

function edges(workspace: Parameters<Rule>[0]): { from: string; to: string; line: number }[] {
  return [...workspace.files.values()]
    .filter((file) => file.path.startsWith(ROOT))
    .flatMap((file) =>
      file.imports.flatMap(({ specifier, line }) => {
        const to = workspace.target(file.path, specifier);
        return to === null ? [] : [{ from: file.path, to, line }];
      }),
    );
}
