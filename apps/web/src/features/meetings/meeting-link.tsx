import { RouteLink } from '../../lib/route-link.tsx';
import { LocalTitle } from '../programme/local-title.tsx';
import type { MeetingLine } from './use-meetings.ts';

/** The name of a meeting as the way to its page. */
export function MeetingLink({ meeting }: { readonly meeting: Pick<MeetingLine, 'id' | 'titleVi' | 'titleEn'> }) {
  return (
    <RouteLink to="/meetings/$id" params={{ id: meeting.id }} className="cp-link">
      <LocalTitle vi={meeting.titleVi} en={meeting.titleEn} />
    </RouteLink>
  );
}
