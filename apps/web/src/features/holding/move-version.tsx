import { Button } from '@counterpart/ui/button';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useT } from '../../lib/i18n.ts';
import { useApi } from '../../lib/use-api.ts';
import { useCan } from '../../lib/use-me.ts';
import type { RoadInstrument } from '../programme/use-programme.ts';

const MoveDialog = lazy(async () => ({ default: (await import('./move-dialog.tsx')).MoveDialog }));

const LONG = 10 * 60_000;

/**
 * Says that the procedure of a file has another published version, and offers the move to it. A file keeps the version
 * it was opened under until somebody moves it with a reason.
 */
export function MoveVersion({ instrument }: { readonly instrument: RoadInstrument }) {
  const { t } = useT();
  const [isOpen, setOpen] = useState(false);
  const maySteer = useCan('milestone.write_any');
  const procedures = useQuery(useApi().procedures.list.queryOptions({}, { staleTime: LONG, enabled: maySteer }));
  const versions = (procedures.data ?? []).filter(
    (one) => one.code === instrument.procedure.code && one.status === 'published' && one.id !== instrument.procedure.id,
  );
  const [newest] = versions;
  if (!maySteer || !newest) return null;
  return (
    <>
      <Button size="s" variant="quiet" onPress={() => setOpen(true)}>
        {newest.versionNo > instrument.procedure.version
          ? t('holding.move.newer', { version: newest.versionNo })
          : t('holding.move.title')}
      </Button>
      <Suspense>
        {isOpen && <MoveDialog instrument={instrument} versions={versions} onClose={() => setOpen(false)} />}
      </Suspense>
    </>
  );
}
