import { formatInstant } from '@counterpart/i18n/date-words';
import { Button } from '@counterpart/ui/button';
import { Dialog } from '@counterpart/ui/dialog';
import { EmptyState } from '@counterpart/ui/empty-state';
import { Skeleton } from '@counterpart/ui/skeleton';
import { showToast } from '@counterpart/ui/toast';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
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
  const entries = imports.data?.items ?? [];
  return (
    <section className="cp-stack">
      <h2>{t('import.earlier')}</h2>
      {imports.isPending && <Skeleton lines={3} />}
      {imports.isSuccess && entries.length === 0 && (
        <EmptyState kind="nothingYet" title={t('import.none')}>
          {t('import.noneHint')}
        </EmptyState>
      )}
      <ul className="import-list">
        {entries.map((one) => (
          <EntryItem key={one.id} entry={one} onUndo={setAsked} />
        ))}
      </ul>
      {asked && <UndoDialog entry={asked} onClose={() => setAsked(null)} />}
    </section>
  );
}

function EntryItem({ entry, onUndo }: { readonly entry: Entry; readonly onUndo: (entry: Entry) => void }) {
  const { t } = useT();
  const { rows, changed, unchanged, refused } = entry.counts;
  return (
    <li>
      <div>
        <strong>{entry.fileName}</strong>
        <div>{t(`import.kind.${entry.kind}`)}</div>
        <div className="cp-soft">
          {t('import.summary', { rows, new: entry.counts.new, changed, unchanged, refused })}
        </div>
        <div className="cp-soft">
          {formatInstant(entry.at)}
          {entry.undone && ` · ${t('import.undoneAt', { at: formatInstant(entry.undone.at) })}`}
        </div>
      </div>
      {entry.undone === null && (
        <Button size="s" aria-label={t('import.undoNamed', { name: entry.fileName })} onPress={() => onUndo(entry)}>
          {t('import.undo')}
        </Button>
      )}
    </li>
  );
}

function UndoDialog({ entry, onClose }: { readonly entry: Entry; readonly onClose: () => void }) {
  const { t } = useT();
  const undo = useCommand(apiClient.exchange.undoImport.mutate, {
    done: () => t('import.undone'),
    refused: (refusal) => {
      showToast({ message: importRefusalText(refusal, t) });
      return true;
    },
    onDone: onClose,
  });
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
