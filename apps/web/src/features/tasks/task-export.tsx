import { Button } from '@counterpart/ui/button';
import { Menu } from '@counterpart/ui/menu';
import { FileDown, FileSpreadsheet, FileText } from 'lucide-react';
import { useT } from '../../lib/i18n.ts';
import { useTakeFile } from '../../lib/use-take-file.ts';
import { filterOf, type TaskSearch } from './task-search.ts';

/** Takes the tasks of the filter away as a file, in the order that is on screen. */
export function TaskExport({ search }: { readonly search: TaskSearch }) {
  const { t, language } = useT();
  const taking = useTakeFile();
  const take = (extension: string) => {
    const params = new URLSearchParams(filterOf(search).map((one) => ['f', one]));
    if (search.q) params.set('q', search.q);
    if (search.asOf) params.set('asOf', search.asOf);
    params.set('g', 'agency');
    params.set('lang', language);
    taking.mutate(`/export/tasks.${extension}?${params.toString()}`);
  };
  return (
    <Menu
      label={t('pipeline-file.export')}
      trigger={
        <Button icon={FileDown} isPending={taking.isPending}>
          {t('pipeline-file.export')}
        </Button>
      }
      groups={[
        {
          entries: [
            { id: 'xlsx', label: t('pipeline-file.xlsx'), icon: FileSpreadsheet, onAction: () => take('xlsx') },
            { id: 'csv', label: t('pipeline-file.csv'), icon: FileText, onAction: () => take('csv') },
          ],
        },
      ]}
    />
  );
}
