import { Button } from '@counterpart/ui/button';
import { Menu } from '@counterpart/ui/menu';
import { FileDown, FileSpreadsheet, FileText } from 'lucide-react';
import { useT } from '../../lib/i18n.ts';
import { useTakeFile } from '../../lib/use-take-file.ts';
import type { PipelineQuery } from './pipeline-search.ts';

/** Takes the list away as a file: what the filter means, in the order that is on screen. */
export function ExportMenu({ query }: { readonly query: PipelineQuery }) {
  const { t, language } = useT();
  const taking = useTakeFile();
  const take = (extension: string) => {
    const { f = [], ...single } = query;
    const params = new URLSearchParams([...f.map((one) => ['f', one] as [string, string]), ...Object.entries(single)]);
    params.set('lang', language);
    taking.mutate(`/export/pipeline.${extension}?${params.toString()}`);
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
