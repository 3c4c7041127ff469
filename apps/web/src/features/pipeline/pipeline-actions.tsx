import { Button } from '@counterpart/ui/button';
import { ColumnChooser } from '@counterpart/ui/column-chooser';
import { IconButton } from '@counterpart/ui/icon-button';
import { Menu } from '@counterpart/ui/menu';
import { showToast } from '@counterpart/ui/toast';
import { Ellipsis, Link, Plus, Printer } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useT } from '../../lib/i18n.ts';
import { useCan } from '../../lib/use-me.ts';
import { ExportMenu } from './export-menu.tsx';
import { GroupMenu } from './group-menu.tsx';
import { type ColumnId, DEFAULT_COLUMNS, PIPELINE_COLUMNS } from './pipeline-columns.tsx';
import type { PipelineQuery } from './pipeline-search.ts';
import type { PipelineRows } from './use-pipeline-rows.ts';

type PipelineActionsProps = {
  readonly rows: PipelineRows;
  readonly columns: { readonly shown: readonly ColumnId[]; readonly choose: (ids: readonly string[]) => void };
  readonly group: string | undefined;
  readonly query: PipelineQuery;
  readonly onGroup: (group: string | undefined) => void;
  readonly onNew: () => void;
};

/** What can be done with the list as a whole. */
export function PipelineActions({ rows, columns, group, query, onGroup, onNew }: PipelineActionsProps) {
  const { t } = useT();
  const mayWrite = useCan('programme.write');
  const mayExport = useCan('schedule.export');
  const print = usePrint(rows);
  const ids = Object.keys(PIPELINE_COLUMNS) as ColumnId[];
  return (
    <>
      <GroupMenu value={group} onChange={onGroup} />
      <span className="pl-wide-only">
        <ColumnChooser
          columns={ids.map((id) => ({
            id,
            name: t(PIPELINE_COLUMNS[id].name),
            isFixed: 'isFrozen' in PIPELINE_COLUMNS[id],
          }))}
          shown={columns.shown}
          defaultShown={DEFAULT_COLUMNS}
          onChange={columns.choose}
        />
      </span>
      {mayExport && <ExportMenu query={query} />}
      <Menu
        label={t('pipeline.more')}
        trigger={<IconButton icon={Ellipsis} label={t('pipeline.more')} variant="secondary" />}
        groups={[
          {
            entries: [
              {
                id: 'link',
                label: t('pipeline.copyLink'),
                icon: Link,
                onAction: () => void copyLink().then(sayCopied),
              },
              { id: 'print', label: t('pipeline.print'), icon: Printer, onAction: print },
            ],
          },
        ]}
      />
      {mayWrite && (
        <Button variant="primary" icon={Plus} onPress={onNew}>
          {t('pipeline.new')}
        </Button>
      )}
    </>
  );

  function sayCopied(isCopied: boolean) {
    showToast({ message: t(isCopied ? 'pipeline.linkCopied' : 'pipeline.linkNotCopied') });
  }
}

async function copyLink(): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(window.location.href);
    return true;
  } catch {
    return false;
  }
}

/** Prints once every row is there: what is not in the document cannot be printed. */
function usePrint(rows: PipelineRows): () => void {
  const { t } = useT();
  const isWanted = useRef(false);
  const { isWhole, loadAll } = rows;
  useEffect(() => {
    if (isWanted.current && isWhole) window.print();
    if (isWhole) isWanted.current = false;
  }, [isWhole]);
  return () => {
    if (isWhole) return window.print();
    showToast({ message: t('pipeline.printing') });
    isWanted.current = true;
    return loadAll();
  };
}
