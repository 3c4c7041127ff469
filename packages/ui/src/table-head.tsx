import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react';
import type { CSSProperties } from 'react';
import { useUi } from './provider.tsx';
import { type Column, nextSort, type Sort, type SortPress, sortsOf } from './table-model.ts';

type HeadCellProps = {
  readonly column: Column<never>;
  readonly index: number;
  readonly frozenAt: number | undefined;
  readonly isLastFrozen: boolean;
  readonly sort: Sort;
  readonly onSort: ((press: SortPress) => void) | undefined;
};

/** Attributes that keep a frozen column in place and line figures up. */
export function cellAttributes(column: Column<never>, frozenAt: number | undefined, isLastFrozen: boolean) {
  return {
    ...(column.hasFigures && { 'data-figures': '' }),
    ...(frozenAt !== undefined && {
      'data-frozen': isLastFrozen ? 'last' : '',
      style: { '--frozen-at': `${frozenAt}px` } as CSSProperties,
    }),
  };
}

/** The head of a column; where it sorts, a button that says how the table is sorted now. */
export function HeadCell({ column, index, frozenAt, isLastFrozen, sort, onSort }: HeadCellProps) {
  const attributes = cellAttributes(column, frozenAt, isLastFrozen);
  const field = column.sortField;
  if (field === undefined || !onSort) {
    return (
      <th scope="col" aria-colindex={index} {...attributes}>
        <span className="cp-cell">{column.name}</span>
      </th>
    );
  }
  const sorts = sortsOf(sort);
  const rank = sorts.findIndex((one) => one.field === field);
  const direction = rank < 0 ? 'none' : sorts[rank]?.isDescending ? 'descending' : 'ascending';
  return (
    // A table has one sorted column; an order within it says its place in the button's own words.
    <th scope="col" aria-colindex={index} {...(rank <= 0 && { 'aria-sort': direction })} {...attributes}>
      <span className="cp-print-only">{column.name}</span>
      <SortButton
        name={column.name}
        direction={direction}
        rank={sorts.length > 1 && rank >= 0 ? rank + 1 : null}
        onPress={(isAdded) => onSort({ ...nextSort(sort, field), isAdded })}
      />
    </th>
  );
}

const ARROWS = { ascending: ArrowUp, descending: ArrowDown, none: ChevronsUpDown } as const;

type SortButtonProps = {
  readonly name: string;
  readonly direction: keyof typeof ARROWS;
  /** The place among several orders, from 1; null where there is only one. */
  readonly rank: number | null;
  readonly onPress: (isAdded: boolean) => void;
};

function SortButton({ name, direction, rank, onPress }: SortButtonProps) {
  const { words } = useUi();
  const Arrow = ARROWS[direction];
  const title = { ascending: words.sortAscending, descending: words.sortDescending, none: words.sortBy }[direction];
  return (
    <button
      type="button"
      className="cp-sort"
      title={title}
      onClick={(event) => onPress(event.shiftKey)}
      {...(direction !== 'none' && { 'data-sorted': '' })}
    >
      <span className="cp-cell">{name}</span>
      <Arrow className="cp-icon" aria-hidden />
      {rank !== null && <span className="cp-sort-rank">{rank}</span>}
    </button>
  );
}
