import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isSessionAlive,
  PASSWORD_LINK_LIFE_MS,
  SESSION_LIFE_MS,
  SESSION_TOUCH_MS,
  sessionIdleMs,
} from './session.rules.ts';
import { SIGN_IN_LIMITS, SIGN_IN_WINDOW_MS, signInWaitSeconds } from './sign-in.rules.ts';

const MINUTE = 60_000;

describe('waiting after failures', () => {
  it.each([
    [[], 0],
    [[50, 40, 30, 20], 0],
    [[50, 40, 30, 20, 10], 10 + 15 * 60 - 60],
    [[50, 40, 30, 20, 10, 5], 10 + 15 * 60 - 60],
  ])('failures at seconds %j make the next attempt wait %i s at second 60', (seconds, wait) => {
    const failures = seconds.map((second) => second * 1000);
    expect(signInWaitSeconds(failures, SIGN_IN_LIMITS.account, 60_000)).toBe(wait);
  });

  it('never judges more than the limit within any window, whatever the rhythm of guessing', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 20 * MINUTE }), { maxLength: 60 }), (gaps) => {
        let now = 1_000_000_000;
        const judged: number[] = [];
        for (const gap of gaps) {
          now += gap;
          if (signInWaitSeconds(judged.toReversed(), SIGN_IN_LIMITS.account, now) === 0) judged.push(now);
        }
        for (const at of judged) {
          const within = judged.filter((other) => other >= at && other < at + SIGN_IN_WINDOW_MS);
          expect(within.length).toBeLessThanOrEqual(SIGN_IN_LIMITS.account);
        }
      }),
    );
  });
});

describe('a session', () => {
  it.each([
    ['coordinator', 29 * MINUTE, true],
    ['coordinator', 30 * MINUTE, false],
    ['admin', 30 * MINUTE, false],
    ['liaison', 11 * 60 * MINUTE, true],
    ['liaison', sessionIdleMs('liaison'), false],
  ] as const)('of a %s unused for %i ms is alive: %s', (role, unused, alive) => {
    expect(isSessionAlive({ lastSeenAt: 0, expiresAt: SESSION_LIFE_MS }, role, unused)).toBe(alive);
  });

  it('ends twelve hours after it began, however busy', () => {
    const lastSeenAt = SESSION_LIFE_MS - 1;
    expect(isSessionAlive({ lastSeenAt, expiresAt: SESSION_LIFE_MS }, 'leader', SESSION_LIFE_MS - 1)).toBe(true);
    expect(isSessionAlive({ lastSeenAt, expiresAt: SESSION_LIFE_MS }, 'leader', SESSION_LIFE_MS)).toBe(false);
  });

  it('is written down far more often than it idles out, and a link to set a password holds three days', () => {
    expect(SESSION_TOUCH_MS).toBe(300_000);
    expect(SESSION_TOUCH_MS * 3).toBeLessThan(sessionIdleMs('officer'));
    expect(PASSWORD_LINK_LIFE_MS).toBe(3 * 24 * 3_600_000);
  });
});
