import type { PlainMessageKey } from '@counterpart/i18n/translate';
import type { Zoom } from '@counterpart/domain/timeline/scale.rules';
import type { ReactNode } from 'react';
import { useT } from '../../lib/i18n.ts';
import { MarkShape, type Shape } from './mark-shape.tsx';

const PHASES: readonly PlainMessageKey[] = [
  'timeline.legend.prepared',
  'timeline.legend.negotiated',
  'timeline.legend.signed',
  'timeline.legend.effective',
];

const SHAPES: readonly (readonly [Shape, PlainMessageKey])[] = [
  ['signing', 'timeline.legend.signing'],
  ['effect', 'timeline.legend.effect'],
  ['closing', 'timeline.legend.closing'],
  ['step', 'timeline.legend.step'],
];

/** What the shapes of the chart mean. */
export function Legend({ zoom }: { readonly zoom: Zoom }) {
  const { t } = useT();
  return (
    <section className="tl-legend" aria-label={t('timeline.legend')}>
      {PHASES.map((key, at) => (
        <Entry key={key} name={t(key)}>
          <rect className="tl-stage" data-phase={at + 1} x="1" y="4" width="22" height="10" />
        </Entry>
      ))}
      <Entry name={t('timeline.legend.ahead')}>
        <rect className="tl-ahead" x="1" y="4" width="22" height="10" />
      </Entry>
      {SHAPES.map(([shape, key]) => (
        <Entry key={key} name={t(key)}>
          <svg x="12" y="9" overflow="visible">
            <MarkShape shape={shape} isDone isLate={false} />
          </svg>
        </Entry>
      ))}
      <Entry name={t('timeline.legend.hollow')}>
        <svg x="12" y="9" overflow="visible">
          <MarkShape shape="effect" isDone={false} isLate={false} />
        </svg>
      </Entry>
      <Entry name={t('timeline.legend.late')}>
        <svg x="12" y="9" overflow="visible">
          <MarkShape shape="effect" isDone={false} isLate />
        </svg>
      </Entry>
      <Entry name={t('timeline.legend.baseline')}>
        <line className="tl-baseline" x1="12" x2="12" y1="0" y2="18" />
      </Entry>
      <Entry name={t('timeline.legend.band')}>
        <rect className="tl-band" x="1" y="6" width="22" height="6" />
        <line className="tl-chance" data-chance="50" x1="9" x2="9" y1="4" y2="14" />
        <line className="tl-chance" data-chance="80" x1="16" x2="16" y1="6" y2="12" />
      </Entry>
      <Entry name={t('timeline.today')}>
        <line className="tl-today" x1="12" x2="12" y1="0" y2="18" />
      </Entry>
      {(zoom === 'week' || zoom === 'month') && (
        <Entry name={t('timeline.legend.rest')}>
          <rect className="tl-rest" x="4" width="16" height="18" />
        </Entry>
      )}
    </section>
  );
}

function Entry({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <span className="tl-entry">
      <svg width="24" height="18" aria-hidden>
        {children}
      </svg>
      {name}
    </span>
  );
}
