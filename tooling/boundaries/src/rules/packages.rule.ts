import { type Import, type SourceFile } from '../source-file.ts';
import { isTestFile, type Package, type Problem, type Rule, type Workspace } from '../workspace.ts';

/** What product code of a package may import. */
type Allowance = {
  /** Workspace packages by folder name; `types` for those of which only types may be named. */
  readonly workspace: readonly string[];
  readonly types?: readonly string[];
  /** Only these parts of a package, as prefixes of the specifier. */
  readonly parts?: readonly string[];
  /** Packages from npm; null where the manifest alone decides. */
  readonly npm: readonly string[] | null;
  readonly node: boolean;
  readonly duty: string;
};

const EVERYTHING_BUT_SCREENS = ['db', 'domain', 'formats', 'i18n', 'reference', 'testing', 'demo-data', 'api'];

const ALLOWED: Readonly<Record<string, Allowance>> = {
  domain: {
    workspace: [],
    npm: ['zod'],
    node: false,
    duty: 'domain says what things are and what is allowed, with no clock, disk, network or database',
  },
  reference: { workspace: ['domain'], npm: [], node: false, duty: 'reference holds dated data and runs nothing' },
  db: {
    workspace: ['domain'],
    npm: ['kysely', 'better-sqlite3', 'pg'],
    node: true,
    duty: 'db owns connection, engines, tables and migrations, and knows no rule',
  },
  formats: {
    workspace: ['domain', 'reference', 'i18n'],
    npm: null,
    node: true,
    duty: 'formats turns snapshots into bytes and bytes into rows, and never reads the database',
  },
  i18n: { workspace: ['domain'], npm: ['i18next'], node: false, duty: 'i18n holds words and formats, nothing else' },
  ui: { workspace: [], npm: null, node: false, duty: 'ui draws primitives that know no noun of ours' },
  testing: { workspace: ['domain', 'db', 'reference'], npm: null, node: true, duty: 'testing builds worlds for tests' },
  api: {
    workspace: ['domain', 'db', 'formats', 'i18n', 'reference', 'demo-data'],
    npm: null,
    node: true,
    duty: 'the server draws no screens, and what serves tests stays out of it',
  },
  web: {
    workspace: ['domain', 'i18n', 'ui'],
    types: ['api'],
    parts: ['@counterpart/api/client', '@counterpart/reference/codelists/'],
    npm: null,
    node: false,
    duty: 'the screen shows, asks and sends: of the server it knows types, of the reference data the words of codes',
  },
  'demo-data': {
    workspace: ['domain', 'reference'],
    npm: [],
    node: true,
    duty: 'demo-data describes a register and writes none',
  },
  bench: { workspace: EVERYTHING_BUT_SCREENS, npm: null, node: true, duty: 'the benchmark measures the server' },
  boundaries: { workspace: [], npm: null, node: true, duty: 'the checker stands outside of what it checks' },
};

/** What tests may use on top, by package. A test kit that everyone could import would tie a knot of packages. */
const FOR_TESTS: Readonly<Record<string, readonly string[]>> = {
  api: ['testing'],
  web: ['api', 'testing', 'reference', 'formats'],
  i18n: ['reference'],
  'demo-data': ['testing', 'db', 'api'],
};

/** Who may import whom, and nothing that the package's own manifest does not declare. */
export const packageImports: Rule = (workspace) =>
  [...workspace.files.values()].flatMap((file) => {
    const own = workspace.packageOf(file.path);
    return own ? file.imports.flatMap((one) => judge(workspace, { file, own, one })) : [];
  });

type Case = { readonly file: SourceFile; readonly own: Package; readonly one: Import };

function judge(workspace: Workspace, { file, own, one }: Case): Problem[] {
  const at = { path: file.path, line: one.line };
  if (one.specifier.startsWith('.')) return [];
  const folder = own.folder.split('/')[1] ?? '';
  const allowed = ALLOWED[folder];
  if (!allowed) return [{ ...at, say: `${own.name} is not in the table of who may import whom; add it with its duty` }];
  const target = workspace.packages.find((other) => isOrUnder(one.specifier, other.name));
  if (target && target !== own && !own.declared.has(target.name)) {
    return [{ ...at, say: `${own.name} imports ${target.name} without declaring it; the build order would not know` }];
  }
  if (isTestFile(file.path) || !file.path.startsWith(`${own.folder}/src/`)) {
    const extra = FOR_TESTS[folder] ?? [];
    const name = target?.folder.split('/')[1] ?? '';
    const isFine = !target || target === own || extra.includes(name) || mayNamePackage(allowed, one, name);
    return isFine ? [] : [{ ...at, say: `tests of ${folder} have no need of ${target.name}: ${allowed.duty}` }];
  }
  if (!target) return outsideProblem(allowed, one).map((say) => ({ ...at, say }));
  if (target === own) return [{ ...at, say: `${own.name} reaches its own files by path, not through its own door` }];
  return mayNamePackage(allowed, one, target.folder.split('/')[1] ?? '')
    ? []
    : [{ ...at, say: `may not import ${one.specifier}${one.isTypeOnly ? '' : ' (as values)'}: ${allowed.duty}` }];
}

function mayNamePackage(allowed: Allowance, one: Import, folder: string): boolean {
  if (allowed.workspace.includes(folder)) return true;
  const isPart = (allowed.parts ?? []).some((part) => one.specifier === part || one.specifier.startsWith(part));
  if (!isPart) return false;
  return (allowed.types ?? []).includes(folder) ? one.isTypeOnly : true;
}

function outsideProblem(allowed: Allowance, one: Import): string[] {
  const { specifier } = one;
  if (specifier.startsWith('node:')) return allowed.node ? [] : [`may not import ${specifier}: ${allowed.duty}`];
  const isKnown = allowed.npm === null || allowed.npm.some((name) => isOrUnder(specifier, name));
  return isKnown ? [] : [`may not import ${specifier}: ${allowed.duty}`];
}

function isOrUnder(specifier: string, name: string): boolean {
  return specifier === name || specifier.startsWith(`${name}/`);
}
