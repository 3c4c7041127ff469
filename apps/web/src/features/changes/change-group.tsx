import type { SideState } from '@counterpart/domain/shared/codes';
import { daysBetween } from '@counterpart/domain/shared/plain-date';
import { formatDate, formatInstant } from '@counterpart/i18n/date-words';
import type { Icon } from '@counterpart/ui/button';
import { Tag } from '@counterpart/ui/status-chip';
import { SIDE_STATE_WORDS } from '@counterpart/reference/codelists/pipeline';
import {
  BadgeCheck,
  CalendarClock,
  CalendarPlus,
  Check,
  CirclePause,
  ClockAlert,
  FilePlus2,
  Signature,
  Undo2,
} from 'lucide-react';
import { useT } from '../../lib/i18n.ts';
import { RouteLink } from '../../lib/route-link.tsx';
import type { ApiOutput } from '../../lib/trpc.ts';
import { useHolders } from '../holding/holding-words.ts';
import { holderOfKey, signedDays } from '../holding/slip-words.ts';
import { reasonWords } from '../milestones/milestone-fields.ts';
import { SampleSign } from '../pipeline/sample-sign.tsx';
import { LocalTitle } from '../programme/local-title.tsx';

type Group = ApiOutput['changes']['list']['groups'][number];
type Row = Group['rows'][number];
type Kind = Group['kind'];

const ICONS: Readonly<Record<Kind, Icon>> = {
  signed: Signature,
  effective: BadgeCheck,
  moved: CalendarClock,
  late: ClockAlert,
  decided: CirclePause,
  new: FilePlus2,
  done: Check,
  undone: Undo2,
  dated: CalendarPlus,
};

type ChangeGroupProps = { readonly group: Group; readonly printed: number };

/** All changes of one kind, each opening its record; on paper only as many as the one sheet has room for. */
export function ChangeGroup({ group, printed }: ChangeGroupProps) {
  const { t } = useT();
  const { kind, total, rows } = group;
  const Glyph = ICONS[kind];
  return (
    <section className="ch-group" data-kind={kind}>
      <h2>
        <Glyph className="cp-icon" aria-hidden />
        {t(`changes.kind.${kind}`)} <span className="cp-figures cp-soft">{total}</span>
      </h2>
      <ul>
        {rows.map((row, index) => (
          <ChangeLine key={row.id} kind={kind} row={row} isPrinted={index < printed} />
        ))}
      </ul>
      {rows.length < total && (
        <p className="cp-soft cp-no-print">{t('holding.shownOf', { count: rows.length, total })}</p>
      )}
      {printed < total && (
        <p className="cp-soft cp-print-only">{t('changes.notPrinted', { count: total - printed })}</p>
      )}
    </section>
  );
}

type ChangeLineProps = { readonly kind: Kind; readonly row: Row; readonly isPrinted: boolean };

function ChangeLine({ kind, row, isPrinted }: ChangeLineProps) {
  const { t, language } = useT();
  const { nameOf } = useHolders();
  return (
    <li className={isPrinted ? undefined : 'cp-no-print'}>
      <p className="ch-file">
        <RecordLink row={row} />{' '}
        {(row.titleVi !== '' || row.titleEn !== '') && <LocalTitle vi={row.titleVi} en={row.titleEn} />}
        {row.isSample && <SampleSign label={t('pipeline.sample')} />}
      </p>
      <p className="ch-what">
        {row.stepName && <span>{row.stepName[language]}</span>}
        {row.of !== 'file' && <Tag>{t(`changes.of.${row.of}`)}</Tag>}
        <Days kind={kind} row={row} />
        {row.holder !== null && (kind === 'late' || kind === 'moved') && (
          <span className="cp-soft">{nameOf(holderOfKey(row.holder))}</span>
        )}
      </p>
      <Why row={row} />
    </li>
  );
}

/** The way to the record of a change. */
function RecordLink({ row }: { readonly row: Row }) {
  if (row.taskCode !== null) {
    return (
      <RouteLink to="/tasks/$code" params={{ code: row.taskCode }} className="cp-link">
        {row.taskCode}
      </RouteLink>
    );
  }
  return (
    <RouteLink
      to="/p/$code"
      params={{ code: row.programmeCode }}
      {...(row.of === 'deliverable' && { search: { tab: 'deliverables' as const } })}
      className="cp-link"
    >
      {row.programmeCode}
    </RouteLink>
  );
}

/** The days of a change: old struck through before new, and how far it moved; a decision says its states. */
function Days({ kind, row }: { readonly kind: Kind; readonly row: Row }) {
  const { t, language } = useT();
  const { from, to, times } = row;
  if (kind === 'decided') {
    const word = (state: string | null) =>
      state === null ? t('changes.running') : SIDE_STATE_WORDS[state as SideState][language];
    return (
      <span>
        <del>{word(row.fromState)}</del> <ins>{word(row.toState)}</ins>
      </span>
    );
  }
  if (kind === 'late')
    return from && <span className="cp-figures ch-late">{t('changes.was', { day: formatDate(from) })}</span>;
  return (
    <>
      <span className="cp-figures">
        {from && <del>{formatDate(from)}</del>} {to && <ins>{formatDate(to)}</ins>}
      </span>
      {from && to && (
        <span className="cp-figures" {...(to > from && { 'data-late': '' })}>
          {signedDays(daysBetween(from, to), t)}
        </span>
      )}
      {times > 1 && <span className="cp-soft">{t('changes.times', { count: times })}</span>}
    </>
  );
}

function Why({ row }: { readonly row: Row }) {
  const { t, language } = useT();
  const said = [row.reasonCode && reasonWords(row.reasonCode, language), row.reason].filter(Boolean);
  return (
    <>
      {said.length > 0 && <p className="ch-why">{said.join('; ')}</p>}
      {row.at !== null && (
        <p className="cp-soft cp-figures ch-by">
          {t('holding.event.by', { who: row.actorName || t('holding.event.office'), when: formatInstant(row.at) })}
        </p>
      )}
    </>
  );
}
