import autocannon from 'autocannon';

/** One request of a load. */
export type LoadRequest = { readonly method: 'GET' | 'POST'; readonly path: string; readonly body?: string };

/** What a load came to. */
export type LoadResult = {
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly cpuMsPerRequest: number;
  readonly failed: number;
};

/** How a load is run. `next` gives each request, so that no two need be alike. */
export type Load = {
  readonly origin: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly connections: number;
  readonly seconds: number;
  readonly next: () => LoadRequest;
  readonly cpuMs: () => number;
};

/** Sends requests as fast as they are answered and counts every answer that is not a success. */
export async function runLoad(load: Load): Promise<LoadResult> {
  const before = load.cpuMs();
  const result = await autocannon({
    url: load.origin,
    connections: load.connections,
    duration: load.seconds,
    headers: { ...load.headers },
    requests: [
      {
        setupRequest: (request) => {
          const { method, path, body } = load.next();
          const headers = body ? { ...request.headers, 'content-type': 'application/json' } : request.headers;
          return { ...request, method, path, headers, ...(body && { body }) };
        },
      },
    ],
  });
  const answered = result.requests.total;
  return {
    perSecond: result.requests.average,
    p50Ms: result.latency.p50,
    p99Ms: result.latency.p99,
    cpuMsPerRequest: answered === 0 ? 0 : (load.cpuMs() - before) / answered,
    failed: result.non2xx + result.errors + result.timeouts,
  };
}
