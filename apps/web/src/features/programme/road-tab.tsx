import { Button } from '@counterpart/ui/button';
import { EmptyState } from '@counterpart/ui/empty-state';
import { Segmented } from '@counterpart/ui/segmented';
import { lazy, Suspense, useState } from 'react';
import { useT } from '../../lib/i18n.ts';
import { InstrumentRoad } from './instrument-road.tsx';
import type { ProgrammeView, RoadInstrument } from './use-programme.ts';

const NewInstrument = lazy(async () => ({ default: (await import('./new-instrument.tsx')).NewInstrument }));

type RoadTabProps = {
  readonly programme: ProgrammeView;
  readonly road: readonly RoadInstrument[];
  readonly isFull: boolean;
  readonly onView: (isFull: boolean) => void;
};

/** The road of a programme: each instrument with its procedure as steps. */
export function RoadTab({ programme, road, isFull, onView }: RoadTabProps) {
  const { t } = useT();
  if (road.length === 0) return <NoRoad programme={programme} />;
  return (
    <div className="cp-stack">
      <div className="cp-no-print">
        <Segmented
          label={t('programme.road.view')}
          value={isFull ? 'full' : 'compact'}
          segments={[
            { id: 'compact', label: t('programme.road.compact') },
            { id: 'full', label: t('programme.road.full') },
          ]}
          onChange={(id) => onView(id === 'full')}
        />
      </div>
      {road.map((instrument) => (
        <InstrumentRoad
          key={instrument.id}
          programme={programme}
          instrument={instrument}
          isFull={isFull}
          onShowAll={() => onView(true)}
        />
      ))}
    </div>
  );
}

function NoRoad({ programme }: { readonly programme: ProgrammeView }) {
  const { t } = useT();
  const [isAsking, setAsking] = useState(false);
  const mayAdd = programme.allowed.includes('addInstrument');
  return (
    <>
      <EmptyState
        kind="nothingYet"
        title={t('programme.road.emptyTitle')}
        {...(mayAdd && {
          actions: (
            <Button variant="primary" onPress={() => setAsking(true)}>
              {t('programme.instrument.new')}
            </Button>
          ),
        })}
      >
        {t(mayAdd ? 'programme.road.emptyBody' : 'programme.road.emptyBodyReader')}
      </EmptyState>
      <Suspense>{isAsking && <NewInstrument programme={programme} onClose={() => setAsking(false)} />}</Suspense>
    </>
  );
}
