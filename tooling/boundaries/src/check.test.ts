import { describe, expect, it } from 'vitest';
import { allRules } from './all-rules.ts';
import { buildWorkspace } from './workspace.ts';

const manifest = (name: string, declares: readonly string[] = []) =>
  JSON.stringify({
    name: `@counterpart/${name}`,
    exports: name === 'api' ? { './client': './src/client.ts' } : { './*': './src/*.ts' },
    dependencies: Object.fromEntries(declares.map((one) => [`@counterpart/${one}`, '*'])),
  });

/** A small repository in which every rule holds. */
const sound: Readonly<Record<string, string>> = {
  'package-lock.json': JSON.stringify({
    packages: { 'node_modules/zod': { integrity: 'sha512-x' }, a: { resolved: 'apps/api' } },
  }),
  'packages/domain/package.json': manifest('domain'),
  'packages/domain/README.md': '# domain\n',
  'packages/domain/src/shared/money.ts': `import { z } from 'zod';\nexport type Money = string;\nexport const money: z.ZodType<Money> = z.string();`,
  'packages/reference/package.json': manifest('reference', ['domain']),
  'packages/reference/README.md': '# reference\n',
  'packages/reference/src/codelists/stages.ts': `import { money } from '@counterpart/domain/shared/money';\nexport const stages = [money];`,
  'packages/db/package.json': manifest('db'),
  'packages/db/README.md': '# db\n',
  'packages/db/src/open.ts': `import { Kysely } from 'kysely';\n/** dialect */ export const open = Kysely;`,
  'apps/api/package.json': manifest('api', ['domain', 'db', 'reference']),
  'apps/api/README.md': '# api\n',
  'apps/api/src/main.ts': `import { partners } from './modules/partners/index.ts';\nimport { programmes } from './modules/programmes/index.ts';\npartners(programmes);`,
  'apps/api/src/client.ts': `export type AppRouter = 1;`,
  'apps/api/src/env.ts': `export const port = process.env['PORT'];`,
  'apps/api/src/kernel/clock.ts': `import { port } from '../env.ts';\nexport const now = () => [Date.now(), new Date(), new Date(0), port];`,
  'apps/api/src/kernel/trpc.ts': `import { TRPCError } from '@trpc/server';\nimport { now } from './clock.ts';\nexport const fail = () => [TRPCError, now];`,
  'apps/api/src/modules/partners/index.ts': `export { partners } from './queries/list-partners.ts';`,
  'apps/api/src/modules/partners/queries/list-partners.ts': `import { sql } from 'kysely';\nimport { open } from '@counterpart/db/open';\nimport { fail } from '../../../kernel/trpc.ts';\nexport const partners = (x: unknown) => [sql, open, fail, x];`,
  'apps/api/src/modules/programmes/index.ts': `import { partners } from '../partners/index.ts';\nexport const programmes = partners;`,
  'apps/web/package.json': manifest('web', ['domain', 'reference', 'api']),
  'apps/web/README.md': '# web\n',
  'apps/web/src/main.tsx': `import type { AppRouter } from '@counterpart/api/client';\nimport { stages } from '@counterpart/reference/codelists/stages';\nconst page = <p>{stages.length}</p>;\nexport type Shown = [AppRouter, typeof page];`,
};

const broken = (changes: Readonly<Record<string, string | null>>) => {
  const texts = new Map(Object.entries(sound));
  for (const [path, text] of Object.entries(changes)) {
    if (text === null) texts.delete(path);
    else texts.set(path, text);
  }
  const workspace = buildWorkspace(texts);
  return Object.entries(allRules).flatMap(([name, rule]) =>
    rule(workspace).map((problem) => ({ rule: name, at: `${problem.path}:${problem.line ?? 0}`, say: problem.say })),
  );
};

/** Text of a file with one more line at its head. */
const plus = (path: string, line: string) => ({ [path]: `${line}\n${sound[path] ?? ''}` });

const cases: readonly { name: string; change: Record<string, string | null>; rule: string; at: string; why: RegExp }[] =
  [
    {
      name: 'domain reading a file',
      change: plus('packages/domain/src/shared/money.ts', `import 'node:fs';`),
      rule: 'package-imports',
      at: 'packages/domain/src/shared/money.ts:1',
      why: /no clock, disk, network/,
    },
    {
      name: 'domain using a library other than zod',
      change: plus('packages/domain/src/shared/money.ts', `import 'hono';`),
      rule: 'package-imports',
      at: 'packages/domain/src/shared/money.ts:1',
      why: /hono/,
    },
    {
      name: 'reference knowing the database',
      change: {
        'packages/reference/package.json': manifest('reference', ['domain', 'db']),
        ...plus('packages/reference/src/codelists/stages.ts', `import '@counterpart/db/open';`),
      },
      rule: 'package-imports',
      at: 'packages/reference/src/codelists/stages.ts:1',
      why: /runs nothing/,
    },
    {
      name: 'an import of a workspace package that the manifest does not declare',
      change: {
        'apps/api/package.json': manifest('api', ['db']),
        ...plus('apps/api/src/env.ts', `import '@counterpart/domain/shared/money';`),
      },
      rule: 'package-imports',
      at: 'apps/api/src/env.ts:1',
      why: /without declaring it/,
    },
    {
      name: 'a screen importing values of the server',
      change: plus('apps/web/src/main.tsx', `import '@counterpart/api/client';`),
      rule: 'package-imports',
      at: 'apps/web/src/main.tsx:1',
      why: /as values/,
    },
    {
      name: 'a screen importing reference data other than words of codes',
      change: {
        'packages/reference/src/partners.ts': `export const all = 1;`,
        ...plus('apps/web/src/main.tsx', `import { all } from '@counterpart/reference/partners';`),
      },
      rule: 'package-imports',
      at: 'apps/web/src/main.tsx:1',
      why: /words of codes/,
    },
    {
      name: 'a package without a place in the table',
      change: {
        'packages/extra/package.json': manifest('extra'),
        'packages/extra/README.md': '#',
        'packages/extra/src/x.test.ts': `import 'zod';`,
      },
      rule: 'package-imports',
      at: 'packages/extra/src/x.test.ts:1',
      why: /not in the table/,
    },
    {
      name: 'a module entered through a side door',
      change: plus('apps/api/src/modules/programmes/index.ts', `import '../partners/queries/list-partners.ts';`),
      rule: 'module-index',
      at: 'apps/api/src/modules/programmes/index.ts:1',
      why: /index\.ts only/,
    },
    {
      name: 'an earlier module knowing a later one',
      change: plus(
        'apps/api/src/modules/partners/queries/list-partners.ts',
        `import type { programmes } from '../../programmes/index.ts';`,
      ),
      rule: 'module-order',
      at: 'apps/api/src/modules/partners/queries/list-partners.ts:1',
      why: /partners comes before programmes/,
    },
    {
      name: 'the kernel knowing a module',
      change: plus('apps/api/src/kernel/trpc.ts', `import type { partners } from '../modules/partners/index.ts';`),
      rule: 'module-order',
      at: 'apps/api/src/kernel/trpc.ts:1',
      why: /knows none/,
    },
    {
      name: 'a module without a place in the order',
      change: { 'apps/api/src/modules/gossip/index.test.ts': '' },
      rule: 'module-order',
      at: 'apps/api/src/modules/gossip:0',
      why: /no place in the order/,
    },
    {
      name: 'two files that run each other',
      change: plus('apps/api/src/env.ts', `import { now } from './kernel/clock.ts';`),
      rule: 'cycles',
      at: 'apps/api/src/kernel/clock.ts:0',
      why: /kernel\/clock\.ts -> apps\/api\/src\/env\.ts -> apps\/api\/src\/kernel\/clock\.ts/,
    },
    ...[
      ['Date.now();', 'time comes from the clock'],
      ['new Date();', 'time comes from the clock'],
      ['Date();', 'time comes from the clock'],
      [`process['env'];`, 'settings are read once'],
      ['Math.random();', 'chance is handed in'],
      ['fail(TRPCError);', 'only the kernel speaks'],
      [`import type { Kysely } from 'kysely';`, 'rows are read and written in'],
      [`// the SQLite Dialect`, 'so does the word dialect'],
    ].map(([line = '', why = '']) => ({
      name: `${line} in a router`,
      change: { 'apps/api/src/modules/partners/partners.router.ts': `\n${line}` },
      rule: 'words',
      at: 'apps/api/src/modules/partners/partners.router.ts:2',
      why: new RegExp(why),
    })),
    {
      name: 'a path that leaves its package',
      change: plus('apps/api/src/env.ts', `import '../../../packages/domain/src/shared/money.ts';`),
      rule: 'depth',
      at: 'apps/api/src/env.ts:1',
      why: /leaves the package/,
    },
    {
      name: 'a path that climbs two levels inside one feature',
      change: {
        'apps/api/src/modules/partners/queries/deep/x.test.ts': `import '../../index.ts';`,
      },
      rule: 'depth',
      at: 'apps/api/src/modules/partners/queries/deep/x.test.ts:1',
      why: /climbs 2 levels/,
    },
    {
      name: 'a package without README',
      change: { 'apps/web/README.md': null },
      rule: 'readme',
      at: 'apps/web/README.md:0',
      why: /no README/,
    },
    {
      name: 'a README of 41 lines',
      change: { 'apps/web/README.md': 'x\n'.repeat(41) },
      rule: 'readme',
      at: 'apps/web/README.md:0',
      why: /41 lines/,
    },
    {
      name: 'a lockfile that names the server a package came from',
      change: {
        'package-lock.json': JSON.stringify({
          packages: { 'node_modules/a': { resolved: 'https://example.org/a.tgz' } },
        }),
      },
      rule: 'lockfile',
      at: 'package-lock.json:0',
      why: /carries the address/,
    },
    {
      name: 'an export that nobody imports',
      change: plus('apps/api/src/env.ts', 'const used = 1;\nexport const forgotten = used;'),
      rule: 'unused-exports',
      at: 'apps/api/src/env.ts:2',
      why: /nobody imports forgotten/,
    },
  ];

describe('the fences', () => {
  it('let a sound repository through', () => {
    expect(broken({})).toEqual([]);
  });

  it.each(cases)('stop $name, alone, and say why', ({ change, rule, at, why }) => {
    const found = broken(change);
    expect(found.map((one) => [one.rule, one.at])).toEqual([[rule, at]]);
    expect(found[0]?.say).toMatch(why);
  });

  it('let two files name each other as types', () => {
    expect(broken(plus('apps/api/src/env.ts', `import type { now } from './kernel/clock.ts';`))).toEqual([]);
  });

  it('see a module that is asked for while running, and a type that is named in place', () => {
    const found = broken({
      'apps/api/src/modules/partners/partners.router.ts': `await import('../programmes/index.ts');\ntype P = import('../programmes/index.ts').P;`,
    });
    expect(found.map((one) => [one.rule, one.at])).toEqual([
      ['module-order', 'apps/api/src/modules/partners/partners.router.ts:1'],
      ['module-order', 'apps/api/src/modules/partners/partners.router.ts:2'],
    ]);
  });

  it('name the file that does not parse instead of passing over it', () => {
    expect(() => broken({ 'apps/api/src/env.ts': 'export const = ;' })).toThrow(
      /apps\/api\/src\/env\.ts does not parse/,
    );
  });
});
