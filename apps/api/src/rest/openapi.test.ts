import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, it } from 'vitest';
import { allRoutes } from './all-routes.ts';
import { openApiDocument } from './openapi.ts';

const document = openApiDocument(allRoutes, 'https://example.org/api/v1');
const copy = () => structuredClone(document) as unknown as Record<string, Record<string, unknown>>;
const verdict = async (text: Record<string, unknown>) => (await new Validator().validate(text)).valid;

describe('the OpenAPI document', () => {
  it('is valid OpenAPI 3.1, and the judge knows what is not', async () => {
    const validator = new Validator();
    const { valid, errors } = await validator.validate(copy());
    expect(errors).toBeUndefined();
    expect([valid, validator.version]).toEqual([true, '3.1']);
    expect(await verdict({ ...copy(), info: { title: 'no version' } })).toBe(false);
    expect(await verdict({ ...copy(), paths: { '/x': { get: { responses: { 200: {} } } } } })).toBe(false);
  });

  it('resolves every reference it makes', async () => {
    const refs = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map((match) => match[1] ?? '');
    expect(refs.length).toBeGreaterThan(20);
    for (const ref of new Set(refs)) {
      const [, part = '', kind = '', name = ''] = ref.split('/');
      expect([ref, part, document.components[kind]?.[name]]).toEqual([ref, 'components', expect.any(Object)]);
    }
  });

  it('names each operation once, and every part of every path', () => {
    const ids = allRoutes.map((route) => route.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [path, methods] of Object.entries(document.paths)) {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
      for (const operation of Object.values(methods)) {
        const parameters = operation['parameters'] as { in: string; name: string }[];
        expect(parameters.filter((one) => one.in === 'path').map((one) => one.name)).toEqual(named);
      }
    }
  });

  it('says of every change that it needs a key, and of every answer what it is', () => {
    for (const methods of Object.values(document.paths)) {
      for (const [method, operation] of Object.entries(methods)) {
        const parameters = operation['parameters'] as { name: string; required: boolean }[];
        const key = parameters.find((one) => one.name === 'Idempotency-Key');
        expect(key?.required ?? false).toBe(method !== 'get');
        expect(Object.keys(operation['responses'] as object)).toContain('default');
      }
    }
  });

  it('leaves no schema empty where a value is sent or answered', () => {
    const empty = [...JSON.stringify(document.components['schemas']).matchAll(/"(\w+)":\{\}/g)].map(
      (match) => match[1],
    );
    // Only the free values of patches and details may be anything.
    expect(empty.filter((name) => name !== 'additionalProperties')).toEqual([]);
  });
});
