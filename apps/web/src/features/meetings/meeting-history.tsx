import { Button } from '@counterpart/ui/button';
import { Drawer } from '@counterpart/ui/dialog';
import { Skeleton } from '@counterpart/ui/skeleton';
import { History } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useT } from '../../lib/i18n.ts';
import { inLanguage } from '../../lib/use-reference.ts';
import type { PromiseItem } from './use-meetings.ts';

const HistoryList = lazy(async () => ({ default: (await import('./history-list.tsx')).HistoryList }));

/** The history of a meeting, asked for by a press: few readers come for it. */
export function MeetingHistory({ meetingId }: { readonly meetingId: string }) {
  const { t } = useT();
  const [isShown, setShown] = useState(false);
  return (
    <section aria-labelledby="meeting-history" className="cp-no-print">
      <div className="mt-section-head">
        <h2 id="meeting-history">{t('meetings.history')}</h2>
        <Button icon={History} aria-expanded={isShown} onPress={() => setShown(!isShown)}>
          {t(isShown ? 'meetings.history.hide' : 'meetings.history.show')}
        </Button>
      </div>
      {isShown && (
        <Suspense fallback={<Skeleton lines={6} />}>
          <HistoryList meetingId={meetingId} />
        </Suspense>
      )}
    </section>
  );
}

type PromiseHistoryProps = { readonly item: PromiseItem; readonly onClose: () => void };

/** The history of one promise, beside the list it stands in. */
export function PromiseHistory({ item, onClose }: PromiseHistoryProps) {
  const { t, language } = useT();
  const { text } = inLanguage(language, item.textVi, item.textEn);
  return (
    <Drawer isOpen onClose={onClose} title={t('meetings.history')}>
      <p className="mt-text">{text}</p>
      <Suspense fallback={<Skeleton lines={6} />}>
        <HistoryList meetingId={item.meeting.id} itemId={item.id} />
      </Suspense>
    </Drawer>
  );
}
