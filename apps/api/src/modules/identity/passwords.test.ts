import { describe, expect, it } from 'vitest';
import { hashPassword, verifyPassword } from './passwords.ts';

const PASSWORD = 'thuyền giấy qua cầu gỗ';

describe('password hashes', () => {
  it('carry algorithm and cost, and are different for the same password', async () => {
    const [one, two] = await Promise.all([hashPassword(PASSWORD), hashPassword(PASSWORD)]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
    expect(one).not.toBe(two);
  });

  it('agree with a published vector of argon2id', async () => {
    // From the tests of the reference implementation (P-H-C/phc-winner-argon2, src/test.c).
    const stored = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc';
    expect(await verifyPassword(stored, 'password')).toBe(true);
    expect(await verifyPassword(stored, 'passwore')).toBe(false);
  });

  it('know a password however its accents were typed, and no other', async () => {
    const stored = await hashPassword(PASSWORD.normalize('NFC'));
    expect(await verifyPassword(stored, PASSWORD.normalize('NFD'))).toBe(true);
    expect(await verifyPassword(stored, `${PASSWORD} `)).toBe(false);
    expect(await verifyPassword(null, PASSWORD)).toBe(false);
    expect(await verifyPassword(null, '')).toBe(false);
  });

  it('are made by two at once at most; beyond fifty waiting the caller is sent away and the rest are served', async () => {
    const all = await Promise.allSettled(Array.from({ length: 60 }, () => verifyPassword(null, PASSWORD)));
    const refused = all.filter((one) => one.status === 'rejected');
    expect(refused).toHaveLength(60 - 2 - 50);
    for (const one of refused) {
      expect(one).toMatchObject({ reason: { code: 'auth.too_many_attempts', details: { retryAfterSeconds: 5 } } });
    }
    expect(await verifyPassword(null, PASSWORD)).toBe(false);
  });
});
