import type { Import, SourceFile, Use } from '../source-file.ts';
import type { Problem, Rule } from '../workspace.ts';

type Place = { readonly allowed: (path: string) => boolean; readonly why: string };

const oneOf = (paths: readonly string[]) => (path: string) => paths.includes(path);
const isTooling = (path: string) => path.startsWith('tooling/') || path.startsWith('packages/testing/');
const isConfig = (path: string) => !path.includes('/src/');
const isTestHelper = (path: string) => path.includes('/testing/') || path.endsWith('.test.ts');

const CLOCK: Place = {
  allowed: (path) =>
    oneOf(['apps/api/src/kernel/clock.ts', 'apps/web/src/lib/clock.ts'])(path) || path.startsWith('tooling/bench/'),
  why: 'time comes from the clock alone, so that a test can stand on any day',
};

const WORDS: Readonly<Record<Use['what'], Place>> = {
  'Date.now()': CLOCK,
  'new Date()': CLOCK,
  'process.env': {
    allowed: (path) => path === 'apps/api/src/env.ts' || isTooling(path) || isConfig(path) || isTestHelper(path),
    why: 'settings are read once, in env.ts, where a wrong one gets a sentence',
  },
  'Math.random': { allowed: () => false, why: 'chance is handed in, so that a test can repeat it' },
  TRPCError: {
    allowed: (path) => path.startsWith('apps/api/src/kernel/') || path.startsWith('tooling/boundaries/'),
    why: 'a refusal is a DomainError with a code; only the kernel speaks the protocol',
  },
};

/** Files of the server that may speak to the database. */
const QUERY_FILES = [
  /^packages\/(db|testing)\//,
  /^apps\/api\/src\/(kernel|seed)\//,
  /^apps\/api\/src\/modules\/[^/]+\/(commands|queries)\//,
  /\.(repository|list|test)\.ts$/,
  /\/testing-[a-z-]+\.ts$/,
  /^tooling\/bench\//,
];

/** Certain words stand in certain places only. */
export const wordsInTheirPlace: Rule = (workspace) =>
  [...workspace.files.values()].flatMap((file) => [
    ...file.uses.flatMap(({ what, line }) => misplaced(file.path, { what, line }, WORDS[what])),
    ...file.imports.flatMap((one) => misplacedKysely(file, one)),
    ...misplacedEngineWord(file),
  ]);

function misplaced(path: string, use: { what: string; line: number }, place: Place): Problem[] {
  return place.allowed(path) ? [] : [{ path, line: use.line, say: `${use.what} has no place here: ${place.why}` }];
}

function misplacedKysely(file: SourceFile, one: Import): Problem[] {
  if (one.specifier !== 'kysely' || QUERY_FILES.some((pattern) => pattern.test(file.path))) return [];
  return [
    {
      path: file.path,
      line: one.line,
      say: 'kysely has no place here: rows are read and written in repositories, lists, commands and queries',
    },
  ];
}

/** The name of the module that holds the engines' contract may be imported; saying the word is something else. */
function misplacedEngineWord(file: SourceFile): Problem[] {
  const isHome = file.path.startsWith('packages/db/') || file.path.startsWith('tooling/boundaries/');
  if (isHome || !/dialect/i.test(file.text)) return [];
  return file.text.split('\n').flatMap((text, i) => {
    const isSaid = /dialect/i.test(text.replaceAll('@counterpart/db/dialect/', ''));
    return isSaid
      ? [
          {
            path: file.path,
            line: i + 1,
            say: 'what differs between engines stands under packages/db, and so does the word dialect',
          },
        ]
      : [];
  });
}
