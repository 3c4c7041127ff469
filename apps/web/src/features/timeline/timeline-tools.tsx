import type { PlainDate } from '@counterpart/domain/shared/plain-date';
import { shiftAnchor, type Span, type Zoom, ZOOMS } from '@counterpart/domain/timeline/scale.rules';
import { formatDate } from '@counterpart/i18n/date-words';
import type { PlainMessageKey } from '@counterpart/i18n/translate';
import { Button } from '@counterpart/ui/button';
import { IconButton } from '@counterpart/ui/icon-button';
import { Segmented } from '@counterpart/ui/segmented';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useT } from '../../lib/i18n.ts';
import type { SetTimeline } from './timeline-search.ts';

const ZOOM_WORDS: Readonly<Record<Zoom, PlainMessageKey>> = {
  week: 'timeline.zoom.week',
  month: 'timeline.zoom.month',
  quarter: 'timeline.zoom.quarter',
  year: 'timeline.zoom.year',
};

type ToolsProps = {
  readonly zoom: Zoom;
  readonly at: PlainDate;
  readonly span: Span;
  readonly group: 'partner' | 'agency';
  readonly view: 'chart' | 'table';
  /** On a phone there is the agenda alone. */
  readonly isNarrow: boolean;
  readonly onChange: SetTimeline;
};

/** How closely, around which day, in which order, and whether as a chart or a table. */
export function TimelineTools({ zoom, at, span, group, view, isNarrow, onChange }: ToolsProps) {
  const { t } = useT();
  const isChart = view === 'chart' && !isNarrow;
  return (
    <div className="tl-tools cp-no-print">
      <Segmented
        label={t('timeline.group')}
        segments={[
          { id: 'partner', label: t('timeline.group.partner') },
          { id: 'agency', label: t('timeline.group.agency') },
        ]}
        value={group}
        onChange={(id) => onChange({ g: id === 'partner' ? undefined : id }, false)}
      />
      {!isNarrow && (
        <Segmented
          label={t('timeline.view')}
          segments={[
            { id: 'chart', label: t('timeline.view.chart') },
            { id: 'table', label: t('timeline.view.table') },
          ]}
          value={view}
          onChange={(id) => onChange({ view: id === 'table' ? 'table' : undefined }, false)}
        />
      )}
      {isChart && (
        <>
          <Segmented<Zoom>
            label={t('timeline.zoom')}
            segments={ZOOMS.map((id) => ({ id, label: t(ZOOM_WORDS[id]) }))}
            value={zoom}
            onChange={(id) => onChange({ zoom: id === 'quarter' ? undefined : id }, false)}
          />
          <div className="cp-row tl-move">
            <IconButton
              icon={ChevronLeft}
              label={t('timeline.earlier')}
              onPress={() => onChange({ at: shiftAnchor(zoom, at, -1) }, true)}
            />
            <Button size="s" onPress={() => onChange({ at: undefined }, true)}>
              {t('timeline.today')}
            </Button>
            <IconButton
              icon={ChevronRight}
              label={t('timeline.later')}
              onPress={() => onChange({ at: shiftAnchor(zoom, at, 1) }, true)}
            />
            <span className="cp-figures" role="status">
              {t('timeline.span', { from: formatDate(span.from), to: formatDate(span.to) })}
            </span>
          </div>
        </>
      )}
    </div>
  );
}
