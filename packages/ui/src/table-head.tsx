import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react';
import type { CSSProperties } from 'react';
import { useUi } from './provider.tsx';
import { type Column, nextSort, type Sort } from './table-model.ts';

type HeadCellProps = {
  readonly column: Column<never>;
  readonly index: number;
  readonly frozenAt: number | undefined;
  readonly isLastFrozen: boolean;
  readonly sort: Sort;
  readonly onSort: ((sort: { field: string; isDescending: boolean }) => void) | undefined;
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
  const direction = sort?.field === field ? (sort.isDescending ? 'descending' : 'ascending') : 'none';
  return (
    <th scope="col" aria-colindex={index} aria-sort={direction} {...attributes}>
      <SortButton name={column.name} direction={direction} onPress={() => onSort(nextSort(sort, field))} />
    </th>
  );
}

const ARROWS = { ascending: ArrowUp, descending: ArrowDown, none: ChevronsUpDown } as const;

type SortButtonProps = { readonly name: string; readonly direction: keyof typeof ARROWS; readonly onPress: () => void };

function SortButton({ name, direction, onPress }: SortButtonProps) {
  const { words } = useUi();
  const Arrow = ARROWS[direction];
  const title = { ascending: words.sortAscending, descending: words.sortDescending, none: words.sortBy }[direction];
  return (
    <button
      type="button"
      className="cp-sort"
      title={title}
      onClick={onPress}
      {...(direction !== 'none' && { 'data-sorted': '' })}
    >
      <span className="cp-cell">{name}</span>
      <Arrow className="cp-icon" aria-hidden />
    </button>
  );
}
