import './inbox.css';
import { useQuery } from '@tanstack/react-query';
import { Bell } from 'lucide-react';
import { useT } from '../../lib/i18n.ts';
import { RouteLink } from '../../lib/route-link.tsx';
import { useApi } from '../../lib/use-api.ts';

const EVERY_MS = 60_000;

/** The way to the inbox, with how much of it is unread. */
export function InboxSlot() {
  const { t } = useT();
  const count = useQuery(useApi().inbox.count.queryOptions({}, { refetchInterval: EVERY_MS }));
  const unread = count.data?.unread ?? 0;
  const label = t('inbox.openInbox', { count: unread });
  return (
    <RouteLink to="/inbox" className="app-bar-link ib-bell" aria-label={label} title={label}>
      <Bell className="cp-icon" aria-hidden />
      {unread > 0 && (
        <span className="ib-count cp-figures" aria-hidden>
          {unread > 99 ? '99+' : unread}
        </span>
      )}
    </RouteLink>
  );
}
