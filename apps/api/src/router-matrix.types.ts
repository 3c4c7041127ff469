import type { ErrorCode } from '@counterpart/domain/shared/errors';
import type { SeededDeliverables } from './testing-deliverables.ts';
import type { SeededExit } from './testing-exits.ts';
import type { SeededMeeting } from './testing-meetings.ts';
import type { SeededNegotiation } from './testing-negotiation.ts';
import type { SeededProgramme, SmallWorld } from './testing-world.ts';
import type { SeededSeries, SeededTask } from './testing-tasks.ts';
import type { SeededUser } from './testing-users.ts';

/**
 * Who is tried against every procedure: one user of each role, an officer and a liaison whom the seeded programme does
 * not concern, and somebody who is not signed in.
 */
export const PRINCIPALS = [
  'admin',
  'coordinator',
  'leader',
  'officer',
  'otherOfficer',
  'liaison',
  'otherLiaison',
  'auditor',
  'signedOut',
] as const;
export type Principal = (typeof PRINCIPALS)[number];
export type Signed = Exclude<Principal, 'signedOut'>;

/** What a principal meets: `allowed` is an answer, any other refusal than the three common ones goes by its code. */
export type Outcome = 'allowed' | 'forbidden' | 'not_found' | 'unauthenticated' | ErrorCode;
export type Outcomes = Readonly<Record<Principal, Outcome>>;

/**
 * The ground all calls stand on. `programme` is the World Bank's, managed by the Ministry of Health: the officer is of
 * that ministry and the liaison of that bank, the other two of the Ministry of Finance and the Asian Development Bank.
 */
export type MatrixWorld = SmallWorld & {
  readonly programme: SeededProgramme & { readonly code: string; readonly financingId: string };
  readonly personId: string;
  /** A negotiation of that programme; the officer's agency answers for its points. */
  readonly negotiation: SeededNegotiation;
  /** What the Ministry of Health has to deliver to that programme, and an indicator of it. */
  readonly deliverables: SeededDeliverables;
  /** A meeting with the World Bank about that programme; the officer's agency answers for its items. */
  readonly meeting: SeededMeeting;
  /** The World Bank left one other file that the Ministry of Health manages. */
  readonly exit: SeededExit & { readonly milestoneId: string };
  /** A condition of that programme's instrument, owed by the officer's agency. */
  readonly conditionId: string;
  /** A task that the officer's agency leads and has reported on. */
  readonly task: SeededTask;
  /** A recurring task that the officer's agency leads, with periods still to come. */
  readonly series: SeededSeries;
  /** A paper of that task, added by the office. */
  readonly documentId: string;
  /** A letter that urges the officer's agency about another task of theirs, which is overdue. */
  readonly urging: { readonly id: string; readonly taskId: string };
  readonly users: Readonly<Record<Signed, SeededUser>>;
  /** An account that nobody of the principals holds, and a link to set its password. */
  readonly target: SeededUser & { readonly linkToken: string };
  readonly own: Readonly<Record<Signed, OwnWaysIn>>;
};

/** Ids of what is a principal's own: session, API token, calendar subscription. */
export type OwnWaysIn = { readonly sessionId: string; readonly tokenId: string; readonly feedId: string };

/** What is the principal's own; whoever is signed out tries what is the administrator's. */
export function ownOf({ own }: MatrixWorld, principal: Principal): OwnWaysIn {
  return own[principal === 'signedOut' ? 'admin' : principal];
}

/** What a procedure is called with and what each principal meets. Commands get their key from the test. */
export type MatrixLine = {
  readonly input: (world: MatrixWorld, principal: Principal) => unknown;
  readonly expect: Outcomes;
};

/** All who are signed in meet `outcome`, except as named; who is signed out is asked to sign in. */
export function everyone(outcome: Outcome, except: Partial<Outcomes> = {}): Outcomes {
  const entries = PRINCIPALS.map((one) => [one, one === 'signedOut' ? 'unauthenticated' : outcome] as const);
  return { ...(Object.fromEntries(entries) as Outcomes), ...except };
}

/** Only those named are allowed; the others are forbidden, except as named. */
export function only(allowed: readonly Signed[], except: Partial<Outcomes> = {}): Outcomes {
  const entries = allowed.map((one) => [one, 'allowed'] as const);
  return everyone('forbidden', { ...(Object.fromEntries(entries) as Partial<Outcomes>), ...except });
}

/** To those whom the seeded programme does not concern it does not exist. */
export const UNKNOWN_TO_OTHERS = { otherOfficer: 'not_found', otherLiaison: 'not_found' } as const;

/** Everybody whom the seeded programme concerns. */
export const concerned: Outcomes = everyone('allowed', UNKNOWN_TO_OTHERS);

/** The office writes, whom it concerns may look on, the others do not know. */
export const officeOnly: Outcomes = only(['coordinator'], UNKNOWN_TO_OTHERS);
