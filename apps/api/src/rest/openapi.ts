import { z } from 'zod';
import { idempotencyKeySchema } from '../kernel/idempotency.ts';
import { problem } from './problem.answers.ts';
import { KEY_HEADER } from './read-sent.ts';
import type { AnyRoute, Named } from './route.ts';

type JsonSchema = Readonly<Record<string, unknown>>;

/** An OpenAPI 3.1 document, as plain values. */
export type OpenApiDocument = {
  readonly openapi: '3.1.1';
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly servers: readonly { readonly url: string }[];
  readonly security: readonly Readonly<Record<string, readonly string[]>>[];
  readonly tags: readonly { readonly name: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, JsonSchema>>>>;
  readonly components: Readonly<Record<string, Readonly<Record<string, JsonSchema>>>>;
};

const PROBLEM: Named = { name: 'Problem', schema: problem };

/** Describes routes as OpenAPI 3.1. What a route checks and what it promises are read from the schemas it runs on. */
export function openApiDocument(routes: readonly AnyRoute[], url: string): OpenApiDocument {
  const answers = routes.flatMap((route) => ('status' in route ? [route.answer as Named] : []));
  const bodies = routes.flatMap((route) => ('status' in route && route.body ? [route.body as Named] : []));
  const paths: Record<string, Record<string, JsonSchema>> = {};
  for (const route of routes) paths[route.path] = { ...paths[route.path], [route.method]: operation(route) };
  return {
    openapi: '3.1.1',
    info: {
      title: 'Counterpart',
      version: '1',
      description:
        'The register of donor programmes and loans. Ids of partners and agencies stand for the records of /partners and /agencies. Days are calendar days without a time zone; instants are UTC.',
    },
    servers: [{ url }],
    security: [{ token: [] }],
    tags: [...new Set(routes.map((route) => route.tag))].map((name) => ({ name })),
    paths,
    components: {
      schemas: { ...schemasOf([...answers, PROBLEM], 'output'), ...schemasOf(bodies, 'input') },
      responses: {
        Problem: {
          description: 'A refusal or a fault; `code` says which',
          content: { 'application/problem+json': { schema: refTo(PROBLEM) } },
        },
      },
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'A token of a user; it may do what the user may' },
      },
    },
  };
}

function operation(route: AnyRoute): JsonSchema {
  const { operationId, summary, tag } = route;
  const isFile = !('status' in route);
  const body = isFile
    ? {}
    : 'takes' in route
      ? { requestBody: bytesBody(route.takes) }
      : bodyOf(route.body as Named | undefined);
  const success = isFile
    ? { 200: { description: summary, content: { [route.mediaType.split(';')[0] ?? '']: {} } } }
    : {
        [route.status]: {
          description: summary,
          content: { 'application/json': { schema: refTo(route.answer as Named) } },
        },
      };
  return {
    operationId,
    summary,
    tags: [tag],
    parameters: [
      ...parameters('path', route.params as z.ZodObject | undefined),
      ...parameters('query', route.query as z.ZodObject | undefined),
      ...(route.method === 'get' ? [] : [keyParameter]),
    ],
    ...body,
    responses: { ...success, default: { $ref: '#/components/responses/Problem' } },
  };
}

const keyParameter: JsonSchema = {
  name: KEY_HEADER,
  in: 'header',
  required: true,
  description: 'Chosen by the caller per intended change; a retry sends the same one and has no second effect',
  schema: plain(z.toJSONSchema(idempotencyKeySchema)),
};

function parameters(place: 'path' | 'query', schema: z.ZodObject | undefined): JsonSchema[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return Object.entries(properties).map(([name, own]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: own,
    ...(place === 'query' ? { style: 'form', explode: true } : {}),
  }));
}

function bodyOf(body: Named | undefined): JsonSchema {
  return body ? { requestBody: { required: true, content: { 'application/json': { schema: refTo(body) } } } } : {};
}

function bytesBody(mediaType: string): JsonSchema {
  return { required: true, content: { [mediaType]: {} } };
}

function refTo({ name }: Named): JsonSchema {
  return { $ref: `#/components/schemas/${name}` };
}

function schemasOf(named: readonly Named[], io: 'input' | 'output'): Record<string, JsonSchema> {
  const schemas: Record<string, JsonSchema> = {};
  for (const { name, schema } of named) schemas[name] ??= plain(z.toJSONSchema(schema, { io, unrepresentable: 'any' }));
  return schemas;
}

/** The document says once which JSON Schema it speaks. */
function plain(schema: Record<string, unknown>): JsonSchema {
  return Object.fromEntries(Object.entries(schema).filter(([name]) => name !== '$schema'));
}
