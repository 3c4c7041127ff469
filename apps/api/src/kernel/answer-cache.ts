import type { Actor } from '@counterpart/domain/identity/actor';
import type { House } from './house.ts';

/** An answer as it goes out. */
type Kept = { readonly body: Uint8Array<ArrayBuffer>; readonly type: string };

const BYTE_LIMIT = 32 * 1024 * 1024;

/** Doors whose answers depend on more than the register, the day and who asks. */
const NEVER_KEPT = /(?:^|[/,])(?:session|identity)\./;

/**
 * Keeps whole answers to reads per asker until the register or the day changes, so that looking at the same
 * list again costs no query. Nothing is kept across users: rights are part of every answer.
 */
export class AnswerCache {
  readonly #house: House;
  #version = '';
  #bytes = 0;
  #kept = new Map<string, Kept>();

  constructor(house: House) {
    this.#house = house;
  }

  /** Answers from what is kept, or through `answer`, whose answer is kept when it is a plain success. */
  async serve(request: Request, actor: Actor | null, answer: () => Promise<Response>): Promise<Response> {
    const url = new URL(request.url);
    if (request.method !== 'GET' || actor === null || NEVER_KEPT.test(url.pathname)) return answer();
    await this.#forgetWhenChanged();
    const key = `${actor.userId} ${actor.role} ${actor.agencyId} ${actor.partnerId} ${url.pathname}${url.search}`;
    const kept = this.#kept.get(key);
    if (kept) return new Response(kept.body, { headers: { 'content-type': kept.type } });
    const version = this.#version;
    const response = await answer();
    if (response.status !== 200) return response;
    const body = new Uint8Array(await response.arrayBuffer());
    const type = response.headers.get('content-type') ?? 'application/json';
    // Something may have been written while the answer was worked out; then it already is old.
    if (version === this.#version) this.#keep(key, { body, type });
    return new Response(body, { headers: response.headers });
  }

  #keep(key: string, kept: Kept): void {
    if (this.#bytes + kept.body.length > BYTE_LIMIT) {
      this.#kept = new Map();
      this.#bytes = 0;
    }
    if (kept.body.length > BYTE_LIMIT / 8) return;
    this.#kept.set(key, kept);
    this.#bytes += kept.body.length;
  }

  async #forgetWhenChanged(): Promise<void> {
    const version = `${await this.#house.db.dataVersion()} ${this.#house.clock.today()}`;
    if (version === this.#version) return;
    this.#version = version;
    this.#kept = new Map();
    this.#bytes = 0;
  }
}
