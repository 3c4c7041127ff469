import {
  type CSSProperties,
  Fragment,
  type ReactNode,
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useUi } from './provider.tsx';
import { cellAttributes, HeadCell } from './table-head.tsx';
import {
  type Column,
  frozenOffsets,
  type Line,
  type Selection,
  type Sort,
  type SortPress,
  toggleRange,
} from './table-model.ts';
import { BodyRow, PendingRow, type RowView, type Tick } from './table-row.tsx';
import { useRowFocus } from './use-row-focus.ts';
import { useRange, useWindow } from './use-window.ts';

export type { Column, Line, Selection, Sort, SortBy, SortPress } from './table-model.ts';
export { sortsAfter } from './table-model.ts';

const TICK_WIDTH = 44;
const ROW_HEIGHTS = { normal: 36, compact: 28, touch: 44 } as const;

/** What a table takes. Keep `columns`, `lines` and `onOpen` the same objects between renders. */
export type DataTableProps<Row> = {
  /** Names the table for screen readers; the filter in one sentence does well. */
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly lines: readonly Line<Row>[];
  readonly density?: keyof typeof ROW_HEIGHTS;
  readonly sort?: Sort;
  readonly onSort?: (press: SortPress) => void;
  readonly selection?: Selection<Row>;
  /** The row that stands open beside the table. */
  readonly openKey?: string | null;
  /** Opens a row: a press anywhere in it that is not on a control of its own. */
  readonly onOpen?: (row: Row) => void;
  /** Rows on the server when `lines` holds only the first of them. */
  readonly total?: number;
  /** Told which lines are drawn, so that pending ones can be fetched. Keep it the same function. */
  readonly onRange?: (first: number, last: number) => void;
  /** Shown below the head when there are no rows. */
  readonly empty?: ReactNode;
  /** Height of the scrolling frame, any CSS length; without it the table grows with its rows. */
  readonly height?: string;
};

/**
 * A table of any length: only rows near the view are in the document, with real table semantics.
 * Arrow keys, Home and End move between the rows; head, foot and the first columns stay in view; figures line up.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, columns, lines, density = 'normal', selection, height, empty } = props;
  // State, not a ref: the body must be drawn again once the frame exists to be measured.
  const [frame, setFrame] = useState<HTMLElement | null>(null);
  const view = useRowView(props);
  const hasFoot = lines.length > 0 && columns.some((column) => column.foot !== undefined);
  const start = selection ? TICK_WIDTH : 0;
  const width = columns.reduce((sum, column) => sum + column.width, start);
  const style = { '--row-height': `${ROW_HEIGHTS[density]}px`, minWidth: `${width}px` } as CSSProperties;
  return (
    <div
      ref={setFrame}
      className="cp-table-frame"
      role="region"
      aria-label={caption}
      // A frame that scrolls must be reachable by keyboard.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      {...(height !== undefined && { style: { maxHeight: height } })}
    >
      <table
        className="cp-table"
        data-density={density}
        style={style}
        aria-rowcount={(props.total ?? lines.length) + (hasFoot ? 2 : 1)}
        aria-colcount={columns.length + (selection ? 1 : 0)}
      >
        <caption className="cp-hidden">{caption}</caption>
        <colgroup>
          {selection && <col data-tick="" style={{ width: `${TICK_WIDTH}px` }} />}
          {columns.map((column) => (
            <col key={column.id} style={{ width: `${column.width}px` }} />
          ))}
        </colgroup>
        <TableHead {...props} view={view} />
        <TableBody {...props} view={view} frame={frame} rowHeight={ROW_HEIGHTS[density]} />
        {hasFoot && <TableFoot view={view} rowIndex={(props.total ?? lines.length) + 2} />}
      </table>
      {lines.length === 0 && empty}
    </div>
  );
}

function useRowView<Row>({ columns, lines, selection, onOpen }: DataTableProps<Row>): RowView<Row> {
  const latest = useRef({ lines, selection, from: null as string | null });
  useLayoutEffect(() => {
    latest.current.lines = lines;
    latest.current.selection = selection;
  });
  const onTick = useCallback<Tick>(({ key, isOn, isRange }) => {
    const { lines, selection, from } = latest.current;
    if (!selection) return;
    const keys = lines.filter((line) => line.kind === 'row').map((line) => line.key);
    selection.onChange(toggleRange(selection.chosen, keys, { key, isOn, from: isRange ? from : null }));
    latest.current.from = key;
  }, []);
  const hasTicks = selection !== undefined;
  const nameOf = useCallback((row: Row) => latest.current.selection?.nameOf(row) ?? '', []);
  return useMemo(() => {
    const frozen = frozenOffsets(columns, hasTicks ? TICK_WIDTH : 0);
    return {
      columns,
      frozen,
      lastFrozen: [...frozen.keys()].at(-1),
      nameOf: hasTicks ? nameOf : undefined,
      onTick,
      onOpen,
    };
  }, [columns, hasTicks, nameOf, onTick, onOpen]);
}

type PartProps<Row> = DataTableProps<Row> & { readonly view: RowView<Row> };

function TableHead<Row>({ columns, lines, selection, sort = null, onSort, view }: PartProps<Row>) {
  const { words } = useUi();
  const keys = lines.filter((line) => line.kind === 'row').map((line) => line.key);
  const chosen = selection ? keys.filter((key) => selection.chosen.has(key)).length : 0;
  return (
    <thead>
      <tr aria-rowindex={1}>
        {selection && (
          <th scope="col" data-tick="" data-frozen={view.lastFrozen === undefined ? 'last' : ''} aria-colindex={1}>
            <input
              type="checkbox"
              className="cp-native-check"
              aria-label={words.selectAll}
              ref={(box) => {
                if (box) box.indeterminate = chosen > 0 && chosen < keys.length;
              }}
              checked={chosen > 0 && chosen === keys.length}
              onChange={(event) => selection.onChange(new Set(event.target.checked ? keys : []))}
            />
          </th>
        )}
        {columns.map((column, at) => (
          <HeadCell
            key={column.id}
            column={column}
            index={at + (selection ? 2 : 1)}
            frozenAt={view.frozen.get(column.id)}
            isLastFrozen={view.lastFrozen === column.id}
            sort={sort}
            onSort={onSort}
          />
        ))}
      </tr>
    </thead>
  );
}

type BodyProps<Row> = PartProps<Row> & { readonly frame: HTMLElement | null; readonly rowHeight: number };

function TableBody<Row>(props: BodyProps<Row>) {
  const { columns, lines, selection, openKey = null, view, frame, rowHeight } = props;
  const body = useRef<HTMLTableSectionElement>(null);
  const focus = useRowFocus(body, lines.length);
  const { window: shown, scrollTo } = useWindow({ count: lines.length, rowHeight, frame, focused: focus.focused });
  useRange(shown.items, focus.focused, props.onRange);
  const span = columns.length + (selection ? 1 : 0);
  return (
    <tbody
      ref={body}
      onFocus={focus.onFocus}
      onBlur={focus.onBlur}
      onKeyDown={(event) => focus.onKeyDown(event, scrollTo)}
    >
      {shown.items.map(({ index, skipped }) => {
        const line = lines[index];
        if (!line) return null;
        return (
          <Fragment key={line.key}>
            <Spacer height={skipped * rowHeight} span={span} />
            {line.kind === 'group' ? (
              <tr data-index={index} data-group="" aria-rowindex={index + 2}>
                <th colSpan={span} scope="rowgroup">
                  {line.head}
                </th>
              </tr>
            ) : line.kind === 'pending' ? (
              <PendingRow index={index} span={span} />
            ) : (
              <BodyRow
                view={view}
                line={line}
                index={index}
                isChosen={selection?.chosen.has(line.key) ?? false}
                isOpen={line.key === openKey}
              />
            )}
          </Fragment>
        );
      })}
      <Spacer height={shown.after * rowHeight} span={span} />
    </tbody>
  );
}

function Spacer({ height, span }: { readonly height: number; readonly span: number }) {
  if (height === 0) return null;
  return (
    <tr aria-hidden data-spacer="">
      <td colSpan={span} style={{ height: `${height}px` }} />
    </tr>
  );
}

function TableFoot<Row>({ view, rowIndex }: { readonly view: RowView<Row>; readonly rowIndex: number }) {
  return (
    <tfoot>
      <tr aria-rowindex={rowIndex}>
        {view.nameOf && <td data-tick="" data-frozen={view.lastFrozen === undefined ? 'last' : ''} />}
        {view.columns.map((column) => (
          <td key={column.id} {...cellAttributes(column, view.frozen.get(column.id), view.lastFrozen === column.id)}>
            {column.foot !== undefined && <div className="cp-cell">{column.foot}</div>}
          </td>
        ))}
      </tr>
    </tfoot>
  );
}
