import { formatDate } from '@counterpart/i18n/date-words';
import { Peek } from '@counterpart/ui/peek';
import { Skeleton } from '@counterpart/ui/skeleton';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useT } from '../../lib/i18n.ts';
import { useApi } from '../../lib/use-api.ts';
import { inLanguage, useReference } from '../../lib/use-reference.ts';
import { FailureBanner } from '../identity/failure-banner.tsx';
import { LocalTitle } from '../programme/local-title.tsx';
import { type CellCodes, cellQuery, cellText, type DeliverablesQuery } from './deliverables-search.ts';
import { StateMarks } from './state-marks.tsx';

type CellPeekProps = {
  readonly query: DeliverablesQuery;
  readonly cell: CellCodes;
  readonly onOpen: (id: string) => void;
  readonly onClose: () => void;
};

/** The deliverables behind a number of the matrix, beside it. */
export function CellPeek({ query, cell, onOpen, onClose }: CellPeekProps) {
  const { t, language } = useT();
  const { agencies } = useReference();
  const rows = useQuery(
    useApi().deliverables.list.queryOptions(
      { ...cellQuery(query, cell), limit: 200 },
      { placeholderData: keepPreviousData },
    ),
  );
  const agency = agencies.find((one) => one.code === cell.agency);
  const title = t('deliverables.cellTitle', {
    agency: agency ? inLanguage(language, agency.nameVi, agency.nameEn).text : t('deliverables.total'),
    programme: cell.programme || t('deliverables.total'),
  });
  return (
    <Peek title={title} subject={cellText(cell)} onClose={onClose}>
      <FailureBanner failure={rows.error} />
      {!rows.data && !rows.error && <Skeleton lines={6} />}
      {rows.data && (
        <>
          <p className="cp-soft">{t('deliverables.count', { count: rows.data.total })}</p>
          <ul className="dl-behind">
            {rows.data.items.map((row) => (
              <li key={row.id}>
                <button type="button" className="dl-card-open cp-link" onClick={() => onOpen(row.id)}>
                  <LocalTitle vi={row.titleVi} en={row.titleEn} />
                </button>
                <StateMarks row={row} />
                <span className="cp-soft cp-figures">
                  {row.dueOn === null ? t('deliverables.noDay') : formatDate(row.dueOn)}
                  {cell.programme === '' && ` · ${row.programmeCode}`}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Peek>
  );
}
