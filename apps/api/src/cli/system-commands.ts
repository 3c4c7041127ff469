import { countRecords, integrityProblems, backupSqlite, restoreSqlite } from '@counterpart/db/maintenance';
import { readSettings } from '../env.ts';
import { officeDay, systemClock } from '../kernel/clock.ts';
import { verifyChain } from '../modules/audit/index.ts';
import { checkFiles } from '../modules/documents/index.ts';
import { loadReference } from '../seed/load-reference.ts';
import { type CliCommand, optional, required, UsageError } from './command-line.ts';
import { withHouse } from './with-house.ts';

const JSON_FLAG = { json: { type: 'boolean' } } as const;

const migrateCommand: CliCommand = {
  name: 'migrate',
  usage: 'migrate',
  summary:
    'Brings the schema up to date and adds shipped partners, agencies, holidays and procedures that are missing.',
  options: JSON_FLAG,
  run: ({ print, values }) =>
    withHouse(async (house) => {
      const added = await loadReference(house);
      print(values['json'] ? JSON.stringify(added) : `schema is up to date; added ${JSON.stringify(added)}`);
    }),
};

const doctor: CliCommand = {
  name: 'doctor',
  usage: 'doctor [--json]',
  summary:
    'Shows engine, schema and counts, and checks the stored register, the files of documents and the audit chain.',
  options: JSON_FLAG,
  run: ({ print, values }) =>
    withHouse(async (house) => {
      const schema = await house.db.read
        .selectFrom('schema_migration')
        .select('name')
        .orderBy('name', 'desc')
        .executeTakeFirst();
      const chain = await verifyChain(house.db.read);
      const problems = await integrityProblems(house.db);
      const files = await checkFiles(house.db.read);
      const report = {
        engine: house.db.adapter.engine,
        engineVersion: house.db.engineVersion,
        schema: schema?.name ?? null,
        records: await countRecords(house.db.read),
        auditHead: chain.head,
        files: { checked: files.checked, bytes: files.bytes },
        problems: [
          ...problems,
          ...files.problems,
          ...(chain.broken ? [`audit chain broken at ${chain.broken.seq}: ${chain.broken.reason}`] : []),
        ],
      };
      if (values['json']) print(JSON.stringify(report));
      else {
        print(
          `engine  ${report.engine} ${report.engineVersion}\nschema  ${report.schema}\naudit   ${report.auditHead}\nfiles   ${files.checked} read again, ${files.bytes} bytes`,
        );
        for (const [table, rows] of Object.entries(report.records)) print(`${String(rows).padStart(9)}  ${table}`);
        print(report.problems.length === 0 ? 'no problems found' : report.problems.join('\n'));
      }
      if (report.problems.length > 0) process.exitCode = 1;
    }),
};

const backup: CliCommand = {
  name: 'backup',
  usage: 'backup --out FILE [--json]',
  summary: 'Writes a checked copy of a SQLite register while it runs.',
  options: { ...JSON_FLAG, out: { type: 'string' } },
  run: (call) =>
    withHouse(async (house) => {
      const out = required(call, 'out');
      const copy = await backupSqlite(house.db, out);
      const { head } = await verifyChain(house.db.read);
      call.print(
        call.values['json']
          ? JSON.stringify({ file: out, ...copy, auditHead: head })
          : `${out}: ${copy.bytes} bytes, sha256 ${copy.sha256}, audit head ${head}`,
      );
    }),
};

const restore: CliCommand = {
  name: 'restore',
  usage: 'restore --from FILE',
  summary: 'Puts a backup in the place of the SQLite register; stop the server first. The old file is kept beside it.',
  options: { ...JSON_FLAG, from: { type: 'string' } },
  run: async (call) => {
    const settings = readSettings();
    if (!settings.databaseUrl.startsWith('sqlite:'))
      throw new UsageError('restore works on a SQLite register; use pg_restore for PostgreSQL');
    const stamp = `replaced-${officeDay(systemClock().now())}-${systemClock().now()}`;
    const kept = restoreSqlite(required(call, 'from'), settings.databaseUrl.slice('sqlite:'.length), stamp);
    call.print(kept ? `restored; the register that stood there is kept as ${kept}` : 'restored');
  },
};

const auditVerify: CliCommand = {
  name: 'audit verify',
  usage: 'audit verify [--head HASH] [--json]',
  summary: 'Walks the whole audit chain; with --head also checks that a head kept elsewhere is still in it.',
  options: { ...JSON_FLAG, head: { type: 'string' } },
  run: (call) =>
    withHouse(async (house) => {
      const verdict = await verifyChain(house.db.read, optional(call, 'head'));
      const words = verdict.broken ? `broken at event ${verdict.broken.seq}: ${verdict.broken.reason}` : 'whole';
      call.print(
        call.values['json']
          ? JSON.stringify(verdict)
          : `${verdict.events} events, chain ${words}, head ${verdict.head}`,
      );
      if (!verdict.ok) process.exitCode = 1;
    }),
};

/** Commands about the register as a whole. */
export const systemCommands: readonly CliCommand[] = [migrateCommand, doctor, backup, restore, auditVerify];
