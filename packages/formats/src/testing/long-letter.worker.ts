import { parentPort, workerData } from 'node:worker_threads';
import { writeDocx } from '../docx/docx-writer.ts';
import type { OfficialDocument } from '../official/official-document.ts';
import { urgingLetter } from '../official/urging-letter.ts';
import { writePdf } from '../pdf/pdf-writer.ts';
import { longAppendix, sampleUrging } from './sample-letters.ts';

// Writes a letter with as many rows as it is told, in a thread whose memory is bounded, and keeps none of it.
const { format, count } = workerData as { format: 'docx' | 'pdf'; count: number };
const { title, columns, rows: samples } = longAppendix(1);
const [sample = []] = [...samples];
const rows = {
  *[Symbol.iterator]() {
    for (let n = 1; n <= count; n++) yield [String(n), ...sample.slice(1, -1), `PRG-${n}`];
  },
};
const document: OfficialDocument = { ...urgingLetter(sampleUrging()), appendices: [{ title, columns, rows }] };
let [bytes, largest] = [0, 0];
for await (const chunk of format === 'pdf' ? writePdf(document) : writeDocx(document)) {
  bytes += chunk.length;
  largest = Math.max(largest, chunk.length);
}
parentPort?.postMessage({ bytes, largest });
