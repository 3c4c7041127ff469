import { describe, expect, it } from 'vitest';
import { partnerByIatiId, partners } from './partners.ts';

describe('partners', () => {
  it('gives every partner its own code, both names and a source, and bilateral ones a country', () => {
    const codes = partners.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    const broken = partners.filter(
      ({ code, name, source, kind, countryCode }) =>
        !/^[A-Z][A-Z_]+$/.test(code) ||
        !name.vi ||
        !name.en ||
        !source ||
        (kind === 'BILATERAL') !== /^[A-Z]{2}$/.test(countryCode ?? ''),
    );
    expect(broken).toEqual([]);
  });

  it('lets no two partners claim one identifier, and names the source of each', () => {
    const claims = partners.flatMap(({ iati }) => iati);
    expect(new Set(claims.map(({ id }) => id)).size).toBe(claims.length);
    expect(claims.filter(({ id, source }) => !/^[A-Z0-9]+(-[A-Z0-9_]+)*$/.test(id) || !source)).toEqual([]);
  });

  it.each([
    ['44000', 'WB'],
    ['44002', 'WB'],
    ['XM-DAC-46004', 'ADB'],
    ['US-GOV-1', 'USAID'],
    [' XM-DAC-41122 ', 'UNICEF'],
    ['XM-DAC-99999', undefined],
  ])('finds behind the identifier "%s" the partner %s', (id, code) => {
    expect(partnerByIatiId(id)?.code).toBe(code);
  });

  it('leads from an ended partner to one that goes on', () => {
    const ended = partners.filter(({ validTo }) => validTo !== undefined);
    const heirs = ended.map(({ successorCode }) => partners.find(({ code }) => code === successorCode));
    expect(ended.map(({ code }) => code)).toEqual(['USAID']);
    expect(heirs.every((heir) => heir !== undefined && heir.validTo === undefined)).toBe(true);
  });
});
