import './forms.css';
import { Button } from '@counterpart/ui/button';
import { ErrorSummary } from '@counterpart/ui/error-summary';
import { IconButton } from '@counterpart/ui/icon-button';
import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { Fragment, type ReactNode } from 'react';
import { useT } from './i18n.ts';
import type { ListEntry, useListForm } from './use-list-form.ts';

type ListFormFrameProps<T> = {
  readonly form: ReturnType<typeof useListForm<T>>;
  /** The field of an entry that is wrong, by the entry's number, and what to say of it. */
  readonly problem: (number: number) => { readonly field: string; readonly message: string };
  readonly addWord: string;
  readonly onCancel: () => void;
  readonly children: (entry: ListEntry<T>) => ReactNode;
};

/** The frame of a form that edits a list: what is wrong first, then the entries in their order, one more, and the act. */
export function ListFormFrame<T>({ form, problem, addWord, onCancel, children }: ListFormFrameProps<T>) {
  const { t } = useT();
  const errors = form.entries.filter((one) => one.isWrong).map((one) => problem(one.number));
  return (
    <form className="cp-form" noValidate onSubmit={form.submit}>
      <ErrorSummary attempt={form.attempt} errors={errors} />
      {form.entries.map((entry) => (
        <Fragment key={entry.key}>{children(entry)}</Fragment>
      ))}
      <div>
        <Button icon={Plus} onPress={form.add}>
          {addWord}
        </Button>
      </div>
      <div className="cp-row">
        <Button type="submit" variant="primary" isPending={form.isPending}>
          {t('form.save')}
        </Button>
        <Button onPress={onCancel}>{t('form.cancel')}</Button>
      </div>
    </form>
  );
}

type EntryActsProps<T> = {
  readonly entry: ListEntry<T>;
  /** What the entry is called, such as "Component 2". */
  readonly name: string;
  readonly removeWord: string;
};

/** Moves an entry up or down in its list, or takes it out. */
export function EntryActs<T>({ entry, name, removeWord }: EntryActsProps<T>) {
  const { t } = useT();
  return (
    <div className="cp-row app-entry-acts">
      <IconButton
        icon={ArrowUp}
        size="s"
        label={t('ui.moveUp', { name })}
        isDisabled={entry.isFirst}
        onPress={() => entry.move(-1)}
      />
      <IconButton
        icon={ArrowDown}
        size="s"
        label={t('ui.moveDown', { name })}
        isDisabled={entry.isLast}
        onPress={() => entry.move(1)}
      />
      <IconButton icon={Trash2} size="s" label={removeWord} onPress={entry.remove} />
    </div>
  );
}
