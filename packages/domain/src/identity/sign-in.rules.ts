/** Failures within this span count against an account and an address. **Units:** milliseconds. */
export const SIGN_IN_WINDOW_MS = 15 * 60_000;

/** Failures within the window after which an account, and an address, must wait. */
export const SIGN_IN_LIMITS = { account: 5, address: 30 } as const;

/**
 * Whole seconds to wait until the next attempt is judged; 0 when it may be made now.
 * @param failuresAt instants of failures, newest first; only the first `limit` matter
 */
export function signInWaitSeconds(failuresAt: readonly number[], limit: number, nowMs: number): number {
  const oldestThatCounts = failuresAt[limit - 1];
  if (oldestThatCounts === undefined) return 0;
  return Math.max(0, Math.ceil((oldestThatCounts + SIGN_IN_WINDOW_MS - nowMs) / 1000));
}
