import './filters.css';
import { AnchoredPopover } from '@counterpart/ui/anchored-popover';
import { Button } from '@counterpart/ui/button';
import { Drawer } from '@counterpart/ui/dialog';
import { IconButton } from '@counterpart/ui/icon-button';
import { Menu } from '@counterpart/ui/menu';
import { Popover } from '@counterpart/ui/popover';
import { ListFilter, ListFilterPlus, X } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import { FilterEditor } from './filter-editor.tsx';
import { type FilterKit, FilterKitContext, useFilterKit } from './filter-kit.ts';
import { type FilterDraft, kindOfField, readFilter, writeFilter } from './filter-text.ts';
import { filterWords } from './filter-words.ts';

/** How a change of the filters enters the browser's history: a new place, or the same one corrected. */
export type FilterChange = (filters: readonly string[], isCorrection: boolean) => void;

type FilterBarProps = {
  readonly kit: FilterKit;
  /** Filters of the address, also those that are not understood. */
  readonly filters: readonly string[];
  /** Filters the list left out; they are named elsewhere. */
  readonly ignored: readonly string[];
  readonly onChange: FilterChange;
  /** Whether the filters lie behind a button, which says how many they are: on a phone the list is what counts. */
  readonly isFolded?: boolean;
  /** What stands before the sentence: the search field. */
  readonly children?: ReactNode;
};

/** What the list shows, as one sentence whose parts can be changed or taken away. */
export function FilterBar({ kit, isFolded = false, children, ...rest }: FilterBarProps) {
  return (
    <FilterKitContext value={kit}>
      <div className="pl-bar cp-no-print" role="group" aria-label={kit.t('pipeline.filter.bar')}>
        {children}
        {isFolded ? <Folded {...rest} /> : <Sentence {...rest} />}
      </div>
    </FilterKitContext>
  );
}

type SentenceProps = Pick<FilterBarProps, 'filters' | 'ignored' | 'onChange'>;

function Sentence({ filters, ignored, onChange }: SentenceProps) {
  const { t, catalogue, everything, those } = useFilterKit();
  const shown = filters.flatMap((text, at) => {
    const draft = ignored.includes(text) ? null : readFilter(text, catalogue);
    return draft ? [{ text, at, draft }] : [];
  });
  const put = (at: number, draft: FilterDraft | null) => {
    if (draft !== null) onChange(filters.with(at, writeFilter(draft)), true);
  };
  return (
    <>
      <span className="pl-words">{shown.length === 0 ? everything : those}</span>
      {shown.map(({ text, at, draft }, index) => (
        // A filter is its place in the address: its text changes while it is edited.
        // oxlint-disable-next-line react/no-array-index-key
        <FilterChip
          key={`${index} ${draft.field}`}
          draft={draft}
          isFirst={index === 0}
          onEdit={(next) => put(at, next)}
        >
          <RemoveButton
            draft={draft}
            onPress={() =>
              onChange(
                filters.filter((one) => one !== text),
                false,
              )
            }
          />
        </FilterChip>
      ))}
      <AddFilter filters={filters} onChange={onChange} />
      {shown.length > 1 && (
        <Button variant="quiet" size="s" onPress={() => onChange([], false)}>
          {t('pipeline.filter.clear')}
        </Button>
      )}
    </>
  );
}

/** The same behind a button that says how many filters there are. */
function Folded(props: SentenceProps) {
  const { t } = useFilterKit();
  const [isOpen, setOpen] = useState(false);
  const count = props.filters.filter((one) => !props.ignored.includes(one)).length;
  return (
    <>
      <Button icon={ListFilter} onPress={() => setOpen(true)}>
        {count === 0 ? t('pipeline.filter.fold') : t('pipeline.filter.folded', { count })}
      </Button>
      <Drawer
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        title={t('pipeline.filter.bar')}
        footer={
          <Button variant="primary" onPress={() => setOpen(false)}>
            {t('pipeline.filter.show')}
          </Button>
        }
      >
        <div className="pl-bar pl-bar-folded">
          <Sentence {...props} />
        </div>
      </Drawer>
    </>
  );
}

type ChipProps = {
  readonly draft: FilterDraft;
  readonly isFirst: boolean;
  readonly onEdit: (draft: FilterDraft | null) => void;
  readonly children: ReactNode;
};

function FilterChip({ draft, isFirst, onEdit, children }: ChipProps) {
  const kit = useFilterKit();
  const { t } = kit;
  const { name, text } = filterWords(draft, kit);
  const label = t('pipeline.filter.edit', { filter: `${name} ${text}` });
  return (
    <>
      {!isFirst && <span className="pl-words">{t('pipeline.filter.and')}</span>}
      <span className="pl-chip">
        <Popover
          label={label}
          trigger={
            <Button variant="quiet" size="s" aria-label={label}>
              <span className="pl-chip-name">{name}</span> {text}
            </Button>
          }
        >
          <h3 className="pl-editor-head">{name}</h3>
          <FilterEditor field={draft.field} draft={draft} onChange={onEdit} />
        </Popover>
        {children}
      </span>
    </>
  );
}

function RemoveButton({ draft, onPress }: { readonly draft: FilterDraft; readonly onPress: () => void }) {
  const kit = useFilterKit();
  const { t } = kit;
  const { name, text } = filterWords(draft, kit);
  return (
    <IconButton
      icon={X}
      size="s"
      label={t('pipeline.filter.remove', { filter: `${name} ${text}` })}
      onPress={onPress}
    />
  );
}

/** A menu of fields; the chosen one is asked for beside the button and applies with its first value. */
function AddFilter({ filters, onChange }: Pick<FilterBarProps, 'filters' | 'onChange'>) {
  const { t, fields, fieldName, catalogue } = useFilterKit();
  const anchor = useRef<HTMLSpanElement>(null);
  const [adding, setAdding] = useState<{ field: string; before: readonly string[]; draft: FilterDraft | null } | null>(
    null,
  );
  const start = (field: string) => {
    const draft: FilterDraft | null =
      kindOfField(field, catalogue) === 'flag' ? { kind: 'flag', field, isOn: true } : null;
    setAdding({ field, before: filters, draft });
    if (draft) onChange([...filters, writeFilter(draft)], false);
  };
  const write = (draft: FilterDraft | null) => {
    if (!adding) return;
    setAdding({ ...adding, draft });
    // The first value is a new place in the history, the following ones correct it.
    onChange(draft ? [...adding.before, writeFilter(draft)] : adding.before, adding.draft !== null);
  };
  const entries = fields.map((field) => ({
    id: field,
    label: fieldName(field),
    onAction: () => start(field),
  }));
  return (
    <span ref={anchor}>
      <Menu
        label={t('pipeline.filter.add')}
        placement="bottom start"
        trigger={
          <Button variant="quiet" size="s" icon={ListFilterPlus}>
            {t('pipeline.filter.add')}
          </Button>
        }
        groups={[{ entries }]}
      />
      <AnchoredPopover
        anchor={anchor}
        isOpen={adding !== null}
        onClose={() => setAdding(null)}
        label={adding ? fieldName(adding.field) : t('pipeline.filter.add')}
        placement="bottom start"
      >
        {adding && (
          <>
            <h3 className="pl-editor-head">{fieldName(adding.field)}</h3>
            <FilterEditor field={adding.field} draft={adding.draft} onChange={write} />
          </>
        )}
      </AnchoredPopover>
    </span>
  );
}
