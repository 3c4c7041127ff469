import '../milestones/milestones.css';
import './work.css';
import { dueInWords, formatDate } from '@counterpart/i18n/date-words';
import type { PlainMessageKey } from '@counterpart/i18n/translate';
import { daysBetween } from '@counterpart/domain/shared/plain-date';
import { RESPONSIBLE_ROLE_WORDS } from '@counterpart/reference/codelists/parties';
import { CardList, useIsNarrow } from '@counterpart/ui/card-list';
import { type Column, DataTable, type Line } from '@counterpart/ui/data-table';
import { lazy, Suspense, useMemo } from 'react';
import { useT } from '../../lib/i18n.ts';
import { RouteLink } from '../../lib/route-link.tsx';
import { useMe } from '../../lib/use-me.ts';
import { inLanguage, useReference } from '../../lib/use-reference.ts';
import { PapersButton } from '../documents/papers-button.tsx';
import { StateChip } from '../milestones/milestone-state.tsx';
import type { MilestoneSubject } from '../milestones/milestone.types.ts';
import { WORK_GROUPS, type Work, type WorkGroup, groupWork } from './work-groups.ts';
import { useWorkSubjects, type WorkRow } from './work-subject.ts';

// What changes a step weighs more than the list: it follows once the list is painted.
const MilestoneControl = lazy(async () => ({
  default: (await import('../milestones/milestone-control.tsx')).MilestoneControl,
}));

const HEADS: Readonly<Record<WorkGroup, PlainMessageKey>> = {
  late: 'work.late',
  week: 'work.week',
  later: 'work.later',
  undated: 'work.undated',
};

type Entry = { readonly row: WorkRow; readonly subject: MilestoneSubject };

type WorkListProps = {
  readonly caption: string;
  readonly work: Work;
  /** Leaves out whom all rows have in common. */
  readonly hasResponsible?: boolean;
};

/** Open steps in groups of when they are due; who may, updates each in two clicks. */
export function WorkList({ caption, work, hasResponsible = true }: WorkListProps) {
  const { t } = useT();
  const { today } = useMe();
  const isNarrow = useIsNarrow();
  const toSubject = useWorkSubjects(today);
  const lines = useMemo(() => {
    const groups = groupWork(work, today);
    return WORK_GROUPS.flatMap((name): Line<Entry>[] => {
      const rows = groups[name];
      if (rows.length === 0) return [];
      const entries = rows.map((row) => ({ kind: 'row' as const, key: row.id, row: { row, subject: toSubject(row) } }));
      const total = name === 'late' ? (work.lateCount ?? rows.length) : rows.length;
      const head =
        total > rows.length
          ? t('work.headOf', { group: t(HEADS[name]), count: rows.length, total })
          : t('work.head', { group: t(HEADS[name]), count: rows.length });
      return [{ kind: 'group', key: name, head }, ...entries];
    });
  }, [work, today, toSubject, t]);
  const columns = useColumns(hasResponsible);
  if (isNarrow) return <CardList label={caption} lines={lines} card={hasResponsible ? drawCard : drawOwnCard} />;
  return <DataTable caption={caption} columns={columns} lines={lines} density="touch" />;
}

const drawCard = (entry: Entry) => <WorkCard entry={entry} hasResponsible />;
const drawOwnCard = (entry: Entry) => <WorkCard entry={entry} hasResponsible={false} />;

function useColumns(hasResponsible: boolean): readonly Column<Entry>[] {
  const { t } = useT();
  return useMemo(
    () => [
      { id: 'status', name: t('work.column.status'), width: 224, cell: (entry) => <Status {...entry} /> },
      {
        id: 'step',
        name: t('work.column.step'),
        width: 246,
        isRowName: true,
        cell: ({ row, subject }) => (
          <>
            <div className="wk-line wk-step">{subject.name}</div>
            <div className="wk-line">
              <ProgrammeName row={row} />
            </div>
          </>
        ),
      },
      ...(hasResponsible
        ? [
            {
              id: 'responsible',
              name: t('work.column.responsible'),
              width: 130,
              cell: ({ row }: Entry) => <Responsible row={row} />,
            },
          ]
        : []),
      {
        id: 'due',
        name: t('work.column.due'),
        width: 105,
        hasFigures: true,
        cell: ({ row }) => <DueDay row={row} />,
      },
    ],
    [t, hasResponsible],
  );
}

function Status({ row, subject }: Entry) {
  const { t } = useT();
  const chip = <StateChip subject={subject} t={t} />;
  if (!row.mayUpdate) return chip;
  return (
    <span className="wk-status">
      <Suspense fallback={chip}>
        <MilestoneControl subject={subject} />
      </Suspense>
      <PapersButton ownerKind="milestone" ownerId={subject.id} name={subject.name} />
    </span>
  );
}

function ProgrammeName({ row }: { readonly row: WorkRow }) {
  const { language } = useT();
  const title = inLanguage(language, row.titleVi, row.titleEn);
  return (
    <>
      <RouteLink to="/p/$code" params={{ code: row.programmeCode }} className="cp-link">
        {row.programmeCode}
      </RouteLink>{' '}
      <span className="cp-soft" {...(title.isFallback && { lang: title.language })}>
        {title.text}
      </span>
    </>
  );
}

/** Who must act: the partner or the agency by name, else the role that the procedure names. */
function Responsible({ row }: { readonly row: WorkRow }) {
  const { language } = useT();
  const { agencyName, partnerName } = useReference();
  const name =
    row.responsible === 'PARTNER' && row.agencyId === null ? partnerName(row.partnerId) : agencyName(row.agencyId);
  return <span className="cp-two">{name || RESPONSIBLE_ROLE_WORDS[row.responsible][language]}</span>;
}

/** The promised day with its distance, or since when the file waits without one. */
function DueDay({ row }: { readonly row: WorkRow }) {
  const { t } = useT();
  const { today } = useMe();
  if (row.plannedOn === null) {
    return (
      <>{row.heldSinceOn === null ? t('work.noDay') : t('work.heldSince', { day: formatDate(row.heldSinceOn) })}</>
    );
  }
  const distance = daysBetween(today, row.plannedOn);
  return (
    <>
      {formatDate(row.plannedOn)}
      {distance >= 0 && <div className="wk-line cp-soft">{dueInWords(distance, 'calendar', t)}</div>}
    </>
  );
}

function WorkCard({ entry, hasResponsible }: { readonly entry: Entry; readonly hasResponsible: boolean }) {
  const { row, subject } = entry;
  return (
    <article className="wk-card">
      <p className="wk-step">{subject.name}</p>
      <p>
        <ProgrammeName row={row} />
      </p>
      <p className="cp-row">
        <Status {...entry} />
        <span className="cp-figures">
          <DueDay row={row} />
        </span>
      </p>
      {hasResponsible && (
        <p className="cp-soft">
          <Responsible row={row} />
        </p>
      )}
    </article>
  );
}
