import type { Lane } from '@counterpart/domain/negotiation/negotiation.codes';
import { formatInstant } from '@counterpart/i18n/date-words';
import { Button } from '@counterpart/ui/button';
import { PenLine } from 'lucide-react';
import { useState } from 'react';
import { useT } from '../../lib/i18n.ts';
import { roundName, useLaneWords } from './negotiation-words.ts';
import { InternalTag } from './point-name.tsx';
import { PositionForm } from './position-form.tsx';
import type { Point, PointHistory, Room } from './use-room.ts';

type PositionLaneProps = {
  readonly room: Room;
  readonly point: Point;
  readonly history: PointHistory;
  readonly lane: Lane;
};

const STATE_ACTION = { ours: 'stateOurs', theirs: 'stateTheirs', fallback: 'stateFallback' } as const;

/** What one side says now, and what it said before. */
export function PositionLane({ room, point, history, lane }: PositionLaneProps) {
  const { t } = useT();
  const { full } = useLaneWords();
  const [isStating, setStating] = useState(false);
  const entries = history.positions.filter((one) => one.lane === lane);
  const last = entries.at(-1) ?? null;
  const earlier = entries.slice(0, -1).toReversed();
  const mayState = point.allowed.includes(STATE_ACTION[lane]);
  const title = full(lane);
  return (
    <section className="ng-lane" data-lane={lane} aria-label={title}>
      <div className="ng-section-head">
        <h3>
          {title}
          {lane === 'fallback' && <InternalTag />}
        </h3>
        {mayState && !isStating && (
          <Button
            size="s"
            icon={PenLine}
            onPress={() => setStating(true)}
            aria-label={`${t('negotiation.position.state')}: ${title}`}
          >
            {t('negotiation.position.state')}
          </Button>
        )}
      </div>
      {lane === 'fallback' && <p className="cp-soft">{t('negotiation.internalNote')}</p>}
      {last ? <EntryView entry={last} /> : <p className="cp-soft">{t('negotiation.position.none')}</p>}
      {isStating && (
        <PositionForm room={room} point={point} lane={lane} last={last} onClose={() => setStating(false)} />
      )}
      {earlier.length > 0 && (
        <details>
          <summary>
            {t('negotiation.position.history')} ({earlier.length})
          </summary>
          <ol className="ng-earlier">
            {earlier.map((one) => (
              <li key={one.id}>
                <EntryView entry={one} />
              </li>
            ))}
          </ol>
        </details>
      )}
    </section>
  );
}

type EntryViewProps = { readonly entry: PointHistory['positions'][number] };

function EntryView({ entry }: EntryViewProps) {
  const { t } = useT();
  const isMarked = entry.lane !== 'fallback' && entry.visibility === 'internal';
  return (
    <div className="ng-said">
      <p className="ng-text">
        {entry.text === '' ? <em className="cp-soft">{t('negotiation.position.withdrawn')}</em> : entry.text}
      </p>
      <p className="ng-said-by cp-soft">
        <span>{roundName(entry.round, t)}</span>
        <span className="cp-figures">{formatInstant(entry.at)}</span>
        <span>{entry.actorName || t('negotiation.author.office')}</span>
        {isMarked && <InternalTag />}
      </p>
    </div>
  );
}
