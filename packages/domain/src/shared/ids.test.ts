import { describe, expect, it } from 'vitest';
import { idMaker, idSchema } from './ids.ts';

/** A maker whose time stands at the given moments, one after another, and whose chance is the given bytes. */
function makerAt(moments: readonly number[], chance: readonly number[]) {
  let call = 0;
  return idMaker(
    () => moments[Math.min(call++, moments.length - 1)] ?? 0,
    (bytes) => Uint8Array.from({ length: bytes }, (_, at) => chance[at] ?? 0),
  );
}

describe('ids', () => {
  it('sort in the order in which they were made, within one millisecond too', () => {
    // The last byte is full: the next id carries over.
    const make = makerAt([1000, 1000, 1000, 1001], [7, 0, 0, 0, 0, 0, 0, 0, 0, 255]);
    const ids = Array.from({ length: 4 }, () => make('task'));
    expect(ids.toSorted()).toEqual(ids);
    expect(new Set(ids).size).toBe(4);
    expect(ids.map((id) => idSchema('task').safeParse(id).success)).toEqual([true, true, true, true]);
  });

  it('begin anew with chance in each millisecond, so that two servers never make the same', () => {
    const make = makerAt([1000, 1001], [9]);
    expect(make('task').slice(-16)).toBe(make('task').slice(-16));
  });

  it('of one kind are not taken for those of another', () => {
    const make = makerAt([1000], []);
    expect(idSchema('agency').safeParse(make('partner')).success).toBe(false);
  });
});
