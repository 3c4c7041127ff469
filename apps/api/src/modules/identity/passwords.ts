import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { normalisePassword } from '@counterpart/domain/identity/password.rules';
import { DomainError } from '@counterpart/domain/shared/errors';

/** Cost of one hash. **Units:** `memoryKib` KiB. **Source:** OWASP Password Storage Cheat Sheet, argon2id minimum. */
const COST = { memoryKib: 19 * 1024, passes: 2, lanes: 1 } as const;
const SALT_BYTES = 16;
const HASH_BYTES = 32;

/** Hashes at work at once; each fills a core and 19 MiB. */
const MAX_AT_WORK = 2;
const MAX_QUEUE = 50;
const RETRY_AFTER_SECONDS = 5;

/** Stands in for the hash of a user who does not exist, so that asking for one costs the same. */
const NOBODY = `$argon2id$v=19$m=${COST.memoryKib},t=${COST.passes},p=${COST.lanes}$${encode(Buffer.alloc(SALT_BYTES))}$${encode(Buffer.alloc(HASH_BYTES))}`;

let atWork = 0;
const queue: (() => void)[] = [];

/**
 * Hashes a password for storage, as `$argon2id$v=19$m=..,t=..,p=..$salt$hash`.
 * Errors: auth.too_many_attempts when too many hashes wait already.
 */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const hash = await derive(password, { salt, ...COST, bytes: HASH_BYTES });
  return `$argon2id$v=19$m=${COST.memoryKib},t=${COST.passes},p=${COST.lanes}$${encode(salt)}$${encode(hash)}`;
}

/**
 * Whether a password is the one behind a stored hash. `null` (no such user, or no password) does the same work.
 * Errors: auth.too_many_attempts when too many hashes wait already.
 */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  const { hash, ...cost } = parse(stored ?? NOBODY);
  const found = await derive(password, { ...cost, bytes: hash.length });
  return timingSafeEqual(found, hash) && stored !== null;
}

type Cost = { salt: Buffer; memoryKib: number; passes: number; lanes: number };

async function derive(password: string, cost: Cost & { bytes: number }): Promise<Buffer> {
  await takeTurn();
  try {
    return await new Promise((resolve, reject) => {
      const parameters = {
        message: Buffer.from(normalisePassword(password), 'utf8'),
        nonce: cost.salt,
        parallelism: cost.lanes,
        tagLength: cost.bytes,
        memory: cost.memoryKib,
        passes: cost.passes,
      };
      argon2('argon2id', parameters, (error, key) => (error ? reject(error) : resolve(key)));
    });
  } finally {
    const next = queue.shift();
    if (next) next();
    else atWork -= 1;
  }
}

/** A turn is handed on without being given back, so that nobody overtakes those who wait. */
async function takeTurn(): Promise<void> {
  if (atWork < MAX_AT_WORK) {
    atWork += 1;
    return;
  }
  if (queue.length >= MAX_QUEUE) {
    throw new DomainError('auth.too_many_attempts', { retryAfterSeconds: RETRY_AFTER_SECONDS });
  }
  await new Promise<void>((resolve) => queue.push(resolve));
}

function parse(stored: string): Cost & { hash: Buffer } {
  const parts = /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,2}),p=(\d)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/.exec(stored);
  if (!parts) throw new Error('a stored password is not in the form this program writes');
  return {
    memoryKib: Number(parts[1]),
    passes: Number(parts[2]),
    lanes: Number(parts[3]),
    salt: Buffer.from(parts[4] ?? '', 'base64'),
    hash: Buffer.from(parts[5] ?? '', 'base64'),
  };
}

function encode(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64').replace(/=+$/, '');
}
