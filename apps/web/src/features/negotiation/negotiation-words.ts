import type { Lane, PointState, Side } from '@counterpart/domain/negotiation/negotiation.codes';
import { formatDate } from '@counterpart/i18n/date-words';
import type { PlainMessageKey, Translate } from '@counterpart/i18n/translate';
import type { Icon } from '@counterpart/ui/button';
import { CircleCheck, CircleDot, CircleSlash, Hourglass } from 'lucide-react';
import { useT } from '../../lib/i18n.ts';
import { useCan } from '../../lib/use-me.ts';
import type { Round } from './use-room.ts';

const LANE_WORDS: Readonly<Record<Lane, PlainMessageKey>> = {
  ours: 'negotiation.lane.ours',
  theirs: 'negotiation.lane.theirs',
  fallback: 'negotiation.lane.fallback',
};

const POSITION_WORDS: Readonly<Record<Lane, PlainMessageKey>> = {
  ours: 'negotiation.position.ours',
  theirs: 'negotiation.position.theirs',
  fallback: 'negotiation.position.fallback',
};

// Whoever sits on the other side would read "ours" as their own.
const SIDE_LANE_WORDS: Readonly<Record<Lane, PlainMessageKey>> = {
  ...LANE_WORDS,
  ours: 'negotiation.side.ours',
  theirs: 'negotiation.side.theirs',
};
const SIDE_POSITION_WORDS: Readonly<Record<Lane, PlainMessageKey>> = {
  ...POSITION_WORDS,
  ours: 'negotiation.sidePosition.ours',
  theirs: 'negotiation.sidePosition.theirs',
};

/** The short word and the full name of a lane, as the reader's side of the table says it. */
export function useLaneWords(): { short: (lane: Lane) => string; full: (lane: Lane) => string } {
  const { t } = useT();
  const isOurs = useCan('internal.read');
  return {
    short: (lane) => t(isOurs ? LANE_WORDS[lane] : SIDE_LANE_WORDS[lane]),
    full: (lane) => t(isOurs ? POSITION_WORDS[lane] : SIDE_POSITION_WORDS[lane]),
  };
}

/** What each side of the table is called. */
export const SIDE_WORDS = {
  ours: 'negotiation.delegation.ours',
  theirs: 'negotiation.delegation.theirs',
} as const satisfies Record<Side, PlainMessageKey>;

/** The icon beside the word of a point's state. */
export const STATE_ICONS: Readonly<Record<PointState, Icon>> = {
  open: CircleDot,
  agreed: CircleCheck,
  deferred: Hourglass,
  dropped: CircleSlash,
};

/** The days of a round: one, from and to, or that none is known. */
export function roundDays({ startOn, endOn }: Pick<Round, 'startOn' | 'endOn'>, t: Translate): string {
  if (startOn === null) return t('negotiation.round.noDay');
  return endOn === null || endOn === startOn ? formatDate(startOn) : `${formatDate(startOn)} – ${formatDate(endOn)}`;
}

/** A round by its number; 0 is the time before the first. */
export function roundName(number: number, t: Translate): string {
  return number === 0 ? t('negotiation.beforeFirst') : t('negotiation.round', { number });
}
