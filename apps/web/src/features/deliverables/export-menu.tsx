import { Button } from '@counterpart/ui/button';
import { Menu } from '@counterpart/ui/menu';
import { FileDown, FileSpreadsheet, FileText } from 'lucide-react';
import { useT } from '../../lib/i18n.ts';
import { useTakeFile } from '../../lib/use-take-file.ts';
import type { DeliverablesQuery } from './deliverables-search.ts';

type ExportMenuProps = { readonly query: DeliverablesQuery; readonly layout: 'matrix' | 'list' };

/** Takes what is on screen away as a file: the matrix as a matrix, the list as a list. */
export function ExportMenu({ query, layout }: ExportMenuProps) {
  const { t, language } = useT();
  const taking = useTakeFile();
  const take = (extension: string) => {
    const { f = [], ...single } = query;
    const params = new URLSearchParams([...f.map((one) => ['f', one] as [string, string]), ...Object.entries(single)]);
    params.set('layout', layout);
    params.set('lang', language);
    taking.mutate(`/export/deliverables.${extension}?${params.toString()}`);
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
