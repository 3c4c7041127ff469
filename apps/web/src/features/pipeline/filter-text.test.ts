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
import { pipelineCatalogue } from '@counterpart/domain/programmes/programme.query';
import { addDays } from '@counterpart/domain/shared/plain-date';
import { expect, test } from 'vitest';
import { parseSearch, stringifySearch } from '../../lib/search-params.ts';
import {
  FILTER_FIELDS,
  type FilterDraft,
  isUnderstood,
  kindOfField,
  type Period,
  readFilter,
  writeFilter,
} from './filter-text.ts';
import { readPipelineSearch } from './pipeline-search.ts';

const fieldsOf = (kind: string) => constantFrom(...FILTER_FIELDS.filter((field) => kindOfField(field) === kind));
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
const codes: Arbitrary<FilterDraft> = fieldsOf('codes').chain((field) => {
  const known = pipelineCatalogue.filters[field]?.values ?? ['WB', 'MOF', 'USD', '21010', 'VN'];
  return record({ values: subarray([...known], { minLength: 1 }), isNot: constantFrom(true, false) }).map((rest) => ({
    kind: 'codes',
    field,
    ...rest,
  }));
});
const bound = integer({ min: 0, max: 1_000_000_000 }).map(String);
const draft: Arbitrary<FilterDraft> = oneof(
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

test('every filter the bar can make is understood by the list and comes back from the address as it was', () => {
  assert(
    property(array(draft, { maxLength: 8 }), (drafts) => {
      const texts = drafts.map(writeFilter);
      expect(texts.filter((text) => !isUnderstood(text))).toEqual([]);
      const { f = [] } = readPipelineSearch(parseSearch(stringifySearch({ f: texts, q: 'vay' })));
      expect(f.map(readFilter)).toEqual(drafts);
    }),
  );
});

test.each(['colour:is:red', 'stage:is:NOWHERE', 'signing:next:decade', 'amount:min:much', 'stage', ''])(
  '%j is not understood and is never edited as something else',
  (text) => expect(readFilter(text)).toBeNull(),
);

test('codes are taken in any case and shown as they are written', () => {
  expect(readFilter('stage:in:signed,Effective')).toMatchObject({ values: ['SIGNED', 'EFFECTIVE'] });
});
