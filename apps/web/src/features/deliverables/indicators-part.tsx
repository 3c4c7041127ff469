import { Button } from '@counterpart/ui/button';
import { Plus } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useT } from '../../lib/i18n.ts';
import type { ProgrammeView } from '../programme/use-programme.ts';
import { IndicatorItem } from './indicator-item.tsx';
import type { IndicatorView } from './use-deliverables.ts';

const IndicatorForm = lazy(async () => ({ default: (await import('./indicator-form.tsx')).IndicatorForm }));
const ReadingForm = lazy(async () => ({ default: (await import('./reading-form.tsx')).ReadingForm }));

type IndicatorsPartProps = {
  readonly programme: ProgrammeView;
  readonly indicators: readonly IndicatorView[];
  readonly mayAdd: boolean;
};

type Asked = { readonly form: 'add' } | { readonly form: 'edit' | 'record'; readonly indicator: IndicatorView };

/** The figures by which a programme is judged: values with their day and source, beside the targets. */
export function IndicatorsPart({ programme, indicators, mayAdd }: IndicatorsPartProps) {
  const { t } = useT();
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = () => setAsked(null);
  if (indicators.length === 0 && !mayAdd) return null;
  return (
    <section aria-labelledby="dl-indicators">
      <div className="dl-section-head">
        <h2 id="dl-indicators">{t('deliverables.indicators')}</h2>
        {mayAdd && (
          <Button icon={Plus} onPress={() => setAsked({ form: 'add' })}>
            {t('deliverables.indicator.add')}
          </Button>
        )}
      </div>
      {indicators.length === 0 && <p className="cp-soft">{t('deliverables.indicatorsNone')}</p>}
      <ul className="dl-indicators">
        {indicators.map((one) => (
          <IndicatorItem
            key={one.id}
            indicator={one}
            mayEdit={mayAdd}
            onEdit={() => setAsked({ form: 'edit', indicator: one })}
            onRecord={() => setAsked({ form: 'record', indicator: one })}
          />
        ))}
      </ul>
      <Suspense>
        {asked?.form === 'add' && <IndicatorForm programme={programme} indicator={null} onClose={close} />}
        {asked?.form === 'edit' && <IndicatorForm programme={programme} indicator={asked.indicator} onClose={close} />}
        {asked?.form === 'record' && <ReadingForm indicator={asked.indicator} onClose={close} />}
      </Suspense>
    </section>
  );
}
