const encoder = new TextEncoder();

/**
 * Gathers short pieces of text and hands them on as UTF-8 bytes of about `size` characters,
 * so that a stream of many small cells costs few allocations.
 * Shape: `flush` returns what is left, or null when nothing is.
 */
export function textChunks(size: number): { push(text: string): Uint8Array | null; flush(): Uint8Array | null } {
  let pending = '';
  const flush = (): Uint8Array | null => {
    if (pending === '') return null;
    const bytes = encoder.encode(pending);
    pending = '';
    return bytes;
  };
  return {
    flush,
    push(text) {
      pending += text;
      return pending.length >= size ? flush() : null;
    },
  };
}

/** Joins a stream of bytes; for callers that need the whole file, and for small files only. */
export async function collectBytes(stream: AsyncIterable<Uint8Array> | Uint8Array): Promise<Uint8Array> {
  if (stream instanceof Uint8Array) return stream;
  const parts: Uint8Array[] = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts);
}
