import '../pipeline/pipeline.css';
import './meetings.css';
import { Banner } from '@counterpart/ui/banner';
import { Button } from '@counterpart/ui/button';
import { Skeleton } from '@counterpart/ui/skeleton';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { failureText } from '../../lib/failure-text.ts';
import { useT } from '../../lib/i18n.ts';
import { refusalOf } from '../../lib/trpc.ts';
import { useApi } from '../../lib/use-api.ts';
import { usePageTitle } from '../../lib/use-page-title.ts';
import { inLanguage } from '../../lib/use-reference.ts';
import { NotFound } from '../../shell/not-found.tsx';
import { Papers } from '../documents/papers.tsx';
import { MeetingHead } from './meeting-head.tsx';
import { MeetingHistory } from './meeting-history.tsx';
import { MeetingMinutes } from './meeting-minutes.tsx';
import { MeetingPeople } from './meeting-people.tsx';
import { PromiseTable } from './promise-table.tsx';
import { KeptOf } from './promise-standing.tsx';
import type { Meeting } from './use-meetings.ts';

const ItemForm = lazy(async () => ({ default: (await import('./item-form.tsx')).ItemForm }));

const route = getRouteApi('/framed/meetings/$id');

/** One meeting: who was there, what each side asked and promised and what came of it, minutes and papers. */
export function MeetingPage() {
  const { t, language } = useT();
  const { id } = route.useParams();
  const meeting = useQuery(useApi().meetings.get.queryOptions({ id }, { retry: false }));
  const title = meeting.data ? inLanguage(language, meeting.data.titleVi, meeting.data.titleEn).text : '';
  usePageTitle(title || t('meetings.title'));
  if (meeting.data) return <View meeting={meeting.data} />;
  if (!meeting.error) return <Skeleton lines={12} />;
  // An address that does not fit is as good as one that leads nowhere.
  const isUnknown = ['common.not_found', 'common.invalid_input'].includes(refusalOf(meeting.error)?.code ?? '');
  if (isUnknown) return <NotFound />;
  return (
    <Banner
      meaning="late"
      isUrgent
      actions={<Button onPress={() => void meeting.refetch()}>{t('shell.tryAgain')}</Button>}
    >
      {failureText(meeting.error, t)}
    </Banner>
  );
}

function View({ meeting }: { readonly meeting: Meeting }) {
  return (
    <div className="mt-page">
      <MeetingHead meeting={meeting} />
      <Items meeting={meeting} />
      <MeetingPeople meeting={meeting} />
      <MeetingMinutes meeting={meeting} />
      <Papers ownerKind="meeting" ownerId={meeting.id} />
      {meeting.hasHistory === true && <MeetingHistory meetingId={meeting.id} />}
    </div>
  );
}

function Items({ meeting }: { readonly meeting: Meeting }) {
  const { t } = useT();
  const [isAdding, setAdding] = useState(false);
  return (
    <section aria-label={t('meetings.promises')}>
      <div className="mt-section-head">
        <h2>{t('meetings.promises')}</h2>
        {meeting.items.length > 0 && <KeptOf counts={meeting.counts} />}
        {meeting.allowed.includes('addItem') && (
          <Button icon={Plus} onPress={() => setAdding(true)}>
            {t('meetings.item.add')}
          </Button>
        )}
      </div>
      {meeting.items.length === 0 ? (
        <p className="cp-soft">{t('meetings.noPromises')}</p>
      ) : (
        <PromiseTable items={meeting.items} label={t('meetings.promises')} hasHistory={meeting.hasHistory === true} />
      )}
      <Suspense>
        {isAdding && <ItemForm meetingId={meeting.id} item={null} onClose={() => setAdding(false)} />}
      </Suspense>
    </section>
  );
}
