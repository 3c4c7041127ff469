import { createHash } from 'node:crypto';
import type { Reader } from '@counterpart/db/open';
import { foldEmail } from '@counterpart/domain/identity/user.fields';
import { SIGN_IN_LIMITS, SIGN_IN_WINDOW_MS, signInWaitSeconds } from '@counterpart/domain/identity/sign-in.rules';
import { lockChain } from '../../kernel/audit.ts';
import type { CommandTools } from '../../kernel/command.ts';

/** Attempts older than this serve nobody. */
const KEPT_MS = 24 * 3_600_000;

/** One attempt: at which account, from where. */
export type Attempt = { readonly account: string; readonly ip: string };

/** How an attempt is judged; `limited` says nothing about the password, which stays unknown. */
export type Verdict =
  | { readonly outcome: 'right' | 'wrong' }
  | { readonly outcome: 'limited'; readonly waitSeconds: number };

/** The account an attempt is counted against. A hash, because people type their password into the wrong field. */
export function accountOf(email: string): string {
  return createHash('sha256').update(foldEmail(email)).digest('hex');
}

/**
 * Whole seconds until an attempt may be judged, and whether this window's waiting is written down already:
 * it is once, so that nobody fills the log by knocking on.
 */
export async function attemptWait(
  reader: Reader,
  attempt: Attempt,
  nowMs: number,
): Promise<{ seconds: number; isNoted: boolean }> {
  const since = nowMs - SIGN_IN_WINDOW_MS;
  const recent = reader.selectFrom('sign_in_attempt').where('at', '>', since);
  const byAccount = await recent
    .select(['at', 'outcome'])
    .where('account', '=', attempt.account)
    .where('outcome', '<>', 'limited')
    .orderBy('at', 'desc')
    .limit(SIGN_IN_LIMITS.account)
    .execute();
  const byAddress = await recent
    .select('at')
    .where('ip', '=', attempt.ip)
    .where('outcome', '=', 'wrong')
    .orderBy('at', 'desc')
    .limit(SIGN_IN_LIMITS.address)
    .execute();
  // A right password wipes the account's slate, but not the address's: one good account must not pay for guesses.
  const slate = byAccount.findIndex((one) => one.outcome === 'right');
  const failures = slate === -1 ? byAccount : byAccount.slice(0, slate);
  const waits = [
    signInWaitSeconds(
      failures.map((one) => one.at),
      SIGN_IN_LIMITS.account,
      nowMs,
    ),
    signInWaitSeconds(
      byAddress.map((one) => one.at),
      SIGN_IN_LIMITS.address,
      nowMs,
    ),
  ];
  const seconds = Math.max(...waits);
  return { seconds, isNoted: seconds > 0 && (await isNoted(reader, attempt, since)) };
}

async function isNoted(reader: Reader, attempt: Attempt, since: number): Promise<boolean> {
  const noted = await reader
    .selectFrom('sign_in_attempt')
    .select('id')
    .where('at', '>', since)
    .where('outcome', '=', 'limited')
    .where((eb) => eb.or([eb('account', '=', attempt.account), eb('ip', '=', attempt.ip)]))
    .limit(1)
    .executeTakeFirst();
  return noted !== undefined;
}

/**
 * Judges an attempt and writes it down. Attempts are judged one after the other, so that a crowd of guesses sent
 * at once gets no more verdicts than the limit allows.
 */
export async function judgeAttempt(tools: CommandTools, attempt: Attempt, isRight: boolean): Promise<Verdict> {
  await lockChain(tools.tx);
  await tools.tx
    .deleteFrom('sign_in_attempt')
    .where('at', '<', tools.now - KEPT_MS)
    .execute();
  const { seconds } = await attemptWait(tools.tx, attempt, tools.now);
  const verdict: Verdict =
    seconds > 0 ? { outcome: 'limited', waitSeconds: seconds } : { outcome: isRight ? 'right' : 'wrong' };
  await tools.tx
    .insertInto('sign_in_attempt')
    .values({ id: tools.newId('attempt'), ...attempt, at: tools.now, outcome: verdict.outcome })
    .execute();
  return verdict;
}
