import { meetingDays } from '@counterpart/i18n/meeting-days';
import { useQuery } from '@tanstack/react-query';
import { useT } from '../../lib/i18n.ts';
import { useApi } from '../../lib/use-api.ts';
import { useCan } from '../../lib/use-me.ts';
import { MeetingLink } from './meeting-link.tsx';

/** At which meeting a record was asked for or promised; nothing where it came from none. */
export function OriginLine({ recordId }: { readonly recordId: string }) {
  const { t } = useT();
  const isAsked = useCan('internal.read');
  const origin = useQuery(useApi().meetings.origin.queryOptions({ recordId }, { enabled: isAsked }));
  if (!origin.data || origin.data.length === 0) return null;
  return (
    <p className="cp-soft">
      {t('meetings.origin')}
      {': '}
      {origin.data.map((one, index) => (
        <span key={one.itemId}>
          {index > 0 && '; '}
          <MeetingLink meeting={{ id: one.meetingId, titleVi: one.titleVi, titleEn: one.titleEn }} /> (
          {meetingDays(one, t)})
        </span>
      ))}
    </p>
  );
}
