import type { ImportReport } from '@counterpart/domain/exchange/import-report';
import { formatNumber } from '@counterpart/i18n/formats';
import { Banner } from '@counterpart/ui/banner';
import { type Column, DataTable } from '@counterpart/ui/data-table';
import { useMemo } from 'react';
import { useT } from '../../lib/i18n.ts';
import { fieldLabel } from './field-label.ts';
import { valueText } from './import-text.ts';

const COUNTS = ['rows', 'new', 'changed', 'unchanged', 'refused'] as const;
const TABLE_HEIGHT = '360px';

/** What an import does or did: counts, refused cells with their reasons, moved values, people's values that stay. */
export function ReportView({ report }: { readonly report: ImportReport }) {
  const { t, language } = useT();
  const isIdle = report.new === 0 && report.changed === 0 && report.refused === 0;
  return (
    <>
      <dl className="import-counts">
        {COUNTS.map((name) => (
          <div key={name}>
            <dt>{t(`import.count.${name}`)}</dt>
            <dd className="cp-figures">{formatNumber(report[name], language)}</dd>
          </div>
        ))}
      </dl>
      {isIdle && <Banner meaning="onTime">{t('import.nothingToDo')}</Banner>}
      {report.refused > 0 && <Refusals report={report} />}
      {report.changes.length > 0 && <Changes report={report} />}
      {report.kept.length > 0 && <Kept report={report} />}
    </>
  );
}

function Refusals({ report }: { readonly report: ImportReport }) {
  const { t } = useT();
  const columns = useMemo(
    (): Column<ImportReport['refusals'][number]>[] => [
      { isRowName: true, id: 'row', name: t('import.column.row'), width: 80, hasFigures: true, cell: (one) => one.row },
      { id: 'column', name: t('import.column.column'), width: 220, cell: (one) => one.column },
      { id: 'value', name: t('import.column.value'), width: 200, cell: (one) => one.value },
      { id: 'reason', name: t('import.column.reason'), width: 460, cell: (one) => one.message },
    ],
    [t],
  );
  const lines = useMemo(
    () =>
      report.refusals.map((row, index) => ({ kind: 'row' as const, key: `${row.row} ${row.column} ${index}`, row })),
    [report],
  );
  return (
    <section className="cp-stack">
      <h3>{t('import.refusals')}</h3>
      {report.importId === null && <Banner meaning="late">{t('import.refusedHint')}</Banner>}
      <DataTable caption={t('import.refusals')} columns={columns} lines={lines} height={TABLE_HEIGHT} />
    </section>
  );
}

function Changes({ report }: { readonly report: ImportReport }) {
  const { t, language } = useT();
  const columns = useMemo(
    (): Column<ImportReport['changes'][number]>[] => [
      { isRowName: true, id: 'record', name: t('import.column.record'), width: 160, cell: (one) => one.record },
      { id: 'field', name: t('import.column.field'), width: 220, cell: (one) => fieldLabel(one.field, t, language) },
      { id: 'old', name: t('import.column.old'), width: 260, cell: (one) => valueText(one.old, one.field, language) },
      { id: 'new', name: t('import.column.new'), width: 260, cell: (one) => valueText(one.new, one.field, language) },
    ],
    [t, language],
  );
  const lines = useMemo(
    () =>
      report.changes.map((row, index) => ({ kind: 'row' as const, key: `${row.record} ${row.field} ${index}`, row })),
    [report],
  );
  return (
    <section className="cp-stack">
      <h3>{t('import.changes')}</h3>
      <p className="cp-soft">{t('import.changesFirst', { shown: report.changes.length, count: report.moved })}</p>
      <DataTable caption={t('import.changes')} columns={columns} lines={lines} height={TABLE_HEIGHT} />
    </section>
  );
}

function Kept({ report }: { readonly report: ImportReport }) {
  const { t, language } = useT();
  const columns = useMemo(
    (): Column<ImportReport['kept'][number]>[] => [
      { isRowName: true, id: 'record', name: t('import.column.record'), width: 160, cell: (one) => one.record },
      { id: 'field', name: t('import.column.field'), width: 220, cell: (one) => fieldLabel(one.field, t, language) },
      {
        id: 'ours',
        name: t('import.column.ours'),
        width: 260,
        cell: (one) => valueText(one.ours, one.field, language),
      },
      {
        id: 'theirs',
        name: t('import.column.theirs'),
        width: 260,
        cell: (one) => valueText(one.theirs, one.field, language),
      },
    ],
    [t, language],
  );
  const lines = useMemo(
    () => report.kept.map((row, index) => ({ kind: 'row' as const, key: `${row.record} ${row.field} ${index}`, row })),
    [report],
  );
  return (
    <section className="cp-stack">
      <h3>{t('import.kept')}</h3>
      <DataTable caption={t('import.kept')} columns={columns} lines={lines} height={TABLE_HEIGHT} />
    </section>
  );
}
