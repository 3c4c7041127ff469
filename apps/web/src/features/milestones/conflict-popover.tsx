import { formatInstant } from '@counterpart/i18n/date-words';
import type { FieldConflict } from '@counterpart/domain/shared/errors';
import { AnchoredPopover } from '@counterpart/ui/anchored-popover';
import { Button } from '@counterpart/ui/button';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode, RefObject } from 'react';
import { useT } from '../../lib/i18n.ts';
import { useApi } from '../../lib/use-api.ts';

type ConflictPopoverProps = {
  readonly anchor: RefObject<Element | null>;
  /** Null while nobody disagrees. */
  readonly fields: readonly FieldConflict[] | null;
  /** The record both changed, for finding out who was faster. */
  readonly record: { readonly programmeId: string; readonly entityId: string };
  readonly labelOf: (field: string) => string;
  readonly textOf: (field: string, value: unknown) => ReactNode;
  readonly onKeepMine: () => void;
  readonly onTakeTheirs: () => void;
};

/** Two people changed the same field: both values side by side, one press decides, nothing typed is lost. */
export function ConflictPopover({ anchor, fields, onTakeTheirs, ...rest }: ConflictPopoverProps) {
  const { t } = useT();
  return (
    <AnchoredPopover
      anchor={anchor}
      isOpen={fields !== null}
      onClose={onTakeTheirs}
      label={t('milestone.conflict.title')}
    >
      {fields && <Conflict {...rest} fields={fields} onTakeTheirs={onTakeTheirs} />}
    </AnchoredPopover>
  );
}

type ConflictProps = Omit<ConflictPopoverProps, 'anchor'> & { readonly fields: readonly FieldConflict[] };

function Conflict({ fields, record, labelOf, textOf, onKeepMine, onTakeTheirs }: ConflictProps) {
  const { t } = useT();
  const other = useOther(record, fields[0]?.field ?? '');
  return (
    <div className="ms-conflict">
      <h3>{t('milestone.conflict.title')}</h3>
      <p className="cp-soft">
        {other
          ? t('milestone.conflict.who', {
              name: other.name || t('milestone.conflict.office'),
              at: formatInstant(other.at),
            })
          : t('milestone.conflict.someone')}
      </p>
      <dl>
        {fields.map(({ field, theirs, yours }) => (
          <div key={field}>
            <dt>{labelOf(field)}</dt>
            <dd>
              <span className="cp-soft">{t('milestone.conflict.theirs')}</span> {textOf(field, theirs)}
            </dd>
            <dd>
              <span className="cp-soft">{t('milestone.conflict.yours')}</span> <strong>{textOf(field, yours)}</strong>
            </dd>
          </div>
        ))}
      </dl>
      <div className="cp-row">
        <Button variant="primary" onPress={onKeepMine}>
          {t('milestone.conflict.keepMine')}
        </Button>
        <Button onPress={onTakeTheirs}>{t('milestone.conflict.takeTheirs')}</Button>
      </div>
    </div>
  );
}

/** Who changed the field last, as far as the reader may know; null until known. */
function useOther({ programmeId, entityId }: ConflictProps['record'], field: string) {
  const api = useApi();
  const history = useQuery(
    api.programmes.history.queryOptions({ programmeId, entityId, field }, { staleTime: 0, enabled: field !== '' }),
  );
  const last = history.data?.items[0];
  return last ? { name: last.actorName, at: last.at } : null;
}
