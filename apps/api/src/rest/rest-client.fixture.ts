import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import type { Role } from '@counterpart/domain/shared/codes';
import type { House } from '../kernel/house.ts';
import { createToken, gate } from '../modules/identity/index.ts';
import { createApp } from '../server.ts';
import { seedUser } from '../testing-users.ts';
import { allRoutes } from './all-routes.ts';
import { openApiDocument } from './openapi.ts';

/** An answer whose shape was held against the document. */
export type RestAnswer = {
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly response: Response;
};

/** What a test sends; `key` is made up where a change names none. */
export type RestRequest = {
  readonly body?: unknown;
  readonly token?: string | null;
  readonly key?: string | null;
  readonly headers?: Record<string, string>;
};

/** A program with a token that calls the real HTTP application and believes the document. */
export type RestClient = {
  call(method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, request?: RestRequest): Promise<RestAnswer>;
  tokenOf(role: Role, ties?: { agencyId?: string; partnerId?: string }): Promise<string>;
  /** Operations that were answered with success so far. */
  readonly answered: Set<string>;
};

const document = openApiDocument(allRoutes, 'http://127.0.0.1:3000/api/v1');
const ajv = new Ajv2020({ strict: false, allErrors: true });
(formats as unknown as (on: Ajv2020) => void)(ajv);
ajv.addSchema({ $id: 'document', ...document });

/** Opens a client on a house. Errors: whatever an answer does that the document does not say. */
export function openRestClient(house: House): RestClient {
  const app = createApp({ house, gate, webRoot: null, readiness: { isReady: true } });
  const answered = new Set<string>();
  let keys = 0;
  return {
    answered,
    call: async (method, path, request = {}) => {
      const headers = new Headers(request.headers);
      if (request.token) headers.set('authorization', `Bearer ${request.token}`);
      keys += 1;
      const key = request.key === undefined ? `rest-key-${keys}` : request.key;
      if (method !== 'GET' && key !== null) headers.set('idempotency-key', key);
      if (request.body !== undefined && !headers.has('content-type')) headers.set('content-type', 'application/json');
      const body = typeof request.body === 'string' ? request.body : JSON.stringify(request.body);
      const response = await app.request(`/api/v1${path}`, {
        method,
        headers,
        ...(request.body === undefined ? {} : { body }),
      });
      const media = (response.headers.get('content-type') ?? '').split(';')[0] ?? '';
      const value = (media.endsWith('json') ? await response.clone().json() : {}) as Record<string, unknown>;
      const operation = operationAt(method, path);
      if (operation) hold(operation, { status: response.status, media, value });
      if (operation && response.ok) answered.add(operation.id);
      return { status: response.status, body: value, response };
    },
    tokenOf: async (role, ties = {}) => {
      const user = await seedUser(house, { role, hasPassword: false, ...ties });
      const { token } = await createToken(house, { email: user.email, name: 'test' });
      if (token === null) throw new Error('the token was shown before');
      return token;
    },
  };
}

type Operation = { readonly id: string; readonly pointer: string };

function operationAt(method: string, path: string): Operation | null {
  const asked = path.split('?')[0] ?? '';
  for (const [template, methods] of Object.entries(document.paths)) {
    const pattern = new RegExp(`^${template.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}$`);
    const operation = methods[method.toLowerCase()];
    if (operation && pattern.test(asked)) {
      const pointer = `#/paths/${template.replaceAll('~', '~0').replaceAll('/', '~1')}/${method.toLowerCase()}`;
      return { id: String(operation['operationId']), pointer };
    }
  }
  return null;
}

/** Holds an answer against what its operation promises. */
function hold(operation: Operation, { status, media, value }: { status: number; media: string; value: unknown }): void {
  const responses = at(`${operation.pointer}/responses`) as Record<string, unknown>;
  const isKnown = Object.hasOwn(responses, String(status));
  const pointer = isKnown ? `${operation.pointer}/responses/${status}` : '#/components/responses/Problem';
  const content = (at(pointer) as { content: Record<string, { schema?: unknown }> }).content;
  const promised = content[media] ?? content['*/*'];
  if (!promised) throw new Error(`${operation.id} answered ${status} as ${media}, which the document does not know`);
  if (!promised.schema) return;
  const schema = ajv.getSchema(`document${pointer}/content/${media.replaceAll('/', '~1')}/schema`);
  if (!schema) throw new Error(`no schema at ${pointer}`);
  if (schema(value) !== true)
    throw new Error(`${operation.id} ${status}: ${ajv.errorsText(schema.errors)}\n${JSON.stringify(value)}`);
}

function at(pointer: string): unknown {
  let value: unknown = document;
  for (const part of pointer.split('/').slice(1)) {
    value = (value as Record<string, unknown>)[part.replaceAll('~1', '/').replaceAll('~0', '~')];
  }
  return value;
}
