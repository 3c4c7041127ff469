import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import { Skeleton } from './skeleton.tsx';
import type { Line } from './table-model.ts';

const NARROW = '(max-width: 640px)';
const CARD_HEIGHT = 112;
const WHOLE_UP_TO = 60;

function subscribe(listener: () => void): () => void {
  const query = window.matchMedia(NARROW);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

/** Whether the page is as narrow as a phone, where a table becomes cards. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => window.matchMedia(NARROW).matches);
}

type CardListProps<Row> = {
  readonly label: string;
  readonly lines: readonly Line<Row>[];
  /** The inside of one card: name first, then what is late, who holds it, the next date. */
  readonly card: (row: Row) => ReactNode;
  readonly empty?: ReactNode;
  /** Told which lines are drawn, so that pending ones can be fetched. Keep it the same function. */
  readonly onRange?: (first: number, last: number) => void;
};

/** The rows of a table as cards for phones; of a long list only the cards near the view are in the document. */
export function CardList<Row>({ label, lines, card, empty, onRange }: CardListProps<Row>) {
  const list = useRef<HTMLUListElement>(null);
  const [top, setTop] = useState(0);
  const isWhole = lines.length <= WHOLE_UP_TO;
  useLayoutEffect(() => setTop(list.current?.offsetTop ?? 0), []);
  // The React compiler, which this rule serves, is not used here.
  // oxlint-disable-next-line react/incompatible-library
  const virtualizer = useWindowVirtualizer<HTMLLIElement>({
    count: lines.length,
    enabled: !isWhole,
    estimateSize: () => CARD_HEIGHT,
    overscan: 8,
    scrollMargin: top,
  });
  const items = virtualizer.getVirtualItems();
  const drawn = isWhole ? lines.map((_, index) => index) : items.map((item) => item.index);
  const [first = 0] = drawn;
  const last = drawn.at(-1) ?? 0;
  useEffect(() => onRange?.(first, last), [onRange, first, last]);
  if (lines.length === 0) return empty;
  const before = isWhole ? 0 : (items[0]?.start ?? top) - top;
  const after = isWhole ? 0 : virtualizer.getTotalSize() - ((items.at(-1)?.end ?? top) - top);
  return (
    <ul ref={list} className="cp-cards" aria-label={label} style={{ paddingBlock: `${before}px ${after}px` }}>
      {drawn.map((index) => {
        const line = lines[index];
        if (!line) return null;
        return (
          <li
            key={line.key}
            data-index={index}
            ref={isWhole ? undefined : virtualizer.measureElement}
            aria-setsize={lines.length}
            aria-posinset={index + 1}
            className={line.kind === 'group' ? 'cp-card-group' : 'cp-card'}
          >
            {line.kind === 'group' && line.head}
            {line.kind === 'row' && card(line.row)}
            {line.kind === 'pending' && <Skeleton lines={3} />}
          </li>
        );
      })}
    </ul>
  );
}
