import { formatInstant } from '@counterpart/i18n/date-words';
import { Button } from '@counterpart/ui/button';
import { type Column, DataTable } from '@counterpart/ui/data-table';
import { Dialog } from '@counterpart/ui/dialog';
import { EmptyState } from '@counterpart/ui/empty-state';
import { Skeleton } from '@counterpart/ui/skeleton';
import { showToast } from '@counterpart/ui/toast';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useT } from '../../lib/i18n.ts';
import { type ApiOutput, apiClient } from '../../lib/trpc.ts';
import { useApi } from '../../lib/use-api.ts';
import { useCommand } from '../../lib/use-command.ts';
import { importRefusalText } from './import-text.ts';

type Entry = ApiOutput['exchange']['listImports']['items'][number];

/** Imports so far, newest first, each with its undo. */
export function EarlierImports() {
  const { t } = useT();
  const api = useApi();
  const imports = useQuery(api.exchange.listImports.queryOptions({ limit: 100 }));
  const [asked, setAsked] = useState<Entry | null>(null);
  const columns = useMemo((): Column<Entry>[] => importColumns(t, setAsked), [t]);
  const lines = useMemo(
    () => (imports.data?.items ?? []).map((row) => ({ kind: 'row' as const, key: row.id, row })),
    [imports.data],
  );
  return (
    <section className="cp-stack">
      <h2>{t('import.earlier')}</h2>
      {imports.isPending && <Skeleton lines={3} />}
      {imports.isSuccess && lines.length === 0 && (
        <EmptyState kind="nothingYet" title={t('import.none')}>
          {t('import.noneHint')}
        </EmptyState>
      )}
      {lines.length > 0 && <DataTable caption={t('import.earlier')} columns={columns} lines={lines} height="480px" />}
      {asked && <UndoDialog entry={asked} onClose={() => setAsked(null)} />}
    </section>
  );
}

function importColumns(t: ReturnType<typeof useT>['t'], onUndo: (entry: Entry) => void): Column<Entry>[] {
  return [
    { isRowName: true, id: 'file', name: t('import.column.file'), width: 280, cell: (one) => one.fileName },
    { id: 'kind', name: t('import.kind'), width: 260, cell: (one) => t(`import.kind.${one.kind}`) },
    { id: 'counts', name: t('import.count.rows'), width: 460, cell: (one) => t('import.summary', countsOf(one)) },
    { id: 'at', name: t('import.column.at'), width: 150, cell: (one) => formatInstant(one.at) },
    {
      id: 'state',
      name: t('import.column.state'),
      width: 220,
      cell: (one) => (one.undone ? t('import.undoneAt', { at: formatInstant(one.undone.at) }) : t('import.stands')),
    },
    {
      id: 'act',
      name: t('import.column.act'),
      width: 130,
      cell: (one) =>
        one.undone === null && (
          <Button size="s" aria-label={`${t('import.undo')}: ${one.fileName}`} onPress={() => onUndo(one)}>
            {t('import.undo')}
          </Button>
        ),
    },
  ];
}

function countsOf({ counts }: Entry) {
  const { rows, changed, unchanged, refused } = counts;
  return { rows, new: counts.new, changed, unchanged, refused };
}

function UndoDialog({ entry, onClose }: { readonly entry: Entry; readonly onClose: () => void }) {
  const { t } = useT();
  const undo = useCommand(
    (envelope: Parameters<typeof apiClient.exchange.undoImport.mutate>[0]) =>
      apiClient.exchange.undoImport.mutate(envelope),
    {
      done: () => t('import.undone'),
      refused: (refusal) => {
        showToast({ message: importRefusalText(refusal, t) });
        return true;
      },
      onDone: onClose,
    },
  );
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('import.undoTitle')}
      footer={
        <>
          <Button onPress={onClose}>{t('import.cancel')}</Button>
          <Button variant="danger" isPending={undo.isPending} onPress={() => undo.mutate({ importId: entry.id })}>
            {t('import.undo')}
          </Button>
        </>
      }
    >
      <p>{t('import.undoText', { name: entry.fileName })}</p>
    </Dialog>
  );
}
