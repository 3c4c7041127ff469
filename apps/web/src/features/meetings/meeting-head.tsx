import { meetingDays } from '@counterpart/i18n/meeting-days';
import { MEETING_KIND_WORDS } from '@counterpart/reference/codelists/meetings';
import { Breadcrumbs } from '@counterpart/ui/breadcrumbs';
import { Button } from '@counterpart/ui/button';
import { KeyValueList } from '@counterpart/ui/key-value-list';
import { PageHead, PrintHead } from '@counterpart/ui/page-head';
import { Pencil, Users } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useT } from '../../lib/i18n.ts';
import { RouteLink } from '../../lib/route-link.tsx';
import { useReference } from '../../lib/use-reference.ts';
import { SampleSign } from '../pipeline/sample-sign.tsx';
import { LocalTitle } from '../programme/local-title.tsx';
import type { Meeting } from './use-meetings.ts';

const MeetingForm = lazy(async () => ({ default: (await import('./meeting-form.tsx')).MeetingForm }));
const PartiesForm = lazy(async () => ({ default: (await import('./parties-form.tsx')).PartiesForm }));

/** What a meeting was: kind, days as far as they are known, place, who took part, what it was about. */
export function MeetingHead({ meeting }: { readonly meeting: Meeting }) {
  const { t, language } = useT();
  const { partnerName, agencyName } = useReference();
  const days = meetingDays(meeting, t);
  return (
    <>
      <PrintHead start={t('meetings.title')} end={days} />
      <PageHead
        crumbs={<Crumbs meeting={meeting} />}
        title={<LocalTitle vi={meeting.titleVi} en={meeting.titleEn} />}
        lead={
          <>
            {MEETING_KIND_WORDS[meeting.kind][language]} · <span className="cp-figures">{days}</span>
            {meeting.place !== '' && ` · ${meeting.place}`}
            {meeting.precision !== 'DAYS' && ` · ${t('meetings.dayUnknown')}`}{' '}
            {meeting.isSample && <SampleSign label={t('meetings.sample')} />}
          </>
        }
        actions={<HeadActions meeting={meeting} />}
      />
      <KeyValueList
        facts={[
          {
            id: 'partners',
            name: t('meetings.parties.partners'),
            value: meeting.partnerIds.map(partnerName).join(', '),
          },
          {
            id: 'agencies',
            name: t('meetings.parties.agencies'),
            value: meeting.agencyIds.map(agencyName).join(', ') || t('meetings.parties.none'),
          },
          { id: 'subjects', name: t('meetings.parties.subjects'), value: <Subjects meeting={meeting} /> },
          ...(meeting.source === ''
            ? []
            : [{ id: 'source', name: t('meetings.column.source'), value: meeting.source }]),
        ]}
      />
    </>
  );
}

function Crumbs({ meeting }: { readonly meeting: Meeting }) {
  const { t } = useT();
  return (
    <Breadcrumbs
      links={[
        <RouteLink key="meetings" to="/meetings">
          {t('meetings.title')}
        </RouteLink>,
      ]}
      current={meetingDays(meeting, t)}
    />
  );
}

function Subjects({ meeting }: { readonly meeting: Meeting }) {
  const { t } = useT();
  if (meeting.subjects.length === 0) return t('meetings.parties.none');
  return (
    <ul className="mt-plain">
      {meeting.subjects.map((one) => (
        <li key={`${one.programmeId} ${one.instrumentId}`}>
          <RouteLink to="/p/$code" params={{ code: one.code }} className="cp-link">
            {one.code}{' '}
            <LocalTitle vi={one.instrumentTitleVi || one.titleVi} en={one.instrumentTitleEn || one.titleEn} />
          </RouteLink>
        </li>
      ))}
    </ul>
  );
}

function HeadActions({ meeting }: { readonly meeting: Meeting }) {
  const { t } = useT();
  const [asked, setAsked] = useState<'edit' | 'parties' | null>(null);
  const close = () => setAsked(null);
  if (!meeting.allowed.includes('edit')) return null;
  return (
    <>
      <Button icon={Pencil} onPress={() => setAsked('edit')}>
        {t('meetings.edit')}
      </Button>
      <Button icon={Users} onPress={() => setAsked('parties')}>
        {t('meetings.parties.edit')}
      </Button>
      <Suspense>
        {asked === 'edit' && <MeetingForm meeting={meeting} onClose={close} />}
        {asked === 'parties' && <PartiesForm meeting={meeting} onClose={close} />}
      </Suspense>
    </>
  );
}
