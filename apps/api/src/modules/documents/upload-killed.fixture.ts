import { writeSync } from 'node:fs';
import { openDatabase } from '@counterpart/db/open';
import { actorOf, testHouse } from '../../testing.ts';
import { pdfBytes } from './files.fixture.ts';
import { receiveFile } from './receive-file.ts';

// A program of its own that receives a file whose sender stops in the middle, says so, and waits to be killed.
const [url = ''] = process.argv.slice(2);
const house = testHouse(await openDatabase(url));
const bytes = pdfBytes('half', 3 * 1024 * 1024);
let at = 0;
const body = new ReadableStream<Uint8Array>({
  async pull(controller) {
    if (at < bytes.length - 200_000) {
      controller.enqueue(bytes.subarray(at, at + 100_000));
      at += 100_000;
      return;
    }
    writeSync(1, 'half\n');
    await new Promise((resolve) => setTimeout(resolve, 60_000));
  },
});
await receiveFile(house, actorOf('coordinator'), { name: 'half.pdf', body, announced: null });
