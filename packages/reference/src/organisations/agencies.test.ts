import { addDays } from '@counterpart/domain/shared/plain-date';
import { describe, expect, it } from 'vitest';
import { agencies, agenciesAt } from './agencies.ts';
import { UNCHANGED_PROVINCES } from './provinces.ts';

const byCode = new Map(agencies.map((agency) => [agency.code, agency]));

function countAt(day: string, agencyClass: string): number {
  return agenciesAt(day).filter((agency) => agency.class === agencyClass).length;
}

describe('agencies', () => {
  it.each([
    ['2017-12-21', 'PROVINCE', 63],
    ['2024-12-31', 'PROVINCE', 63],
    ['2025-06-30', 'PROVINCE', 63],
    ['2025-07-01', 'PROVINCE', 34],
    ['2025-02-28', 'MINISTRY', 22],
    ['2025-03-01', 'MINISTRY', 17],
  ])('knows on %s of class %s exactly %i', (day, agencyClass, count) => {
    expect(countAt(day, agencyClass)).toBe(count);
  });

  it('gives every agency its own code, both names and a source', () => {
    expect(byCode.size).toBe(agencies.length);
    const broken = agencies.filter(
      ({ code, name, source }) => !/^[A-Z0-9][A-Z0-9_-]+$/.test(code) || !name.vi || !name.en || !source,
    );
    expect(broken).toEqual([]);
  });

  it('leads from every ended agency with a successor to one that exists the day after', () => {
    const ended = agencies.filter(({ successorCode }) => successorCode !== undefined);
    const lost = ended.filter(({ validTo, successorCode }) => {
      const dayAfter = validTo === undefined ? undefined : addDays(validTo, 1);
      return dayAfter === undefined || !agenciesAt(dayAfter).some(({ code }) => code === successorCode);
    });
    expect(lost).toEqual([]);
    expect(ended.length).toBeGreaterThan(29 + 7);
  });

  it('puts every unit under a parent that existed as long as it did', () => {
    const orphans = agencies.filter(({ parentCode, validTo }) => {
      const parent = parentCode === undefined ? undefined : byCode.get(parentCode);
      if (parentCode === undefined) return false;
      return (
        parent === undefined || (parent.validTo !== undefined && (validTo === undefined || validTo > parent.validTo))
      );
    });
    expect(orphans).toEqual([]);
    expect(agenciesAt('2026-01-01').filter(({ parentCode }) => parentCode === 'VPCP')).toHaveLength(17);
  });

  it('leaves the 11 provinces that were not merged as they were, code and all', () => {
    const successors = new Set(
      agencies.filter(({ validTo }) => validTo === '2025-06-30').map((row) => row.successorCode),
    );
    const kept = agenciesAt('2025-06-30').filter(
      (row) => row.class === 'PROVINCE' && agenciesAt('2025-07-01').includes(row) && !successors.has(row.code),
    );
    const names = kept.map(({ name }) => name.vi.replace(/^Ủy ban nhân dân (tỉnh|thành phố) /, ''));
    expect(names.toSorted()).toEqual(UNCHANGED_PROVINCES.toSorted());
    expect(kept).toHaveLength(11);
  });

  it('follows old names to where the file lies now', () => {
    const heirs = ['UBND-QUANG-NAM', 'UBND-THUA-THIEN-HUE', 'MPI', 'MARD', 'MOT', 'CEMA', 'UBND-BA-RIA-VUNG-TAU'];
    expect(heirs.map((code) => byCode.get(code)?.successorCode)).toEqual([
      'UBND-DA-NANG',
      'UBND-HUE',
      'MOF',
      'MAE',
      'MOC',
      'MERA',
      'UBND-HO-CHI-MINH',
    ]);
  });

  it('carries the fixed roles of procedures under their own codes', () => {
    const roles = ['MOF', 'MOFA', 'MOJ', 'VPCP', 'PM', 'GOVERNMENT', 'PRESIDENT', 'NATIONAL_ASSEMBLY'];
    const now = new Set(agenciesAt('2026-11-21').map(({ code }) => code));
    expect(roles.filter((role) => !now.has(role))).toEqual([]);
  });
});
