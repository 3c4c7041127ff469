import { formatDate } from '@counterpart/i18n/date-words';
import { Button } from '@counterpart/ui/button';
import { Popover } from '@counterpart/ui/popover';
import { StatusChip, Tag } from '@counterpart/ui/status-chip';
import type { StatusMeaning } from '@counterpart/ui/words';
import { CircleDashed, ListChecks } from 'lucide-react';
import { RouteLink } from '../../lib/route-link.tsx';
import { clashText, missingText, type SigningClash, type SigningRow, type SigningWords } from './use-signing-words.ts';

type RowProps = { readonly row: SigningRow; readonly words: SigningWords };

/** What the status of a signing means for whoever waits for it; null judges nothing. */
export function meaningOf(
  row: Pick<SigningRow, 'status' | 'sideState' | 'isOverdue' | 'isCalledOff'>,
): StatusMeaning | null {
  if (row.sideState !== null || row.isCalledOff) return 'blocked';
  if (row.isOverdue) return 'late';
  return ['SIGNED', 'EXCHANGED', 'SCHEDULED'].includes(row.status) ? 'onTime' : null;
}

/** Where a signing stands: icon and word. */
export function SigningStatusChip({ row, words }: RowProps) {
  const meaning = meaningOf(row);
  const text = words.status(row);
  if (meaning === null) return <Tag icon={CircleDashed}>{text}</Tag>;
  return (
    <StatusChip meaning={meaning}>
      {row.isOverdue ? `${words.t('signing-page.overdue')} (${formatDate(row.toOn ?? '')}) · ${text}` : text}
    </StatusChip>
  );
}

/** How ready a signing is; a press names what is missing. */
export function ReadinessButton({ row, words }: RowProps) {
  const { done, total, missing } = row.readiness;
  const { t } = words;
  if (total === 0) return null;
  if (missing.length === 0) return <StatusChip meaning="onTime">{t('signing-page.readyAll')}</StatusChip>;
  const label = t('signing-page.ready', { done, total });
  return (
    <Popover
      label={t('signing-page.missingTitle')}
      trigger={
        <Button size="s" variant="quiet" icon={ListChecks}>
          {label}
        </Button>
      }
    >
      <h3>{t('signing-page.missingTitle')}</h3>
      <MissingList missing={missing} words={words} />
    </Popover>
  );
}

/** What a signing still waits for. */
export function MissingList({
  missing,
  words,
}: {
  readonly missing: SigningRow['readiness']['missing'];
  readonly words: SigningWords;
}) {
  return (
    <ul className="sg-missing">
      {missing.map((item) => (
        <li key={item.code}>{missingText(item, words)}</li>
      ))}
    </ul>
  );
}

/** What stands in the way, each in words; a clash cannot stay as it is, a note may be meant so. */
export function Clashes({
  clashes,
  words,
}: {
  readonly clashes: readonly SigningClash[];
  readonly words: Pick<SigningWords, 't'>;
}) {
  if (clashes.length === 0) return null;
  return (
    <ul className="sg-clashes">
      {clashes.map((clash) => (
        <li key={`${clash.code} ${clash.name}`}>
          <StatusChip meaning={clash.severity === 'clash' ? 'late' : 'dueSoon'}>{clashText(clash, words.t)}</StatusChip>
        </li>
      ))}
    </ul>
  );
}

/** The programme of a signing, as a link to its page. */
export function ProgrammeLink({ code, words }: { readonly code: string; readonly words: Pick<SigningWords, 't'> }) {
  return (
    <RouteLink to="/p/$code" params={{ code }} aria-label={words.t('signing-page.openProgramme', { code })}>
      {code}
    </RouteLink>
  );
}

/** Who signs on both sides, or that nobody is named. */
export function Signatories({ row, words }: RowProps) {
  const { t } = words;
  const none = <span className="cp-soft">{t('signing-page.noSignatory')}</span>;
  return (
    <span className="sg-signatories">
      <span>
        <span className="cp-soft">{t('signing-page.ours')}:</span> {words.signatory(row.signatoryOurs) || none}
      </span>
      <span>
        <span className="cp-soft">{t('signing-page.theirs')}:</span> {words.signatory(row.signatoryPartner) || none}
      </span>
    </span>
  );
}
