import { Button } from '@counterpart/ui/button';
import { Check, CloudOff, LoaderCircle } from 'lucide-react';
import { useT } from '../../lib/i18n.ts';
import type { MilestoneUpdate } from './use-milestone-update.ts';

type SaveSignProps = { readonly update: Pick<MilestoneUpdate, 'pending' | 'failed' | 'isSaved' | 'retry'> };

/** Whether the change on this row has arrived: on its way, saved, or to be tried again. */
export function SaveSign({ update }: SaveSignProps) {
  const { t } = useT();
  if (update.pending) {
    return (
      <span className="ms-sign" title={t('milestone.sign.saving')}>
        <LoaderCircle className="cp-icon" aria-hidden />
        <span className="cp-hidden">{t('milestone.sign.saving')}</span>
      </span>
    );
  }
  if (update.failed) {
    return (
      <Button variant="danger" size="s" icon={CloudOff} onPress={update.retry}>
        {t('milestone.sign.retry')}
      </Button>
    );
  }
  if (!update.isSaved) return null;
  return (
    <span className="ms-sign" data-saved="" title={t('milestone.sign.saved')}>
      <Check className="cp-icon" aria-hidden />
      <span className="cp-hidden">{t('milestone.sign.saved')}</span>
    </span>
  );
}
