import type { Actor } from '@counterpart/domain/identity/actor';
import type { House } from './house.ts';

/** What one request carries: who asks (null when signed out), from where, and the house. */
export type Context = {
  readonly house: House;
  readonly actor: Actor | null;
  /** Hash of the session in use, so that sign-out ends the right one; null for tokens. */
  readonly sessionHash: string | null;
  readonly requestId: string;
  readonly ip: string;
  readonly userAgent: string;
  /** Headers that the answer must carry, cookies above all. */
  readonly replyHeaders: Headers;
};
