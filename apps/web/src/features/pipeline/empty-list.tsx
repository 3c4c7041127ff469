import { Button } from '@counterpart/ui/button';
import { EmptyState } from '@counterpart/ui/empty-state';
import { useT } from '../../lib/i18n.ts';
import { useCan, useMe } from '../../lib/use-me.ts';

type EmptyListProps = {
  /** The filter and the words searched for, in one sentence; empty when nothing was asked. */
  readonly asked: string;
  readonly onClear: () => void;
  readonly onNew: () => void;
};

/** Why the list is empty: nothing matches, nothing lies within the reader's scope, or nothing was recorded yet. */
export function EmptyList({ asked, onClear, onNew }: EmptyListProps) {
  const { t } = useT();
  const { actor } = useMe();
  const mayWrite = useCan('programme.write');
  if (asked !== '') {
    return (
      <EmptyState
        kind="nothingMatches"
        title={t('pipeline.noMatchTitle')}
        actions={<Button onPress={onClear}>{t('pipeline.filter.clear')}</Button>}
      >
        {t('pipeline.noMatchBody', { filters: asked })}
      </EmptyState>
    );
  }
  if (actor?.role === 'officer' || actor?.role === 'liaison') {
    const words = actor.role === 'officer' ? 'pipeline.noScopeAgency' : 'pipeline.noScopePartner';
    return (
      <EmptyState kind="noRight" title={t('pipeline.noScopeTitle')}>
        {t(words)}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      kind="nothingYet"
      title={t('pipeline.emptyTitle')}
      {...(mayWrite && {
        actions: (
          <Button variant="primary" onPress={onNew}>
            {t('pipeline.new')}
          </Button>
        ),
      })}
    >
      {t(mayWrite ? 'pipeline.emptyBody' : 'pipeline.emptyBodyReader')}
    </EmptyState>
  );
}
