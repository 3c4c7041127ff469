import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { HAS_REAL_DATA, realFile } from '../testing/real-data.ts';
import { readWorldBankLoans, type WorldBankLoan } from './loans-reader.ts';
import type { RecordTable } from './record-table.ts';

function sample(year: number): Buffer {
  return readFileSync(join(import.meta.dirname, `../testing/world-bank/loans-${year}.csv`));
}

function readLoans(bytes: Uint8Array): RecordTable<WorldBankLoan> {
  const table = readWorldBankLoans(bytes);
  if (!table.ok) throw new Error(`refused: ${table.reason} ${table.columns.join(', ')}`);
  return table;
}

/** The 2025 sample with one cell of its first loan changed. */
function changed(from: string, to: string): Buffer {
  return Buffer.from(sample(2025).toString().replace(from, to));
}

describe('the three layouts', () => {
  test.each([
    [2018, '2018-10-31', 'STATE BANK OF VIETNAM', 'Fully Disbursed'],
    [2020, '2020-11-30', 'MINISTRY OF FINANCE', 'Repaying'],
    [2025, '2025-03-31', 'MINISTRY OF FINANCE', 'Repaying'],
  ])('the statement of %i gives the same loan as every other', (year, endOfPeriodOn, borrower, status) => {
    const table = readLoans(sample(year));
    expect(table.refusals).toEqual([]);
    expect(table.unknownColumns).toEqual([]);
    expect(table.records[0]).toEqual({
      rowNumber: 2,
      loanNumber: 'IBRD78380',
      countryCode: 'VN',
      country: 'Viet Nam',
      borrower,
      guarantor: 'Viet Nam',
      loanType: 'FSL',
      status,
      projectId: 'P117723',
      projectName: 'VN-Public Investment Reform 1',
      originalPrincipal: { amountMinor: 50_000_000_000, currency: 'USD' },
      cancelled: { amountMinor: 0, currency: 'USD' },
      undisbursed: { amountMinor: 0, currency: 'USD' },
      disbursed: { amountMinor: 50_000_000_000, currency: 'USD' },
      boardApprovalOn: '2009-12-22',
      signedOn: '2009-12-30',
      effectiveOn: '2010-02-09',
      isEffectiveExpected: false,
      closedOn: '2010-09-30',
      lastDisbursementOn: '2010-02-24',
      currency: null,
      endOfPeriodOn,
    });
  });

  test('reads the file packed as it is published', () => {
    expect(readLoans(gzipSync(sample(2018)))).toEqual(readLoans(sample(2018)));
  });

  test.each([
    [2018, 'IBRD88470', '2018-06-29', true],
    [2018, 'IBRD87710', '2018-12-12', true],
    [2020, 'IBRD91260', '2020-10-22', true],
    [2025, 'IBRD95820', '2024-12-02', false],
    [2025, 'IBRD96350', null, false],
    [2025, 'IBRD92810', null, false],
  ])('in %i loan %s has the effective date %s, expected: %s', (year, loanNumber, effectiveOn, isEffectiveExpected) => {
    const loan = readLoans(sample(year)).records.find((record) => record.loanNumber === loanNumber);
    expect(loan).toMatchObject({ effectiveOn, isEffectiveExpected });
  });
});

describe('rows that cannot be taken', () => {
  test.each([
    ['a date that is none', '2009-12-30', '2009-02-30', 'Agreement Signing Date', '2009-02-30', 'import.bad_date'],
    [
      'a date with an hour',
      '2009-12-30',
      '2009-12-30T09:00:00',
      'Agreement Signing Date',
      '2009-12-30T09:00:00',
      'import.bad_date',
    ],
    ['an amount that is none', '500000000.0', 'n/a', 'Original Principal Amount (US$)', 'n/a', 'import.bad_amount'],
    ['no loan number', 'IBRD78380', '', 'Loan Number', '', 'import.missing_value'],
    ['no statement date', '2025-03-31', ' ', 'End of Period', ' ', 'import.missing_value'],
    ['the same loan again', 'IBRD95820', 'IBRD78380', 'Loan Number', 'IBRD78380', 'import.duplicate_row'],
  ])('refuses the row with %s and takes the others', (...[, from, to, column, value, code]) => {
    const table = readLoans(changed(from, to));
    expect(table.rowCount).toBe(4);
    expect(table.records).toHaveLength(3);
    expect(table.refusedRows).toBe(1);
    expect(table.refusals).toEqual([{ row: code === 'import.duplicate_row' ? 3 : 2, column, value, code }]);
  });

  test('names every bad cell of a row, which counts once', () => {
    const table = readLoans(changed('2009-12-30,2009-12-22', '30/12/2009,22/12/2009'));
    expect(table.refusals.map(({ column }) => column)).toEqual(['Board Approval Date', 'Agreement Signing Date']);
    expect(table.refusedRows).toBe(1);
  });

  test('refuses a row of another width', () => {
    const table = readLoans(changed('VN-Public Investment Reform 1', 'VN-Public, Investment'));
    expect(table.refusals).toEqual([{ row: 2, column: '', value: '35', code: 'import.row_width' }]);
  });

  test('skips a column it does not know and says so', () => {
    const text = sample(2025).toString().trimEnd().split('\n');
    const wider = text.map((line, index) => `${line},${index === 0 ? 'New Column' : 'x'}`).join('\n');
    expect(readLoans(Buffer.from(wider)).unknownColumns).toEqual(['New Column']);
  });
});

describe('files that are no statement of loans', () => {
  test('names the columns that are missing', () => {
    const text = sample(2025).toString().replace('Loan Number', 'Reference').replace('Agreement Signing Date', 'Date');
    const columns = ['Loan Number', 'Agreement Signing Date'];
    expect(readWorldBankLoans(Buffer.from(text))).toMatchObject({ ok: false, reason: 'missing_columns', columns });
  });

  test.each([
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), 'unsupported_encoding'],
    ['a broken archive', gzipSync(sample(2025)).subarray(0, 200), 'bad_archive'],
    ['an archive that unfolds beyond 200 MB', gzipSync(Buffer.alloc(201 * 1024 * 1024)), 'too_large'],
    ['nothing', Buffer.alloc(0), 'empty'],
  ])('refuses %s', (_, bytes, reason) => {
    expect(readWorldBankLoans(bytes)).toMatchObject({ ok: false, code: 'import.file_unreadable', reason });
  });
});

describe.skipIf(!HAS_REAL_DATA)('the published files (skipped where ../shared/data is absent)', () => {
  test.each([
    ['viet-nam-loans-2025-03-31.csv', 205, '2025-03-31'],
    ['ibrd_2018-10-31.csv.gz', 8713, '2018-10-31'],
    ['ibrd_2020-11-30.csv.gz', 8986, '2020-11-30'],
  ])('%s is read whole: %i rows, none refused, in under two seconds of processor time', (file, rows, endOfPeriodOn) => {
    const bytes = realFile(`world-bank/${file}`);
    const before = process.cpuUsage();
    const table = readLoans(bytes);
    const { user, system } = process.cpuUsage(before);
    expect({ rows: table.records.length, refusals: table.refusals }).toEqual({ rows, refusals: [] });
    expect(table.unknownColumns).toEqual([]);
    expect(new Set(table.records.map((loan) => loan.endOfPeriodOn))).toEqual(new Set([endOfPeriodOn]));
    expect((user + system) / 1e6).toBeLessThan(2);
  });

  test('loans to Viet Nam approved since 2017 took the published medians to signing and to effect', () => {
    const loans = readLoans(realFile('world-bank/viet-nam-loans-2025-03-31.csv')).records;
    const recent = loans.filter((loan) => (loan.boardApprovalOn ?? '') >= '2017-01-01');
    const median = (field: 'signedOn' | 'effectiveOn'): number => {
      const days = recent.flatMap((loan) => {
        const day = loan[field];
        return day === null ? [] : [(Date.parse(day) - Date.parse(loan.boardApprovalOn ?? '')) / 86_400_000];
      });
      return days.toSorted((left, right) => left - right)[Math.floor(days.length / 2)] ?? -1;
    };
    expect([median('signedOn'), median('effectiveOn')]).toEqual([188, 345]);
  });
});
