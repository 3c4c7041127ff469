import { formatDate } from '@counterpart/i18n/date-words';
import { meetingDays } from '@counterpart/i18n/meeting-days';
import { ITEM_KIND_WORDS } from '@counterpart/reference/codelists/meetings';
import { useIsNarrow } from '@counterpart/ui/card-list';
import { useT } from '../../lib/i18n.ts';
import { useReference } from '../../lib/use-reference.ts';
import { LocalTitle } from '../programme/local-title.tsx';
import { MeetingLink } from './meeting-link.tsx';
import { useDebtorWord } from './meetings-filter.tsx';
import { PromiseActions } from './promise-actions.tsx';
import { PromiseFollower } from './promise-follower.tsx';
import { PromiseStanding } from './promise-standing.tsx';
import type { PromiseItem } from './use-meetings.ts';

type PromiseTableProps = {
  readonly items: readonly PromiseItem[];
  readonly label: string;
  /** Names the meeting of each, where the list is of more than one. */
  readonly hasMeeting?: boolean;
  /** Whether the reader may see who changed what of them. */
  readonly hasHistory?: boolean;
};

/** Things asked and promised with how they stand; on a phone as cards. */
export function PromiseTable({ items, label, hasMeeting = false, hasHistory = false }: PromiseTableProps) {
  const { t } = useT();
  const isNarrow = useIsNarrow();
  const mayAct = hasHistory || items.some((one) => one.allowed.length > 0);
  if (isNarrow) return <Cards items={items} label={label} hasMeeting={hasMeeting} hasHistory={hasHistory} />;
  return (
    <table className="mt-table" aria-label={label} data-meetings={hasMeeting}>
      <thead>
        <tr>
          <th scope="col">{t('meetings.column.state')}</th>
          <th scope="col">{t('meetings.promises')}</th>
          <th scope="col">{t('meetings.column.debtor')}</th>
          <th scope="col">{t('meetings.column.due')}</th>
          {hasMeeting && <th scope="col">{t('meetings.column.meeting')}</th>}
          {mayAct && (
            <th scope="col" className="mt-acts">
              <span className="cp-hidden">{t('meetings.item.edit')}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.id}>
            <td>
              <PromiseStanding item={item} />
            </td>
            <td>
              <Said item={item} hasSource={!hasMeeting} />
            </td>
            <td>
              <Debtor item={item} />
            </td>
            <td className="cp-figures">{dueText(item, t('meetings.noDue'))}</td>
            {hasMeeting && (
              <td>
                <Met item={item} />
              </td>
            )}
            {mayAct && (
              <td>
                <PromiseActions item={item} hasHistory={hasHistory} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cards({ items, label, hasMeeting, hasHistory = false }: PromiseTableProps) {
  const { t } = useT();
  return (
    <ul className="mt-cards" aria-label={label}>
      {items.map((item) => (
        <li key={item.id}>
          <div className="mt-card-head">
            <PromiseStanding item={item} />
            <PromiseActions item={item} hasHistory={hasHistory} />
          </div>
          <Said item={item} hasSource={!hasMeeting} />
          <Debtor item={item} />
          {item.standing.dueOn !== null && (
            <p className="cp-figures">{t('meetings.due', { day: formatDate(item.standing.dueOn) })}</p>
          )}
          {hasMeeting && <Met item={item} />}
        </li>
      ))}
    </ul>
  );
}

function dueText({ standing }: PromiseItem, none: string): string {
  return standing.dueOn === null ? none : formatDate(standing.dueOn);
}

const SIDE_WORDS = {
  ours: 'meetings.item.sideOurs',
  theirs: 'meetings.item.sideTheirs',
  both: 'meetings.item.sideBoth',
} as const;

function Said({ item, hasSource }: { readonly item: PromiseItem; readonly hasSource: boolean }) {
  const { t, language } = useT();
  const kind = ITEM_KIND_WORDS[item.kind][language];
  return (
    <div className="mt-said">
      <span className="cp-soft">
        {t('meetings.item.said', { kind, side: t(SIDE_WORDS[item.side]) })}
        {item.isShared === false && ` · ${t('meetings.internal')}`}
      </span>
      <p className="mt-text">
        <LocalTitle vi={item.textVi} en={item.textEn} />
      </p>
      <PromiseFollower item={item} />
      {item.keptNote !== '' && <p className="cp-soft">{item.keptNote}</p>}
      {hasSource && item.source !== '' && (
        <p className="cp-soft mt-source">{t('meetings.source', { text: item.source })}</p>
      )}
    </div>
  );
}

function Debtor({ item }: { readonly item: PromiseItem }) {
  const { partnerName, agencyName } = useReference();
  const wordOf = useDebtorWord();
  const names = [item.debtor === 'home' ? '' : partnerName(item.partnerId), agencyName(item.ownerAgencyId)].filter(
    (name) => name !== '',
  );
  return (
    <div className="mt-debtor">
      <span className="cp-soft">{wordOf(item.debtor)}</span>
      {names.length > 0 && <span>{names.join(', ')}</span>}
    </div>
  );
}

function Met({ item: { meeting } }: { readonly item: PromiseItem }) {
  const { t } = useT();
  return (
    <div className="mt-debtor">
      <MeetingLink meeting={meeting} />
      <span className="cp-soft cp-figures">{meetingDays(meeting, t)}</span>
    </div>
  );
}
