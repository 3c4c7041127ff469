import { parseSync } from 'vite';

/** One import or re-export of a source file. `names` is null where the whole module is taken. */
export type Import = {
  readonly specifier: string;
  readonly names: readonly string[] | null;
  readonly isTypeOnly: boolean;
  readonly line: number;
};

/** Words of the language or of a library that only certain files may use. */
export type Use = {
  readonly what: 'Date.now()' | 'new Date()' | 'process.env' | 'Math.random' | 'TRPCError';
  readonly line: number;
};

/** One name that a file offers to others. */
export type Export = { readonly name: string; readonly isType: boolean; readonly line: number };

/** What the rules know of one TypeScript file. */
export type SourceFile = {
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
  readonly exports: readonly Export[];
  readonly uses: readonly Use[];
};

type Node = { readonly type: string; readonly start: number; readonly [key: string]: unknown };
type Module = ReturnType<typeof parseSync>['module'];

/**
 * Reads one TypeScript file with the parser that also bundles the product.
 * Errors: Error that names the file where it does not parse.
 */
export function readSource(path: string, text: string): SourceFile {
  const parsed = parseSync(path, text, { lang: path.endsWith('x') ? 'tsx' : 'ts' });
  const [fault] = parsed.errors;
  if (fault) throw new Error(`${path} does not parse: ${fault.message}`);
  const lineAt = lineCounter(text);
  const found: { imports: Import[]; uses: Use[] } = { imports: [], uses: [] };
  walk(parsed.program as unknown as Node, (node) => {
    const use = useOf(node);
    if (use) found.uses.push({ what: use, line: lineAt(node.start) });
    // A module asked for while running, or a type named in place, is taken whole.
    const isWhole = node.type === 'ImportExpression' || node.type === 'TSImportType';
    const specifier = isWhole ? textOf(node['source']) : null;
    if (specifier !== null) {
      found.imports.push({
        specifier,
        names: null,
        isTypeOnly: node.type === 'TSImportType',
        line: lineAt(node.start),
      });
    }
  });
  const imports = [...staticImports(parsed.module, lineAt), ...reExports(parsed.module, lineAt), ...found.imports];
  return { path, text, imports, exports: exportsOf(parsed.module, lineAt), uses: found.uses };
}

function staticImports(module: Module, lineAt: (offset: number) => number): Import[] {
  return module.staticImports.map(({ moduleRequest, entries, start }) => ({
    specifier: moduleRequest.value,
    names: entries.some((one) => one.importName.kind === 'NamespaceObject')
      ? null
      : entries.map((one) => (one.importName.kind === 'Default' ? 'default' : (one.importName.name ?? 'default'))),
    isTypeOnly: entries.length > 0 && entries.every((one) => one.isType),
    line: lineAt(start),
  }));
}

function reExports(module: Module, lineAt: (offset: number) => number): Import[] {
  return module.staticExports.flatMap(({ entries, start }) =>
    entries.flatMap(({ moduleRequest, importName, isType }) =>
      moduleRequest
        ? [
            {
              specifier: moduleRequest.value,
              names: importName.kind === 'Name' && importName.name !== null ? [importName.name] : null,
              isTypeOnly: isType,
              line: lineAt(start),
            },
          ]
        : [],
    ),
  );
}

function exportsOf(module: Module, lineAt: (offset: number) => number): Export[] {
  return module.staticExports.flatMap(({ entries, start }) =>
    entries.flatMap(({ exportName, isType }) => {
      const name = exportName.kind === 'Default' ? 'default' : exportName.name;
      return name === null ? [] : [{ name, isType, line: lineAt(start) }];
    }),
  );
}

function useOf(node: Node): Use['what'] | null {
  switch (node.type) {
    case 'MemberExpression': {
      const name = `${nameOf(node['object'])}.${nameOf(node['property'])}`;
      if (name === 'Date.now') return 'Date.now()';
      return name === 'process.env' || name === 'Math.random' ? name : null;
    }
    case 'NewExpression':
    case 'CallExpression': {
      const isBareDate = nameOf(node['callee']) === 'Date' && (node['arguments'] as unknown[]).length === 0;
      return isBareDate ? 'new Date()' : null;
    }
    case 'Identifier':
      return node['name'] === 'TRPCError' ? 'TRPCError' : null;
    default:
      return null;
  }
}

function nameOf(value: unknown): string {
  const node = value as Node | null;
  if (node?.type === 'Literal') return String(node['value']);
  return node?.type === 'Identifier' ? String(node['name']) : '';
}

function textOf(value: unknown): string | null {
  const node = value as Node | null;
  return node?.type === 'Literal' && typeof node['value'] === 'string' ? node['value'] : null;
}

function walk(node: Node, visit: (node: Node) => void): void {
  visit(node);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (isNode(child)) walk(child, visit);
    }
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
}

function lineCounter(text: string): (offset: number) => number {
  const ends = [...text.matchAll(/\n/g)].map((match) => match.index);
  return (offset) => ends.filter((end) => end < offset).length + 1;
}
