import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect } from 'react';
import { type Window, windowOf } from './table-model.ts';
import { usePrinting } from './use-printing.tsx';

/** Up to this many lines are drawn whole: the page's own search, copying and printing then just work. */
const WHOLE_UP_TO = 80;

type WindowOptions = {
  readonly count: number;
  readonly rowHeight: number;
  readonly frame: HTMLElement | null;
  /** A line that stays drawn while the focus is in it, or null. */
  readonly focused: number | null;
};

/** The lines to draw now, and a way to bring one into view. */
export function useWindow({ count, rowHeight, frame, focused }: WindowOptions): {
  window: Window;
  scrollTo: (index: number) => void;
} {
  const isPrinting = usePrinting();
  const isWhole = isPrinting || count <= WHOLE_UP_TO;
  const rangeExtractor = useCallback(
    (range: Range) => {
      const indices = defaultRangeExtractor(range);
      if (focused === null || focused >= count || indices.includes(focused)) return indices;
      return [...indices, focused].sort((a, b) => a - b);
    },
    [focused, count],
  );
  // The React compiler, which this rule serves, is not used here.
  // oxlint-disable-next-line react/incompatible-library
  const virtualizer = useVirtualizer<HTMLElement, HTMLElement>({
    count,
    enabled: !isWhole,
    estimateSize: () => rowHeight,
    getScrollElement: () => frame,
    overscan: 12,
    rangeExtractor,
  });
  const indices = isWhole
    ? Array.from({ length: count }, (_, index) => index)
    : virtualizer.getVirtualItems().map((item) => item.index);
  return { window: windowOf(indices, count), scrollTo: (index) => virtualizer.scrollToIndex(index) };
}

/** Says which lines are drawn; a focused line that is kept far away does not stretch the range. */
export function useRange(
  items: readonly { index: number }[],
  focused: number | null,
  onRange: ((first: number, last: number) => void) | undefined,
): void {
  const drawn = items.length > 1 ? items.filter(({ index }) => index !== focused) : items;
  const first = drawn[0]?.index ?? 0;
  const last = drawn.at(-1)?.index ?? 0;
  useEffect(() => onRange?.(first, last), [onRange, first, last]);
}
