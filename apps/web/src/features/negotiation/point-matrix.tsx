import type { Lane } from '@counterpart/domain/negotiation/negotiation.codes';
import type { MovedPosition, RoundDiff } from '@counterpart/domain/negotiation/round-diff.rules';
import { Lock } from 'lucide-react';
import { useT } from '../../lib/i18n.ts';
import { roundDays, roundName, useLaneWords } from './negotiation-words.ts';
import { PointName } from './point-name.tsx';
import type { Point, Position, Room, Round } from './use-room.ts';

type PointMatrixProps = {
  readonly room: Room;
  /** The round that is looked at; its column stands out. */
  readonly round: Round | null;
  readonly points: readonly Point[];
  /** Given when only changes are shown: old text stands struck out above the new one. */
  readonly diff: RoundDiff | null;
};

type Column = { readonly number: number; readonly round: Round | null };

/** The positions of both sides, point by point and round by round. */
export function PointMatrix({ room, round, points, diff }: PointMatrixProps) {
  const { t } = useT();
  const columns = columnsOf(room, diff === null ? null : round);
  return (
    // A wide table is read by scrolling it, which needs the focus where there is no pointer.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="ng-scroll" role="region" aria-label={t('negotiation.points.scroll')} tabIndex={0}>
      <table className="ng-matrix">
        <thead>
          <tr>
            <th scope="col">{t('negotiation.point')}</th>
            {columns.map((column) => (
              <th key={column.number} scope="col" data-current={column.number === round?.number}>
                {roundName(column.number, t)}
                {column.number > 0 && (
                  <span className="cp-soft cp-figures">
                    {column.round ? roundDays(column.round, t) : t('negotiation.round.notPlanned')}
                  </span>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {points.map((point) => (
            <tr key={point.id}>
              <th scope="row">
                <PointName room={room} point={point} />
              </th>
              {columns.map((column) => (
                <td key={column.number} data-current={column.number === round?.number}>
                  <Cell point={point} column={column} moved={movedOf(diff, point)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/**
 * The rounds, and beside them the time before the first and the next one that nobody planned yet where something was
 * said for them; one round alone when changes are shown.
 */
function columnsOf({ rounds, points }: Room, only: Round | null): Column[] {
  if (only) return [{ number: only.number, round: only }];
  const said = points.flatMap((point) => point.positions.map((one) => one.round));
  const numbers = new Set([...said, ...rounds.map((one) => one.number), ...(rounds.length === 0 ? [0] : [])]);
  return [...numbers]
    .toSorted((a, b) => a - b)
    .map((number) => ({ number, round: rounds.find((one) => one.number === number) ?? null }));
}

function movedOf(diff: RoundDiff | null, point: Point): readonly MovedPosition[] {
  return diff?.moved.filter((one) => one.pointId === point.id) ?? [];
}

type CellProps = {
  readonly point: Point;
  readonly column: Column;
  readonly moved: readonly MovedPosition[];
};

const LANES: readonly Lane[] = ['ours', 'theirs', 'fallback'];

function Cell({ point, column, moved }: CellProps) {
  const { t } = useT();
  const entries = LANES.flatMap(
    (lane) => point.positions.find((one) => one.lane === lane && one.round === column.number) ?? [],
  );
  const isOpened = point.openedRound === column.number && column.number > 0;
  const isClosed = point.closedRound === column.number && point.state !== 'open';
  const isOnTable = point.openedRound < column.number && (point.closedRound ?? column.number) >= column.number;
  return (
    <div className="ng-cell">
      {isOpened && <span className="cp-soft">{t('negotiation.diff.new')}</span>}
      {entries.map((one) => (
        <Entry key={one.lane} entry={one} moved={moved.find((each) => each.lane === one.lane) ?? null} />
      ))}
      {isClosed && point.agreedText !== null && (
        <p className="ng-agreed">
          <strong>{t('negotiation.point.agreedText')}: </strong>
          {point.agreedText}
        </p>
      )}
      {entries.length === 0 && !isOpened && !isClosed && (
        <span className="cp-soft">{isOnTable ? t('negotiation.position.unchanged') : ''}</span>
      )}
    </div>
  );
}

type EntryProps = { readonly entry: Position; readonly moved: MovedPosition | null };

/** What one side said in one round. */
export function Entry({ entry, moved }: EntryProps) {
  const { t } = useT();
  const { short } = useLaneWords();
  const isInternal = entry.visibility === 'internal';
  return (
    <p className="ng-entry" data-lane={entry.lane}>
      <strong>
        {short(entry.lane)}
        {isInternal && (
          <span className="ng-lock-small">
            <Lock className="cp-icon" aria-hidden />
            <span className="cp-hidden">{t('negotiation.internal')}</span>
          </span>
        )}
        {': '}
      </strong>
      {moved !== null && moved.from !== null && moved.from !== '' && (
        <>
          <del>{moved.from}</del>{' '}
        </>
      )}
      {entry.text === '' ? <em className="cp-soft">{t('negotiation.position.withdrawn')}</em> : entry.text}
      {moved !== null && (
        <span className="cp-soft">
          {' '}
          ({t(moved.from === null ? 'negotiation.diff.said' : 'negotiation.diff.moved')})
        </span>
      )}
    </p>
  );
}
