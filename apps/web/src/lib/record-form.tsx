import './forms.css';
import type { PlainMessageKey } from '@counterpart/i18n/translate';
import { Banner } from '@counterpart/ui/banner';
import { Button } from '@counterpart/ui/button';
import { ErrorSummary } from '@counterpart/ui/error-summary';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useT } from './i18n.ts';
import type { FormConflict, RecordForm } from './use-record-form.ts';

type RecordFormFrameProps<V extends object> = {
  readonly form: RecordForm<V>;
  readonly submit: PlainMessageKey;
  readonly children: ReactNode;
  /** The name of a field and a value of it in words, for settling who is right. */
  readonly sayField?: (field: string) => string;
  readonly sayValue?: (field: string, value: unknown) => string;
  readonly onCancel?: () => void;
};

/** The frame of a form that is sent: what is wrong first, then the fields, then the one act. */
export function RecordFormFrame<V extends object>(props: RecordFormFrameProps<V>) {
  const { form, submit, children, onCancel } = props;
  const { t } = useT();
  const fields = Object.keys(form.values) as (keyof V & string)[];
  const errors = fields.flatMap((field) => {
    const say = form.problems[field];
    return say ? [{ field, message: say(t) }] : [];
  });
  return (
    <form className="cp-form" noValidate onSubmit={form.submit}>
      <ErrorSummary attempt={form.attempt} errors={errors} />
      {form.failure && (
        <InView key={`failure ${form.attempt}`}>
          <Banner meaning="late" isUrgent>
            {form.failure(t)}
          </Banner>
        </InView>
      )}
      {form.conflict && (
        <InView key={`conflict ${form.attempt}`}>
          <ConflictPanel
            key={form.conflict.currentVersion}
            conflict={form.conflict}
            sayField={props.sayField ?? ((field) => field)}
            sayValue={props.sayValue ?? ((_field, value) => String(value))}
            onSettle={form.settle}
          />
        </InView>
      )}
      {children}
      <div className="cp-row">
        <Button type="submit" variant="primary" isPending={form.isPending}>
          {t(submit)}
        </Button>
        {onCancel && <Button onPress={onCancel}>{t('form.cancel')}</Button>}
      </div>
    </form>
  );
}

/** What stands over a form takes the focus when it appears, as the summary of problems does: the act stands below. */
function InView({ children }: { readonly children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} tabIndex={-1}>
      {children}
    </div>
  );
}

type ConflictPanelProps = {
  readonly conflict: FormConflict;
  readonly sayField: (field: string) => string;
  readonly sayValue: (field: string, value: unknown) => string;
  readonly onSettle: (takeTheirs: readonly string[]) => void;
};

/** Two people changed the same fields: both values in view, one press for each decides. */
function ConflictPanel({ conflict, sayField, sayValue, onSettle }: ConflictPanelProps) {
  const { t } = useT();
  const [chosen, setChosen] = useState<ReadonlyMap<string, 'mine' | 'theirs'>>(new Map());
  const choose = (field: string, whose: 'mine' | 'theirs') => {
    const next = new Map(chosen).set(field, whose);
    setChosen(next);
    if (next.size < conflict.fields.length) return;
    onSettle([...next].filter(([, side]) => side === 'theirs').map(([name]) => name));
  };
  return (
    <div className="cp-summary app-conflict" role="alert">
      <h3>{t('form.conflictTitle')}</h3>
      <p>{t('form.conflictBody')}</p>
      {conflict.fields.map(({ field, theirs, yours }) => (
        <section key={field} aria-label={sayField(field)} data-chosen={chosen.get(field) ?? ''}>
          <h4>{sayField(field)}</h4>
          <div className="app-conflict-side">
            <span className="cp-soft">{t('form.theirs')}</span>
            <strong>{sayValue(field, theirs) || t('form.empty')}</strong>
            <Button size="s" onPress={() => choose(field, 'theirs')}>
              {t('form.takeTheirs')}
            </Button>
          </div>
          <div className="app-conflict-side">
            <span className="cp-soft">{t('form.yours')}</span>
            <strong>{sayValue(field, yours) || t('form.empty')}</strong>
            <Button size="s" onPress={() => choose(field, 'mine')}>
              {t('form.keepMine')}
            </Button>
          </div>
        </section>
      ))}
    </div>
  );
}
