import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createEmptyDatabase, testEngine } from '@counterpart/testing/test-database';
import { unzip } from '@counterpart/formats/testing/unzip';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ENTRY = fileURLToPath(new URL('../cli.ts', import.meta.url));
const HEADER =
  "End of Period,Loan Number,Region,Country / Economy Code,Country / Economy,Borrower,Guarantor Country / Economy Code,Guarantor,Loan Type,Loan Status,Interest Rate,Currency of Commitment,Project ID,Project Name,Original Principal Amount (US$),Cancelled Amount (US$),Undisbursed Amount (US$),Disbursed Amount (US$),Repaid (US$),Due (US$),Exchange Adjustment (US$),Borrower's Obligation (US$),Sold 3rd Party (US$),Repaid 3rd Party (US$),Due 3rd Party (US$),Loans Held (US$),First Repayment Date,Last Repayment Date,Agreement Signing Date,Board Approval Date,Effective Date (Most Recent),Closed Date (Most Recent),Last Disbursement Date,source";
const row = (principal: string) =>
  `2025-03-31,IBRD78380,EAST ASIA AND PACIFIC,VN,Viet Nam,MINISTRY OF FINANCE,VN,Viet Nam,FSL,Repaying,0.0,,P117723,VN-Public Investment Reform 1,${principal},0.0,0.0,500000000.0,166500000.0,333500000.0,0.0,333500000.0,0.0,0.0,0.0,333500000.0,2020-06-15,2034-12-15,2009-12-30,2009-12-22,2010-02-09,2010-09-30,2010-02-24,IBRD`;

let base: { url: string; drop(): Promise<void> };
let folder: string;

beforeAll(async () => {
  base = await createEmptyDatabase();
  folder = mkdtempSync(join(tmpdir(), 'counterpart-cli-'));
});
afterAll(async () => {
  await base.drop();
  rmSync(folder, { recursive: true, force: true });
});

/** Runs one command as an operator would, in a process of its own. */
function counterpart(...words: string[]): Promise<{ code: number; out: string; err: string }> {
  const env = { ...process.env, DATABASE_URL: base.url, DEMO: '0', LOG_LEVEL: 'silent' };
  return new Promise((resolve) => {
    execFile(process.execPath, [ENTRY, ...words], { env, cwd: folder }, (error, out, err) => {
      resolve({ code: error ? Number(error.code) : 0, out: out.trim(), err: err.trim() });
    });
  });
}
const file = (name: string, text: string) => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

describe("the operator's door", () => {
  it('says what it can do, and what is wrong with a call', async () => {
    expect(await counterpart('--help')).toMatchObject({ code: 0, out: expect.stringContaining('audit verify') });
    expect(await counterpart('fly')).toMatchObject({ code: 2, err: expect.stringContaining('unknown command: fly') });
    expect(await counterpart('backup', '--where', 'x')).toMatchObject({
      code: 2,
      err: expect.stringContaining('usage: counterpart backup'),
    });
    expect(await counterpart('export', 'signing-schedule', '--format', 'doc', '--out', 'x')).toMatchObject({
      code: 2,
      err: expect.stringContaining('--format must be one of'),
    });
  });

  it('imports after a dry run that wrote nothing, twice without a change, and takes it back', async () => {
    const path = file('loans.csv', `${HEADER}\n${row('500000000.0')}\n`);
    const counts = { rows: 1, new: 1, changed: 0, unchanged: 0, refused: 0, refusals: [] };
    const dry = JSON.parse(
      (await counterpart('import', 'world-bank-loans', path, '--dry-run', '--json')).out,
    ) as object;
    expect(dry).toMatchObject({ ...counts, importId: null });
    const done = JSON.parse((await counterpart('import', 'world-bank-loans', path, '--json')).out) as {
      importId: string;
    };
    expect(done).toMatchObject(counts);
    const again = JSON.parse((await counterpart('import', 'world-bank-loans', path, '--json')).out) as {
      importId: string;
    };
    expect(again).toMatchObject({ ...counts, new: 0, unchanged: 1 });
    expect(await counterpart('import', '--undo', done.importId)).toMatchObject({ code: 0 });
    const { records } = JSON.parse((await counterpart('doctor', '--json')).out) as { records: Record<string, number> };
    expect(records).toMatchObject({ programme: 0, instrument: 0, milestone: 0, financing_line: 0 });
  });

  it('refuses a file with a bad cell whole, names it, and exits 1', async () => {
    const path = file('bad.csv', `${HEADER}\n${row('five hundred')}\n`);
    const refused = await counterpart('import', 'world-bank-loans', path, '--json');
    expect(refused.code).toBe(1);
    expect(JSON.parse(refused.out)).toMatchObject({
      refused: 1,
      importId: null,
      refusals: [
        { row: 2, column: 'Original Principal Amount (US$)', value: 'five hundred', code: 'import.bad_amount' },
      ],
    });
  });

  it('writes the signing schedule as a file and says how many records stand in it', async () => {
    const out = join(folder, 'schedule.csv');
    const done = await counterpart(
      'export',
      'signing-schedule',
      '--format',
      'csv',
      '--lang',
      'en',
      '--out',
      out,
      '--json',
    );
    expect(JSON.parse(done.out)).toMatchObject({ records: 0, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(readFileSync(out, 'utf8')).toContain('Partner');
  });

  it.each(['docx', 'pdf'])(
    'writes the signing schedule as a letter in %s, with the particulars it is given',
    async (format) => {
      const out = join(folder, `letter.${format}`);
      const words = ['export', 'signing-schedule', '--format', format, '--out', out, '--json'];
      expect(await counterpart(...words, '--letter', 'number=none')).toMatchObject({ code: 1 });
      const done = await counterpart(...words, '--letter', 'number=12&recipient=A&signerTitle=B');
      expect(JSON.parse(done.out)).toMatchObject({ records: 0 });
      const bytes = readFileSync(out);
      const said = format === 'pdf' ? bytes.toString('latin1', 0, 8) : unzip(bytes).get('word/document.xml');
      expect(said).toContain(format === 'pdf' ? '%PDF-1.7' : 'Số: 12/VPCP-QHQT');
    },
  );

  it('proves the chain of the audit log, and with a head kept elsewhere that its tail is there', async () => {
    const whole = JSON.parse((await counterpart('audit', 'verify', '--json')).out) as { ok: boolean; head: string };
    expect(whole.ok).toBe(true);
    expect(await counterpart('audit', 'verify', '--head', whole.head)).toMatchObject({ code: 0 });
    expect(await counterpart('audit', 'verify', '--head', 'f'.repeat(64))).toMatchObject({ code: 1 });
  });

  it.runIf(testEngine() === 'sqlite')('restores a backup and keeps the register that stood there', async () => {
    const copy = join(folder, 'copy.db');
    expect(await counterpart('backup', '--out', copy)).toMatchObject({ code: 0 });
    expect(await counterpart('backup', '--out', copy)).toMatchObject({
      code: 1,
      err: expect.stringContaining('nothing was overwritten'),
    });
    const added = await counterpart(
      'user',
      'add',
      '--email',
      'a@example.org',
      '--name',
      'A',
      '--role',
      'admin',
      '--json',
    );
    expect(JSON.parse(added.out)).toMatchObject({ link: expect.stringContaining('/set-password#') });
    const restored = await counterpart('restore', '--from', copy);
    expect(restored.code).toBe(0);
    const kept = /kept as (.+)$/.exec(restored.out)?.[1] ?? '';
    expect(existsSync(kept)).toBe(true);
    const { records } = JSON.parse((await counterpart('doctor', '--json')).out) as { records: Record<string, number> };
    expect(records['app_user']).toBe(0);
    writeFileSync(join(folder, 'damaged.db'), readFileSync(copy).fill(7, 4096, 20_000));
    expect((await counterpart('restore', '--from', join(folder, 'damaged.db'))).code).toBe(1);
    expect((await counterpart('doctor')).code).toBe(0);
  });
});
