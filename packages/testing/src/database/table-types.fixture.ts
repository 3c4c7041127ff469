import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';

/** What a column holds, as its TypeScript type says. */
export type ColumnType = { readonly holds: 'text' | 'integer' | 'bytes'; readonly isNullable: boolean };

/** Columns of every table by name. */
export type TableTypes = Readonly<Record<string, Readonly<Record<string, ColumnType>>>>;

type Node = { readonly type: string; readonly [key: string]: unknown };
type Columns = Record<string, ColumnType>;

const FOLDER = join(import.meta.dirname, '../../../db/src/tables');

/**
 * Reads the table types of packages/db from their source, so that the schema can be held against them
 * without a second list that somebody would have to keep.
 * Errors: Error for a way of writing types that this reader does not know.
 */
export function readTableTypes(): TableTypes {
  const aliases = new Map<string, Node>();
  for (const file of readdirSync(FOLDER)) {
    const { program } = parseSync(file, readFileSync(join(FOLDER, file), 'utf8'), { lang: 'ts' });
    for (const statement of program.body as unknown as Node[]) {
      const declared = (statement['declaration'] ?? statement) as Node;
      if (declared.type !== 'TSTypeAliasDeclaration') continue;
      aliases.set(nameOf(declared['id']), declared['typeAnnotation'] as Node);
    }
  }
  const tables = aliases.get('Tables');
  if (tables?.type !== 'TSTypeLiteral') throw new Error('the table types name no Tables');
  return Object.fromEntries(members(tables).map(([table, type]) => [table, columnsOf(type, aliases)]));
}

function columnsOf(type: Node, aliases: ReadonlyMap<string, Node>): Columns {
  switch (type.type) {
    case 'TSTypeLiteral':
      return Object.fromEntries(members(type).map(([column, own]) => [column, columnType(own)]));
    case 'TSIntersectionType':
      return Object.assign({}, ...(type['types'] as Node[]).map((one) => columnsOf(one, aliases))) as Columns;
    case 'TSTypeReference': {
      const name = nameOf(type['typeName']);
      if (name !== 'Omit') return columnsOf(aliases.get(name) ?? unknownType(type), aliases);
      const [from, key] = argumentsOf(type);
      const left = { ...columnsOf(from ?? unknownType(type), aliases) };
      delete left[String((key?.['literal'] as Node | undefined)?.['value'])];
      return left;
    }
    default:
      return unknownType(type);
  }
}

function columnType(type: Node): ColumnType {
  switch (type.type) {
    case 'TSStringKeyword':
      return { holds: 'text', isNullable: false };
    case 'TSNumberKeyword':
      return { holds: 'integer', isNullable: false };
    case 'TSUnionType': {
      const parts = type['types'] as Node[];
      const others = parts.filter((one) => one.type !== 'TSNullKeyword').map(columnType);
      const [first = unknownType(type)] = others;
      if (others.some((one) => one.holds !== first.holds)) return unknownType(type);
      return { holds: first.holds, isNullable: others.length < parts.length };
    }
    case 'TSTypeReference':
      if (nameOf(type['typeName']) === 'Uint8Array') return { holds: 'bytes', isNullable: false };
      return nameOf(type['typeName']) === 'Generated'
        ? columnType(argumentsOf(type)[0] ?? unknownType(type))
        : unknownType(type);
    default:
      return unknownType(type);
  }
}

function members(literal: Node): [string, Node][] {
  return (literal['members'] as Node[]).map((one) => [
    nameOf(one['key']),
    (one['typeAnnotation'] as Node)['typeAnnotation'] as Node,
  ]);
}

function argumentsOf(type: Node): Node[] {
  return ((type['typeArguments'] as Node | null)?.['params'] ?? []) as Node[];
}

function nameOf(value: unknown): string {
  return String((value as { name?: unknown }).name);
}

function unknownType(type: Node): never {
  throw new Error(`a table type is written in a way this reader does not know: ${JSON.stringify(type).slice(0, 200)}`);
}
