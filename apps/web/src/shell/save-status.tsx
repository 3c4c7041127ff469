import { formatTime } from '@counterpart/i18n/date-words';
import { useEffect } from 'react';
import { useT } from '../lib/i18n.ts';
import { useSaveState, warnBeforeLeaving } from '../lib/save-state.ts';

/** Whether what was changed has reached the register, in words; silent until something was changed. */
export function SaveStatus() {
  const { t } = useT();
  const { waiting, failed, savedAt } = useSaveState();
  useEffect(warnBeforeLeaving, []);
  const words =
    waiting > 0
      ? t('save.saving')
      : failed > 0
        ? t('save.failed')
        : savedAt !== null && t('save.saved', { time: formatTime(savedAt) });
  return (
    <span className="app-saved" role="status" {...(failed > 0 && { 'data-failed': '' })}>
      {words}
    </span>
  );
}
