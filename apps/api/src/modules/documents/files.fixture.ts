import { createHash } from 'node:crypto';
import type { Actor } from '@counterpart/domain/identity/actor';
import { createApp } from '../../server.ts';
import type { House } from '../../kernel/house.ts';

/** Bytes of a one-page PDF; `salt` makes them differ. */
export function pdfBytes(salt = '', size = 0): Buffer {
  const text = `%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n% ${salt}\n`;
  return Buffer.from(`${text}${' '.repeat(Math.max(0, size - text.length - 6))}%%EOF\n`, 'latin1');
}

/** SHA-256 of bytes, in hexadecimal. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

const OURS = { origin: 'http://127.0.0.1:3000', 'x-app': '1', 'content-type': 'application/octet-stream' };

/** The HTTP application of a house as an actor meets it. */
export function filesOfHouse(house: House) {
  const appFor = (actor: Actor | null) =>
    createApp({ house, gate: async () => ({ actor, sessionHash: null }), webRoot: null, readiness: { isReady: true } });
  const send = async (
    actor: Actor | null,
    file: { name: string; bytes: Uint8Array; headers?: Record<string, string> },
  ) =>
    appFor(actor).request(`http://127.0.0.1:3000/files?name=${encodeURIComponent(file.name)}`, {
      method: 'POST',
      headers: { ...OURS, ...file.headers },
      body: Buffer.from(file.bytes),
    });
  return {
    send,
    /** Sends a file that must be taken. */
    sent: async (actor: Actor, name: string, bytes: Uint8Array = pdfBytes()) => {
      const answer = await send(actor, { name, bytes });
      if (answer.status !== 200) throw new Error(`${name}: ${answer.status} ${await answer.text()}`);
      return (await answer.json()) as { fileId: string; name: string; sha256: string; sizeBytes: number };
    },
    fetch: async (actor: Actor | null, path: string, headers: Record<string, string> = {}) =>
      appFor(actor).request(`http://127.0.0.1:3000/files/${path}`, { headers }),
  };
}
