import { ITEM_LINK_WORDS } from '@counterpart/reference/codelists/meetings';
import { Link2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useT } from '../../lib/i18n.ts';
import { RouteLink } from '../../lib/route-link.tsx';
import { useStepNames } from '../../lib/use-reference.ts';
import type { PromiseItem } from './use-meetings.ts';

/** The record by which an item is followed, as the way to it. */
export function PromiseFollower({ item }: { readonly item: PromiseItem }) {
  const { t } = useT();
  if (!item.isLinked) return null;
  const { link } = item;
  return (
    <p className="mt-follower">
      <Link2 className="cp-icon" aria-hidden />
      {link ? <Way link={link} /> : <span className="cp-soft">{t('meetings.item.followedHidden')}</span>}
    </p>
  );
}

type Followed = NonNullable<PromiseItem['link']>;

function Way({ link }: { readonly link: Followed }) {
  const { t, language } = useT();
  const stepName = useStepNames();
  const word = ITEM_LINK_WORDS[link.kind][language];
  const said = (more: string | null) => t('meetings.item.followedBy', { what: more ? `${word} ${more}` : word });
  const { id, taskCode, programmeCode: code, instrumentId } = link;
  const plain = (text: string): ReactNode => <span>{text}</span>;
  switch (link.kind) {
    case 'task':
      return taskCode === null ? (
        plain(said(null))
      ) : (
        <RouteLink to="/tasks/$code" params={{ code: taskCode }} className="cp-link">
          {said(taskCode)}
        </RouteLink>
      );
    case 'open_point':
      return code === null || instrumentId === null ? (
        plain(said(null))
      ) : (
        <RouteLink
          to="/p/$code/negotiation/$instrumentId"
          params={{ code, instrumentId }}
          search={{ point: id }}
          className="cp-link"
        >
          {said(code)}
        </RouteLink>
      );
    case 'deliverable':
      return (
        <RouteLink to="/deliverables" search={{ open: id }} className="cp-link">
          {said(code)}
        </RouteLink>
      );
    default:
      return code === null ? (
        plain(said(null))
      ) : (
        <RouteLink to="/p/$code" params={{ code }} className="cp-link">
          {said(`${stepName(link.stepCode)} (${code})`)}
        </RouteLink>
      );
  }
}
