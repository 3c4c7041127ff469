import { z } from 'zod';

/** Kinds of record and the prefix their ids carry. */
const ID_PREFIXES = {
  partner: 'prt',
  agency: 'agy',
  person: 'psn',
  programme: 'prg',
  financing: 'fin',
  component: 'cmp',
  instrument: 'ins',
  milestone: 'mst',
  revision: 'rev',
  clockEvent: 'clk',
  limitOverride: 'lim',
  procedure: 'prc',
  round: 'rnd',
  delegate: 'dlg',
  point: 'pnt',
  position: 'pos',
  comment: 'cmt',
  task: 'tsk',
  taskEvent: 'tev',
  taskSeries: 'tsr',
  urging: 'urg',
  urgingAnswer: 'uga',
  meeting: 'mtg',
  meetingPerson: 'mtp',
  document: 'doc',
  file: 'fil',
  blob: 'blb',
  meetingSubject: 'mts',
  meetingItem: 'mti',
  condition: 'cnd',
  deadline: 'dln',
  deliverable: 'dlv',
  deliverableEvent: 'dev',
  indicator: 'idc',
  reading: 'rdg',
  decision: 'dcs',
  user: 'usr',
  session: 'ses',
  attempt: 'att',
  token: 'tok',
  feed: 'fed',
  exit: 'ext',
  handOn: 'hon',
  import: 'imp',
  job: 'job',
  notice: 'ntc',
} as const;
export type IdKind = keyof typeof ID_PREFIXES;

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/**
 * A sortable id: prefix, 10 characters of time, 16 of randomness (ULID layout, lower case).
 * Ids are names, never secrets.
 * @param random 10 random bytes
 */
function makeId(kind: IdKind, epochMs: number, random: Uint8Array): string {
  let time = '';
  for (let rest = epochMs, i = 0; i < 10; i++) {
    time = ALPHABET[rest % 32] + time;
    rest = Math.floor(rest / 32);
  }
  let bits = 0n;
  for (const byte of random.subarray(0, 10)) bits = (bits << 8n) | BigInt(byte);
  let tail = '';
  for (let i = 0; i < 16; i++) {
    tail = ALPHABET[Number(bits & 31n)] + tail;
    bits >>= 5n;
  }
  return `${ID_PREFIXES[kind]}_${time}${tail}`;
}

/**
 * Makes ids that sort in the order in which they were made, within one millisecond too: there each follows the one
 * before it, so that what one act writes keeps its order.
 */
export function idMaker(now: () => number, random: (bytes: number) => Uint8Array): (kind: IdKind) => string {
  let last = { ms: -1, tail: new Uint8Array(10) };
  return (kind) => {
    const ms = now();
    last = { ms, tail: ms === last.ms ? following(last.tail) : Uint8Array.from(random(10)) };
    return makeId(kind, ms, last.tail);
  };
}

/** The next number in the bytes' order. */
function following(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const next = Uint8Array.from(bytes);
  for (let at = next.length - 1; at >= 0; at--) {
    next[at] = ((next[at] ?? 0) + 1) % 256;
    if (next[at] !== 0) break;
  }
  return next;
}

/** Input schema of an id of one kind. */
export function idSchema(kind: IdKind): z.ZodString {
  return z.string().regex(new RegExp(`^${ID_PREFIXES[kind]}_[0-9a-z]{1,40}$`));
}
