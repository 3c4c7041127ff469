import { MAX_FILE_BYTES, MAX_UPLOADS, UPLOAD_WINDOW_MS } from '@counterpart/domain/documents/file.rules';
import { renderOfficial } from '@counterpart/formats/official/render-official';
import { createTestDatabase, type TestDatabase } from '@counterpart/testing/test-database';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sampleReport } from '@counterpart/formats/testing/sample-letters';
import { actorOf, type TestHouse, testHouse } from '../../testing.ts';
import { filesOfHouse, pdfBytes } from './files.fixture.ts';
import { officeParts, oleOf, zipOf } from './zip.fixture.ts';

let base: TestDatabase;
let house: TestHouse;
let files: ReturnType<typeof filesOfHouse>;

const office = actorOf('coordinator');
const text = (content: string) => Buffer.from(content);
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]);
const JPG = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]);
const EXE = Buffer.concat([text('MZ'), Buffer.alloc(200)]);
const DOCX = zipOf(officeParts('word'));
const odf = (type: string, more: Record<string, string> = {}) =>
  zipOf({ mimetype: `application/vnd.oasis.opendocument.${type}`, 'content.xml': '<a/>', ...more });

beforeAll(async () => {
  base = await createTestDatabase();
});
beforeEach(() => {
  house = testHouse(base.db);
  files = filesOfHouse(house);
});
afterEach(async () => {
  for (const table of ['document_file', 'document_chunk', 'document_blob'] as const) {
    await base.db.writer.deleteFrom(table).execute();
  }
});
afterAll(() => base.drop());

const stored = async () => {
  const [blobs, chunks, kept] = await Promise.all(
    (['document_blob', 'document_chunk', 'document_file'] as const).map((table) =>
      base.db.read
        .selectFrom(table)
        .select((eb) => eb.fn.countAll<number>().as('rows'))
        .executeTakeFirstOrThrow(),
    ),
  );
  return [blobs?.rows, chunks?.rows, kept?.rows];
};

/** Contents that must not be taken under these names, with why. */
const REFUSED: readonly (readonly [why: string, name: string, bytes: Buffer])[] = [
  ['a program under the name of a paper', 'cv.pdf', EXE],
  ['a program as a picture', 'scan.png', EXE],
  ['a program as text', 'ghi chú.txt', EXE],
  ['a Unix program as a sheet', 'so.xlsx', Buffer.concat([text('\u007fELF'), Buffer.alloc(90)])],
  ['a program by its own name', 'setup.exe', EXE],
  ['a script', 'run.js', text('alert(1)')],
  ['a shell script as text', 'a.txt', text('#!/bin/sh\nrm -rf /')],
  ['a batch file', 'a.bat', text('del *')],
  ['a shortcut', 'a.lnk', Buffer.alloc(80)],
  ['a page', 'a.html', text('<html></html>')],
  ['a page as text', 'a.txt', text('\uFEFF \n<!doctype html><script>alert(1)</script>')],
  ['a page as a sheet of commas', 'a.csv', text('<html><body onload=alert(1)>')],
  ['a page as a paper', 'a.pdf', text('<html>%PDF-1.4</html>')],
  ['a picture that runs scripts', 'a.svg', text('<svg onload="alert(1)"/>')],
  [
    'the same as XML',
    'a.xml',
    text('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
  ],
  ['a page as XML', 'a.xml', text('<x xmlns:h="http://www.w3.org/1999/xhtml"><h:script>1</h:script></x>')],
  ['XML that is transformed', 'a.xml', text('<?xml version="1.0"?><?XML-Stylesheet href="x"?><a/>')],
  ['XML with entities', 'a.xml', text('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>')],
  ['XML that is none', 'a.xml', text('hello')],
  ['a script far inside XML', 'a.xml', text(`<a>${'x'.repeat(300_000)}<SCRIPT>1</SCRIPT></a>`)],
  ['an office file with macros by name', 'a.docm', DOCX],
  ['macros in a document', 'a.docx', zipOf(officeParts('word', { 'word/vbaProject.bin': 'x' }))],
  ['macros in a sheet', 'a.xlsx', zipOf(officeParts('xl', { 'xl/vbaProject.bin': 'x' }))],
  ['old macro sheets', 'a.xlsx', zipOf(officeParts('xl', { 'xl/macrosheets/sheet1.xml': 'x' }))],
  ['controls that run', 'a.docx', zipOf(officeParts('word', { 'word/activeX/activeX1.bin': 'x' }))],
  ['a program in a document', 'a.docx', zipOf(officeParts('word', { 'word/embeddings/a.exe': 'x' }))],
  ['macros in an open document', 'a.odt', odf('text', { 'Basic/Standard/script-lb.xml': 'x' })],
  ['scripts in an open sheet', 'a.ods', odf('spreadsheet', { 'Scripts/python/a.py': 'x' })],
  ['macros in an older document', 'a.doc', oleOf('WordDocument', '_VBA_PROJECT')],
  ['macros in an older sheet', 'a.xls', oleOf('Workbook', '_VBA_PROJECT_CUR')],
  ['the old equation editor', 'a.doc', oleOf('WordDocument', 'Equation Native')],
  ['an older sheet as a document', 'a.doc', oleOf('Workbook')],
  ['an installer as a document', 'a.doc', oleOf('Property')],
  ['a document as a sheet', 'a.xlsx', DOCX],
  ['a sheet as slides', 'a.pptx', zipOf(officeParts('xl'))],
  ['an open document as an open sheet', 'a.ods', odf('text')],
  ['an archive as a document', 'a.docx', zipOf({ 'a.txt': 'x' })],
  ['an archive', 'a.zip', DOCX],
  ['a mail with what hangs on it', 'a.eml', text('From: a@b.vn\n\nx')],
  ['a program for Java', 'a.jar', DOCX],
  ['a paper that is also a document', 'a.pdf', Buffer.concat([pdfBytes(), DOCX])],
  ['a picture that is also an archive', 'a.png', Buffer.concat([PNG, DOCX])],
  ['a document behind something else', 'a.docx', Buffer.concat([text('MZ..'), DOCX])],
  ['a document with something behind it', 'a.docx', Buffer.concat([DOCX, EXE])],
  ['a document cut short', 'a.docx', DOCX.subarray(0, DOCX.length - 10)],
  ['a document that climbs out of its folder', 'a.docx', zipOf(officeParts('word', { '../../etc/cron.d/x': 'x' }))],
  ['a document with one part twice', 'a.docx', zipOf(officeParts('word', { 'WORD/main.xml': 'x' }))],
  ['a paper as a picture', 'a.jpg', pdfBytes()],
  ['a picture as a paper', 'a.pdf', JPG],
  ['text with NUL', 'a.csv', text('a;b\0c')],
  ['rich text as text', 'a.txt', text('{\\rtf1{\\object}}')],
  ['a name that turns around', 'báo cáo\u202Efdp.exe', EXE],
  ['a name without an end', 'README', pdfBytes()],
  ['a name of nothing but dots', '...', pdfBytes()],
  ['a name that ends behind NUL', 'a.pdf\0.exe', EXE],
  ['no name', '', pdfBytes()],
];

/** Names that are taken with what they are shown as. */
const CLEANED: readonly (readonly [name: string, shown: string])[] = [
  ['../../../etc/passwd.pdf', 'passwd.pdf'],
  ['C:\\Users\\a\\Tờ trình.PDF', 'Tờ trình.pdf'],
  ['con.pdf', '_con.pdf'],
  ['a\r\nSet-Cookie: x.pdf', 'a Set-Cookie_ x.pdf'],
  ['"><img src=x onerror=alert(1)>.pdf', '___img src=x onerror=alert(1)_.pdf'],
  ['a\u200B\u202Eb\u2066.pdf', 'ab.pdf'],
  ['=cmd|calc!A1.pdf', '=cmd_calc!A1.pdf'],
  ['Ba\u0301o ca\u0301o.pdf', 'Báo cáo.pdf'],
  ['.htaccess.pdf', 'htaccess.pdf'],
  [`${'x'.repeat(400)}.pdf`, `${'x'.repeat(146)}.pdf`],
];

describe('files that would do harm', () => {
  it.each(REFUSED)('%s is refused and nothing of it is kept', async (_why, name, bytes) => {
    const answer = await files.send(office, { name, bytes });
    expect([answer.status, await answer.json()]).toMatchObject([415, { code: 'file.kind_refused' }]);
    expect(await stored()).toEqual([0, 0, 0]);
  });

  it.each(CLEANED)('the name %j is no more than what is shown', async (name, shown) => {
    expect((await files.sent(office, name)).name).toBe(shown);
  });
});

describe('files of an office', () => {
  it.each([
    ['to-trinh.docx', DOCX],
    ['so.xlsx', zipOf(officeParts('xl'))],
    ['trinh-bay.pptx', zipOf(officeParts('ppt'))],
    ['van-ban.odt', odf('text')],
    ['bang.ods', odf('spreadsheet')],
    ['cu.doc', oleOf('WordDocument')],
    ['cu.xls', oleOf('Workbook')],
    ['scan.jpeg', JPG],
    ['scan.png', PNG],
    ['scan.tif', Buffer.from([0x49, 0x49, 0x2a, 0, 8, 0])],
    ['ghi-chu.txt', text('Ghi chú: đã gửi Bộ Y tế')],
    ['so-lieu.csv', text('\uFEFFmã;tên\n1;Bộ Y tế')],
    ['du-lieu.xml', text('<?xml version="1.0"?><loans><loan id="1"/></loans>')],
  ])('%s is taken', async (name, bytes) => {
    expect(await files.sent(office, name, bytes)).toMatchObject({ name, sizeBytes: bytes.length });
  });

  it('a letter that the register writes itself is taken as DOCX and as PDF', async () => {
    for (const format of ['docx', 'pdf'] as const) {
      const bytes = await renderOfficial(sampleReport(), format);
      expect((await files.sent(office, `cong-van.${format}`, bytes)).sizeBytes).toBe(bytes.length);
    }
  });
});

describe('limits', () => {
  it('a file that announces too much, or brings it unannounced, is refused with the limit and leaves nothing', async () => {
    const announced = await files.send(office, {
      name: 'a.pdf',
      bytes: pdfBytes(),
      headers: { 'content-length': String(MAX_FILE_BYTES + 1) },
    });
    const brought = await files.send(office, { name: 'a.pdf', bytes: pdfBytes('', MAX_FILE_BYTES + 1) });
    for (const answer of [announced, brought]) {
      expect([answer.status, await answer.json()]).toMatchObject([
        413,
        { code: 'file.too_large', details: { limitBytes: MAX_FILE_BYTES } },
      ]);
    }
    expect(await stored()).toEqual([0, 0, 0]);
    expect((await files.sent(office, 'a.pdf', pdfBytes('', MAX_FILE_BYTES))).sizeBytes).toBe(MAX_FILE_BYTES);
  });

  it('an empty file is refused', async () => {
    const answer = await files.send(office, { name: 'a.pdf', bytes: Buffer.alloc(0) });
    expect([answer.status, await answer.json()]).toMatchObject([422, { code: 'file.empty' }]);
  });

  it('one person sends so many files in a while, then waits; others go on', async () => {
    for (let i = 0; i < MAX_UPLOADS; i++) await files.sent(office, 'a.pdf');
    const answer = await files.send(office, { name: 'a.pdf', bytes: pdfBytes() });
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, String(UPLOAD_WINDOW_MS / 1000)]);
    await files.sent(actorOf('officer', { agencyId: 'agy_x' }), 'a.pdf');
    house.tick(UPLOAD_WINDOW_MS);
    await files.sent(office, 'a.pdf');
    // The same bytes are stored once.
    expect((await stored())[0]).toBe(1);
  });

  it.each([
    ['nobody', null, {}, 401],
    ['another site', office, { origin: 'https://evil.example' }, 403],
    ['a form, which cannot send our header', office, { 'x-app': '0' }, 403],
    ['a body that calls itself JSON', office, { 'content-type': 'application/json' }, 415],
  ])('refuses %s', async (_who, actor, headers, status) => {
    expect((await files.send(actor, { name: 'a.pdf', bytes: pdfBytes(), headers })).status).toBe(status);
    expect(await stored()).toEqual([0, 0, 0]);
  });
});
