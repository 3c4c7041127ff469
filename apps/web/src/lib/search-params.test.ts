import { array, assert, dictionary, property, string, stringMatching } from 'fast-check';
import { expect, test } from 'vitest';
import { allOf, oneOf, parseSearch, stringifySearch } from './search-params.ts';

test('an address reads as people write it', () => {
  const search = {
    f: ['stage:in:SIGNED,EFFECTIVE', 'signing:between:2027-01-01..2027-03-31'],
    q: 'giao thông',
    s: '-due',
  };
  const text = stringifySearch(search);
  expect(text).toBe('?f=stage:in:SIGNED,EFFECTIVE&f=signing:between:2027-01-01..2027-03-31&q=giao+th%C3%B4ng&s=-due');
  expect(parseSearch(text)).toEqual(search);
});

test('what is absent or empty leaves no trace', () => {
  expect(stringifySearch({ q: '', f: [], s: undefined, g: null })).toBe('');
});

test('whatever stands in a search comes back from the address', () => {
  const text = string({ unit: 'grapheme', minLength: 1 });
  assert(
    property(dictionary(stringMatching(/^[a-z]{1,6}$/), array(text, { minLength: 1 })), (search) => {
      const back = parseSearch(stringifySearch(search));
      expect(Object.fromEntries(Object.entries(back).map(([name, value]) => [name, allOf(value)]))).toEqual({
        ...search,
      });
    }),
  );
});

test('a value that stands several times where one is asked for is its first', () => {
  expect(oneOf(['a', 'b'])).toBe('a');
  expect(oneOf(3)).toBeUndefined();
  expect(allOf('a')).toEqual(['a']);
  expect(allOf([1, 'a', ''])).toEqual(['a']);
});
