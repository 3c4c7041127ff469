import { describe, expect, it } from 'vitest';
import { askedOf, asking, cellCodes, cellQuery, cellText, readDeliverablesSearch } from './deliverables-search.ts';

describe('the address of deliverables', () => {
  it('keeps what it knows and drops the rest', () => {
    expect(
      readDeliverablesSearch({ f: ['lead:is:MOH'], q: 'so tay', view: 'list', cell: 'MOH~WB/1', open: 'x', g: 'z' }),
    ).toEqual({ f: ['lead:is:MOH'], q: 'so tay', view: 'list', cell: 'MOH~WB/1' });
  });

  it('names a cell so that it is found again, whatever signs a code has', () => {
    const cell = { agency: 'MOH', programme: 'A~1' };
    expect(cellCodes(cellText(cell))).toEqual(cell);
    expect(cellQuery({ f: ['behind:is:yes'] }, cell).f).toEqual(['behind:is:yes', 'lead:is:MOH', 'programme:is:A~1']);
    expect(cellQuery({}, { agency: '', programme: 'B' }).f).toEqual(['programme:is:B']);
  });

  it('asks a field once, or not at all', () => {
    const asked = asking(['lead:is:MOH', 'behind:is:yes'], 'lead', 'MOF');
    expect(asked).toEqual(['behind:is:yes', 'lead:is:MOF']);
    expect(askedOf(asked, 'lead')).toBe('MOF');
    expect(asking(['lead:is:MOH'], 'lead', null)).toBeUndefined();
  });
});
