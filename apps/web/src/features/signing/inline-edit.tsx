import { Button } from '@counterpart/ui/button';
import { Pencil } from 'lucide-react';
import {
  type KeyboardEvent,
  type ReactNode,
  type SyntheticEvent,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react';
import { useT } from '../../lib/i18n.ts';

type InlineEditProps = {
  readonly label: string;
  /** The value in words; empty where nothing is known. */
  readonly value: string;
  readonly isEditable: boolean;
  readonly isPending: boolean;
  /** Draws what the value is edited with; `close` ends editing. */
  readonly children: (close: () => void) => ReactNode;
};

/** A fact; where the reader may, a press or Enter edits it in place and Escape leaves it as it was. */
export function InlineEdit({ label, value, isEditable, isPending, children }: InlineEditProps) {
  const { t } = useT();
  const [isEditing, setEditing] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const back = useFocusBack(isEditing, box);
  const close = useCallback(() => {
    back();
    setEditing(false);
  }, [back]);
  const shown = value === '' ? <span className="cp-soft">{t('signing-page.edit.empty')}</span> : value;
  if (!isEditable) return <span className="sg-value">{shown}</span>;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.stopPropagation();
    close();
  };
  if (isEditing) {
    return (
      <div className="sg-editor" onKeyDown={onKeyDown}>
        {children(close)}
      </div>
    );
  }
  return (
    <div ref={box}>
      <button
        type="button"
        className="sg-edit"
        aria-busy={isPending}
        aria-label={t('signing-page.edit.open', { field: label, value: value || t('signing-page.edit.empty') })}
        onClick={() => setEditing(true)}
      >
        <span className="sg-value">{shown}</span>
        <Pencil className="cp-icon" aria-hidden />
      </button>
    </div>
  );
}

/** After editing by keyboard the focus returns to the value. */
function useFocusBack(isEditing: boolean, box: { readonly current: HTMLElement | null }): () => void {
  const isWanted = useRef(false);
  useEffect(() => {
    if (isEditing || !isWanted.current) return;
    isWanted.current = false;
    // Leaving the field by a press elsewhere must not pull the focus back.
    if (document.activeElement === document.body) box.current?.querySelector<HTMLElement>('.sg-edit')?.focus();
  }, [isEditing, box]);
  return useCallback(() => {
    isWanted.current = true;
  }, []);
}

type EditFormProps = {
  readonly onSave: () => void;
  readonly onCancel: () => void;
  /** Offered where there is something to take out. */
  readonly onClear?: (() => void) | undefined;
  readonly children: ReactNode;
};

/** The frame of an editor in place: Enter saves. */
export function EditForm({ onSave, onCancel, onClear, children }: EditFormProps) {
  const { t } = useT();
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    onSave();
  };
  // The segments of a day are no inputs, so that Enter in them sends nothing by itself.
  const onKeyDown = (event: KeyboardEvent) => {
    const isSegment = event.target instanceof Element && event.target.getAttribute('role') === 'spinbutton';
    if (event.key === 'Enter' && isSegment) submit(event);
  };
  return (
    <form noValidate onSubmit={submit} onKeyDown={onKeyDown}>
      {children}
      <div className="cp-row">
        <Button type="submit" size="s" variant="primary">
          {t('signing-page.edit.save')}
        </Button>
        {onClear && (
          <Button size="s" onPress={onClear}>
            {t('signing-page.edit.clear')}
          </Button>
        )}
        <Button size="s" variant="quiet" onPress={onCancel}>
          {t('signing-page.edit.cancel')}
        </Button>
      </div>
    </form>
  );
}
