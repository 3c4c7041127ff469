import { describe, expect, test } from 'vitest';
import { EXPORT_FORMATS, exportFormat } from './registry.ts';
import { urgingLetter } from './official/urging-letter.ts';
import { sampleUrging } from './testing/sample-letters.ts';
import { sampleCalendar, sampleSheet } from './testing/sample-snapshots.ts';
import { collectBytes } from './text-chunks.ts';

function written(format: ReturnType<typeof exportFormat>) {
  if (format?.takes === 'calendar') return format.write(sampleCalendar());
  if (format?.takes === 'document') return format.write(urgingLetter(sampleUrging()));
  return format?.write(sampleSheet()) ?? new Uint8Array();
}

describe('the registry of formats', () => {
  test('names every format once', () => {
    for (const key of ['id', 'extension', 'mediaType'] as const) {
      expect(new Set(EXPORT_FORMATS.map((format) => format[key])).size).toBe(EXPORT_FORMATS.length);
    }
  });

  test.each([
    ['xlsx', [0x50, 0x4b, 0x03, 0x04]],
    ['docx', [0x50, 0x4b, 0x03, 0x04]],
    ['pdf', [...Buffer.from('%PDF-1.7')]],
    ['csv', [0xef, 0xbb, 0xbf]],
    ['ics', [...Buffer.from('BEGIN:VCALENDAR')]],
  ])('writes files of the format %s', async (id, mark) => {
    const format = exportFormat(id);
    const bytes = await collectBytes(written(format));
    expect([...bytes.subarray(0, mark.length)]).toEqual(mark);
  });

  test('knows no other format', () => {
    expect(exportFormat('xls')).toBeUndefined();
  });
});
