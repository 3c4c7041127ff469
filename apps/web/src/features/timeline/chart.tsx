import type { Line } from '@counterpart/ui/data-table';
import { usePrinting } from '@counterpart/ui/use-printing';
import type { Zoom } from '@counterpart/domain/timeline/scale.rules';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, memo, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useT } from '../../lib/i18n.ts';
import { useReference } from '../../lib/use-reference.ts';
import { SampleSign } from '../pipeline/sample-sign.tsx';
import { BarPicture, type Ground } from './bar-picture.tsx';
import { barText, fileTitle } from './file-words.ts';
import { PeekLink } from './peek-link.tsx';
import { ScaleGround, ScaleHead } from './scale.tsx';
import type { Foreseen } from './use-forecasts.ts';
import type { TimelineRow } from './use-timeline.ts';

const ROW = 36;
/** Lines of which all are drawn, so that the page's own search finds them. */
const WHOLE_UP_TO = 80;

type ChartProps = {
  readonly lines: readonly Line<TimelineRow>[];
  readonly zoom: Zoom;
  readonly ground: Ground;
  readonly forecasts: ReadonlyMap<string, Foreseen>;
  readonly onKey: (event: KeyboardEvent) => void;
  /** Told which lines are drawn, so that more can be fetched and foreseen. Keep it the same function. */
  readonly onRange: (first: number, last: number) => void;
};

/** Every file as a bar on one scale; of a long list only those near the view are in the document. */
export function Chart({ lines, zoom, ground, forecasts, onKey, onRange }: ChartProps) {
  const { t } = useT();
  const { list, drawn, padding } = useDrawn(lines.length, onRange);
  return (
    <div
      className="tl-chart"
      role="region"
      aria-label={t('timeline.chart')}
      // Arrow keys move the span: the chart must be reachable by keyboard.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      onKeyDown={onKey}
    >
      <div className="tl-head">
        <span />
        <ScaleHead zoom={zoom} ground={ground} />
      </div>
      <div className="tl-body">
        <ScaleGround zoom={zoom} ground={ground} />
        <ul ref={list} className="tl-rows" style={padding}>
          {drawn.map((index) => {
            const line = lines[index];
            if (!line) return null;
            return (
              <li
                key={line.key}
                className="tl-row"
                data-kind={line.kind}
                aria-setsize={lines.length}
                aria-posinset={index + 1}
              >
                {line.kind === 'group' && <h2 className="tl-group">{line.head}</h2>}
                {line.kind === 'row' && (
                  <FileBar row={line.row} ground={ground} foreseen={forecasts.get(line.row.file.id)} />
                )}
              </li>
            );
          })}
        </ul>
      </div>
    </div>
  );
}

/** Which lines are drawn now, and the room that the others take. */
function useDrawn(count: number, onRange: (first: number, last: number) => void) {
  const list = useRef<HTMLUListElement>(null);
  const [top, setTop] = useState(0);
  const isPrinting = usePrinting();
  const isWhole = isPrinting || count <= WHOLE_UP_TO;
  useLayoutEffect(() => {
    const box = list.current?.getBoundingClientRect();
    setTop((box?.top ?? 0) + window.scrollY);
  }, []);
  // The React compiler, which this rule serves, is not used here.
  // oxlint-disable-next-line react/incompatible-library
  const virtualizer = useWindowVirtualizer<HTMLLIElement>({
    count,
    enabled: !isWhole,
    estimateSize: () => ROW,
    overscan: 12,
    scrollMargin: top,
  });
  const items = virtualizer.getVirtualItems();
  const drawn = isWhole ? Array.from({ length: count }, (_, index) => index) : items.map((item) => item.index);
  const first = drawn[0] ?? 0;
  const last = drawn.at(-1) ?? 0;
  useEffect(() => onRange(first, last), [onRange, first, last]);
  const before = isWhole ? 0 : (items[0]?.start ?? top) - top;
  const after = isWhole ? 0 : virtualizer.getTotalSize() - ((items.at(-1)?.end ?? top) - top);
  return { list, drawn, padding: { paddingBlock: `${before}px ${after}px` } };
}

type FileBarProps = {
  readonly row: TimelineRow;
  readonly ground: Ground;
  readonly foreseen: Foreseen | undefined;
};

/** Drawn anew only when it changes: scrolling moves the others past it. */
const FileBar = memo(function FileBar({ row, ground, foreseen }: FileBarProps) {
  const { t, language } = useT();
  const { partnerCode } = useReference();
  const title = fileTitle(row, language);
  return (
    <>
      <div className="tl-name">
        <PeekLink programme={row.programme} /> <span title={title}>{title}</span>{' '}
        <span className="cp-soft">{partnerCode(row.file.partnerId)}</span>{' '}
        {row.programme.isSample && <SampleSign label={t('pipeline.sample')} />}
      </div>
      <BarPicture
        row={row}
        ground={ground}
        foreseen={foreseen}
        label={barText(row, { t, language, today: ground.today, foreseen })}
      />
    </>
  );
});
