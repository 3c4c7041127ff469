import { ArrowDown, ArrowUp, Columns3 } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { Button } from './button.tsx';
import { IconButton } from './icon-button.tsx';
import { Checkbox } from './choice.tsx';
import { useAnnounce } from './live-region.tsx';
import { Popover } from './popover.tsx';
import { useUi } from './provider.tsx';

/** A column that may be shown; a fixed one is always shown, first and in its place. */
export type ColumnChoice = { readonly id: string; readonly name: string; readonly isFixed?: boolean };

type ColumnChooserProps = {
  readonly columns: readonly ColumnChoice[];
  /** Ids of the shown columns in their order. */
  readonly shown: readonly string[];
  readonly onChange: (shown: readonly string[]) => void;
  readonly defaultShown: readonly string[];
};

/** The list with `id` one place up or down; unchanged at either end. */
export function moveColumn(shown: readonly string[], id: string, step: -1 | 1): readonly string[] {
  const from = shown.indexOf(id);
  const to = from + step;
  if (from < 0 || to < 0 || to >= shown.length) return shown;
  return shown.with(from, shown[to] ?? id).with(to, id);
}

/** Chooses the columns of a table and their order, by pointer or keyboard, without dragging. */
export function ColumnChooser({ columns, shown, onChange, defaultShown }: ColumnChooserProps) {
  const { words } = useUi();
  const announce = useAnnounce();
  const choices = columns.filter((column) => !column.isFixed);
  const byId = new Map(choices.map((column) => [column.id, column]));
  const visible = shown.flatMap((id) => byId.get(id) ?? []);
  const hidden = choices.filter((column) => !shown.includes(column.id));
  const move = (column: ColumnChoice, step: -1 | 1) => {
    const moved = moveColumn(shown, column.id, step);
    if (moved === shown) return;
    onChange(moved);
    const position = moved.filter((id) => byId.has(id)).indexOf(column.id) + 1;
    announce(words.columnMoved(column.name, position, visible.length));
  };
  return (
    <Popover label={words.columns} trigger={<Button icon={Columns3}>{words.columns}</Button>} placement="bottom end">
      <p className="cp-hint">{words.columnsHint}</p>
      <ul className="cp-columns">
        {visible.map((column, at) => (
          <ShownColumn
            key={column.id}
            column={column}
            isFirst={at === 0}
            isLast={at === visible.length - 1}
            onMove={(step) => move(column, step)}
            onHide={() => onChange(shown.filter((id) => id !== column.id))}
          />
        ))}
        {hidden.map((column) => (
          <li key={column.id}>
            <Checkbox isSelected={false} onChange={() => onChange([...shown, column.id])}>
              {column.name}
            </Checkbox>
          </li>
        ))}
      </ul>
      <Button size="s" onPress={() => onChange(defaultShown)}>
        {words.columnsReset}
      </Button>
    </Popover>
  );
}

type ShownColumnProps = {
  readonly column: ColumnChoice;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onMove: (step: -1 | 1) => void;
  readonly onHide: () => void;
};

function ShownColumn({ column, isFirst, isLast, onMove, onHide }: ShownColumnProps) {
  const { words } = useUi();
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    onMove(event.key === 'ArrowUp' ? -1 : 1);
  };
  return (
    <li onKeyDownCapture={onKeyDown}>
      <Checkbox isSelected onChange={onHide}>
        {column.name}
      </Checkbox>
      <IconButton
        icon={ArrowUp}
        size="s"
        label={words.moveUp(column.name)}
        isDisabled={isFirst}
        onPress={() => onMove(-1)}
      />
      <IconButton
        icon={ArrowDown}
        size="s"
        label={words.moveDown(column.name)}
        isDisabled={isLast}
        onPress={() => onMove(1)}
      />
    </li>
  );
}
