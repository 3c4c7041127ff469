import { memo, type MouseEvent } from 'react';
import { useUi } from './provider.tsx';
import { cellAttributes } from './table-head.tsx';
import type { Column, Line } from './table-model.ts';

/** A tick at one row: on or off, and whether Shift was held. */
export type Tick = (press: { key: string; isOn: boolean; isRange: boolean }) => void;

/** What all rows of one table share; keep it the same object between renders, or every row is drawn anew. */
export type RowView<Row> = {
  readonly columns: readonly Column<Row>[];
  readonly frozen: ReadonlyMap<string, number>;
  readonly lastFrozen: string | undefined;
  readonly nameOf: ((row: Row) => string) | undefined;
  readonly onTick: Tick;
  readonly onOpen: ((row: Row) => void) | undefined;
};

type RowProps<Row> = {
  readonly view: RowView<Row>;
  readonly line: Extract<Line<Row>, { kind: 'row' }>;
  readonly index: number;
  readonly isChosen: boolean;
  readonly isOpen: boolean;
};

function Row<R>({ view, line, index, isChosen, isOpen }: RowProps<R>) {
  const open = (event: MouseEvent) => {
    const isMarking = document.getSelection()?.isCollapsed === false;
    if (view.onOpen && !isMarking && !isOnControl(event.target)) view.onOpen(line.row);
  };
  const firstColumn = view.nameOf ? 2 : 1;
  return (
    // The row's own link opens it by keyboard; the row is only a larger target for the pointer.
    <tr
      data-index={index}
      aria-rowindex={index + 2}
      onClick={open}
      {...(isChosen && { 'data-selected': '' })}
      {...(isOpen && { 'data-open': '' })}
    >
      {view.nameOf && (
        <td data-tick="" data-frozen={view.lastFrozen === undefined ? 'last' : ''} aria-colindex={1}>
          <RowTick name={view.nameOf(line.row)} rowKey={line.key} isChosen={isChosen} onTick={view.onTick} />
        </td>
      )}
      {view.columns.map((column, at) => {
        const Cell = column.isRowName ? 'th' : 'td';
        return (
          <Cell
            key={column.id}
            aria-colindex={at + firstColumn}
            {...(column.isRowName && { scope: 'row' })}
            {...cellAttributes(column, view.frozen.get(column.id), view.lastFrozen === column.id)}
          >
            <div className="cp-cell">{column.cell(line.row)}</div>
          </Cell>
        );
      })}
    </tr>
  );
}

/** One row, drawn again only when its own line or state changes. */
export const BodyRow = memo(Row) as typeof Row;

/** A row that is still on its way; as high as the others, and left out of print. */
export function PendingRow({ index, span }: { readonly index: number; readonly span: number }) {
  const { words } = useUi();
  return (
    <tr data-index={index} data-pending="" aria-rowindex={index + 2}>
      <td colSpan={span}>
        <span className="cp-hidden">{words.loading}</span>
        <div className="cp-skeleton-line" aria-hidden />
      </td>
    </tr>
  );
}

type RowTickProps = {
  readonly name: string;
  readonly rowKey: string;
  readonly isChosen: boolean;
  readonly onTick: Tick;
};

function RowTick({ name, rowKey, isChosen, onTick }: RowTickProps) {
  const { words } = useUi();
  return (
    <input
      type="checkbox"
      className="cp-native-check"
      aria-label={words.selectRow(name)}
      checked={isChosen}
      onChange={({ target, nativeEvent }) =>
        onTick({
          key: rowKey,
          isOn: target.checked,
          isRange: 'shiftKey' in nativeEvent && nativeEvent.shiftKey === true,
        })
      }
    />
  );
}

function isOnControl(target: EventTarget): boolean {
  return (
    target instanceof Element && target.closest('a, button, input, select, textarea, label, [role="button"]') !== null
  );
}
