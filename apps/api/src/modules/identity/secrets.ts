import { createHash } from 'node:crypto';

/** A secret just made: what its holder gets, and what is stored. */
export type Secret = { readonly token: string; readonly hash: string };

/** Where random bytes come from: the house, or the tools of a command. */
type Randomness = { random(bytes: number): Uint8Array };

/** Makes a 256-bit secret. `prefix` tells a leak's finder what it is. */
export function newSecret(source: Randomness, prefix = ''): Secret {
  const token = prefix + Buffer.from(source.random(32)).toString('base64url');
  return { token, hash: secretHash(token) };
}

/** What is stored of a secret. Nothing slower is needed: 256 random bits cannot be guessed. */
export function secretHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** How an API token begins. */
export const API_TOKEN_PREFIX = 'cpt_';

/** The form of a secret without its prefix. */
export const SECRET_PATTERN = /^[A-Za-z0-9_-]{43}$/;
