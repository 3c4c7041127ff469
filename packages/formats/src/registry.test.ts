import { describe, expect, test } from 'vitest';
import { EXPORT_FORMATS, exportFormat } from './registry.ts';
import { sampleCalendar, sampleSheet } from './testing/sample-snapshots.ts';
import { collectBytes } from './text-chunks.ts';

describe('the registry of formats', () => {
  test('names every format once', () => {
    for (const key of ['id', 'extension', 'mediaType'] as const) {
      expect(new Set(EXPORT_FORMATS.map((format) => format[key])).size).toBe(EXPORT_FORMATS.length);
    }
  });

  test.each([
    ['xlsx', [0x50, 0x4b, 0x03, 0x04]],
    ['csv', [0xef, 0xbb, 0xbf]],
    ['ics', [...Buffer.from('BEGIN:VCALENDAR')]],
  ])('writes files of the format %s', async (id, mark) => {
    const format = exportFormat(id);
    const stream = format?.takes === 'calendar' ? format.write(sampleCalendar()) : format?.write(sampleSheet());
    const bytes = await collectBytes(stream ?? new Uint8Array());
    expect([...bytes.subarray(0, mark.length)]).toEqual(mark);
  });

  test('knows no other format', () => {
    expect(exportFormat('xls')).toBeUndefined();
  });
});
