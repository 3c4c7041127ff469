import type { FieldConflict } from '@counterpart/domain/shared/errors';
import { Button } from '@counterpart/ui/button';
import { useT } from '../../lib/i18n.ts';

type FieldConflictPanelProps = {
  readonly fields: readonly FieldConflict[];
  readonly labelOf: (field: string) => string;
  readonly valueOf: (field: string, value: unknown) => string;
  readonly onKeepMine: () => void;
  readonly onTakeTheirs: () => void;
};

/** Two people changed the same field: both values, one press decides. */
export function FieldConflictPanel({ fields, labelOf, valueOf, onKeepMine, onTakeTheirs }: FieldConflictPanelProps) {
  const { t } = useT();
  return (
    <div className="cp-summary sg-conflict" role="alert">
      <h3>{t('signing-page.conflict.title')}</h3>
      {fields.map(({ field, theirs, yours }) => (
        <dl key={field}>
          <dt>{labelOf(field)}</dt>
          <dd>
            <span className="cp-soft">{t('signing-page.conflict.theirs')}:</span>{' '}
            <strong>{valueOf(field, theirs)}</strong>
          </dd>
          <dd>
            <span className="cp-soft">{t('signing-page.conflict.yours')}:</span>{' '}
            <strong>{valueOf(field, yours)}</strong>
          </dd>
        </dl>
      ))}
      <div className="cp-row">
        <Button variant="primary" size="s" onPress={onKeepMine}>
          {t('signing-page.conflict.keepMine')}
        </Button>
        <Button size="s" onPress={onTakeTheirs}>
          {t('signing-page.conflict.takeTheirs')}
        </Button>
      </div>
    </div>
  );
}
