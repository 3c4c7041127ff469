import {
  type Arbitrary,
  array,
  assert,
  constantFrom,
  integer,
  oneof,
  property,
  record,
  subarray,
  tuple,
} from 'fast-check';
import { deliverableCatalogue } from '@counterpart/domain/deliverables/deliverable.query';
import { pipelineCatalogue } from '@counterpart/domain/programmes/programme.query';
import type { QueryCatalogue } from '@counterpart/domain/shared/query-spec';
import { addDays } from '@counterpart/domain/shared/plain-date';
import { expect, test } from 'vitest';
import { parseSearch, stringifySearch } from '../../lib/search-params.ts';
import { type FilterDraft, isUnderstood, kindOfField, type Period, readFilter, writeFilter } from './filter-text.ts';
import { readDeliverablesSearch } from '../deliverables/deliverables-search.ts';
import { readPipelineSearch } from '../pipeline/pipeline-search.ts';

const day = integer({ min: 0, max: 4000 }).map((n) => addDays('2024-01-01', n));

const period: Arbitrary<Period> = oneof(
  constantFrom<Period>({ op: 'overdue' }),
  record({ op: constantFrom('this', 'next', 'last'), unit: constantFrom('week', 'month', 'quarter', 'year') }),
  record({ op: constantFrom('within', 'since'), days: integer({ min: -999, max: 999 }) }),
  record({ op: constantFrom('is', 'min', 'max', 'since_day'), day }),
  tuple(day, integer({ min: 0, max: 900 })).map(
    ([from, more]): Period => ({ op: 'between', from, to: addDays(from, more) }),
  ),
);
/** Any filter that the bar of a list can make. */
function draftOf(catalogue: QueryCatalogue): Arbitrary<FilterDraft> {
  const all = Object.keys(catalogue.filters);
  const fieldsOf = (kind: string) => constantFrom(...all.filter((field) => kindOfField(field, catalogue) === kind));
  const codes: Arbitrary<FilterDraft> = fieldsOf('codes').chain((field) => {
    const known = catalogue.filters[field]?.values ?? ['WB', 'MOF', 'USD', '21010', 'VN'];
    return record({ values: subarray([...known], { minLength: 1 }), isNot: constantFrom(true, false) }).map((rest) => ({
      kind: 'codes',
      field,
      ...rest,
    }));
  });
  const bound = integer({ min: 0, max: 1_000_000_000 }).map(String);
  return oneof(
    codes,
    record({ kind: constantFrom('days'), field: fieldsOf('days'), period }),
    record({
      kind: constantFrom('amount'),
      field: fieldsOf('amount'),
      min: bound,
      max: oneof(bound, constantFrom(null)),
    }),
    record({ kind: constantFrom('amount'), field: fieldsOf('amount'), min: constantFrom(null), max: bound }),
    record({ kind: constantFrom('flag'), field: fieldsOf('flag'), isOn: constantFrom(true, false) }),
    record({ kind: constantFrom('empty'), field: fieldsOf('days'), isEmpty: constantFrom(true, false) }),
  );
}

test.each([
  ['pipeline', pipelineCatalogue, readPipelineSearch],
  ['deliverables', deliverableCatalogue, readDeliverablesSearch],
] as const)(
  'every filter the bar of %s can make is understood and comes back from the address as it was',
  (_, catalogue, read) => {
    assert(
      property(array(draftOf(catalogue), { maxLength: 8 }), (drafts) => {
        const texts = drafts.map(writeFilter);
        expect(texts.filter((text) => !isUnderstood(text, catalogue))).toEqual([]);
        const { f = [] } = read(parseSearch(stringifySearch({ f: texts, q: 'vay' })));
        expect(f.map((text) => readFilter(text, catalogue))).toEqual(drafts);
      }),
    );
  },
);

test.each(['colour:is:red', 'stage:is:NOWHERE', 'signing:next:decade', 'amount:min:much', 'stage', ''])(
  '%j is not understood and is never edited as something else',
  (text) => expect(readFilter(text, pipelineCatalogue)).toBeNull(),
);

test('codes are taken in any case and shown as they are written', () => {
  expect(readFilter('stage:in:signed,Effective', pipelineCatalogue)).toMatchObject({ values: ['SIGNED', 'EFFECTIVE'] });
});
