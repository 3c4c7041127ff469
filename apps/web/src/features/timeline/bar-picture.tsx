import { addDays, type PlainDate } from '@counterpart/domain/shared/plain-date';
import type { FileBar } from '@counterpart/domain/timeline/bar.rules';
import { clipTo, shareOf, type Span } from '@counterpart/domain/timeline/scale.rules';
import { STAGES, type Stage } from '@counterpart/domain/shared/codes';
import { formatDate } from '@counterpart/i18n/date-words';
import { memo } from 'react';
import { MarkShape, shapeOf } from './mark-shape.tsx';
import type { Foreseen } from './use-forecasts.ts';
import type { TimelineRow } from './use-timeline.ts';

/** What a bar is drawn on. */
export type Ground = { readonly span: Span; readonly today: PlainDate };

const percent = (share: number) => `${(share * 100).toFixed(3)}%`;

type BarPictureProps = {
  readonly row: TimelineRow;
  readonly ground: Ground;
  readonly foreseen: Foreseen | undefined;
  /** The whole in words. */
  readonly label: string;
};

/** One file over time: its stages, its steps done and planned, and the band in which its great days are foreseen. */
export const BarPicture = memo(function BarPicture({ row, ground, foreseen, label }: BarPictureProps) {
  const { bar } = row.file;
  return (
    <svg className="tl-bar" role="img" aria-label={label} width="100%" height="36">
      {bar && <Stages bar={bar} ground={ground} />}
      {bar && <Outside bar={bar} ground={ground} />}
      {foreseen?.signing && <Band band={foreseen.signing} top={3} ground={ground} />}
      {foreseen?.effectiveness && <Band band={foreseen.effectiveness} top={27} ground={ground} />}
      <Marks row={row} ground={ground} />
    </svg>
  );
});

const NEGOTIATION = STAGES.indexOf('NEGOTIATION_PENDING');
const SIGNED = STAGES.indexOf('SIGNED');
const EFFECTIVE = STAGES.indexOf('EFFECTIVE');

/** Four phases are told apart by eye; the sixteen stages stand in words beside the bar. */
function phaseOf(stage: Stage): 1 | 2 | 3 | 4 {
  const rank = STAGES.indexOf(stage);
  if (rank >= EFFECTIVE) return 4;
  if (rank >= SIGNED) return 3;
  return rank >= NEGOTIATION ? 2 : 1;
}

function Stages({ bar, ground: { span, today } }: { readonly bar: FileBar; readonly ground: Ground }) {
  const ends = bar.segments.map((_, at) => {
    const next = bar.segments[at + 1];
    return next ? addDays(next.from, -1) : bar.to;
  });
  const done = bar.segments.flatMap(({ from, stage }, at) => {
    const last = ends[at] ?? bar.to;
    const to = last < today ? last : today;
    return to < from ? [] : [{ from, to, phase: phaseOf(stage) }];
  });
  const aheadFrom = bar.from > today ? bar.from : addDays(today, 1);
  const ahead = bar.to >= aheadFrom ? clipTo({ from: aheadFrom, to: bar.to }, span) : null;
  return (
    <>
      {ahead && (
        <rect
          className="tl-ahead"
          x={percent(ahead.start)}
          width={percent(ahead.end - ahead.start)}
          y="12"
          height="12"
          {...(bar.isOpenEnded && { 'data-open': '' })}
        />
      )}
      {done.map(({ phase, ...stretch }) => {
        const part = clipTo(stretch, span);
        if (!part) return null;
        return (
          <rect
            key={stretch.from}
            className="tl-stage"
            data-phase={phase}
            x={percent(part.start)}
            width={percent(part.end - part.start)}
            y="12"
            height="12"
          />
        );
      })}
    </>
  );
}

/** A bar that lies wholly before or behind the span says where. */
function Outside({ bar, ground: { span } }: { readonly bar: FileBar; readonly ground: Ground }) {
  if (bar.to < span.from) {
    return (
      <text className="tl-outside" x="4" y="22">
        ← {formatDate(bar.to)}
      </text>
    );
  }
  if (bar.from <= span.to) return null;
  return (
    <text className="tl-outside" x="100%" dx="-4" y="22" textAnchor="end">
      {formatDate(bar.from)} →
    </text>
  );
}

type BandProps = {
  readonly band: NonNullable<Foreseen['signing']>;
  /** Where it stands: above the bar for signing, below it for effect. */
  readonly top: number;
  readonly ground: Ground;
};

/** The days before which an event comes with chances of 10 to 90 %, with lines at 50 and 80 %. */
function Band({ band, top, ground: { span } }: BandProps) {
  const part = clipTo({ from: band.p10, to: band.p90 }, span);
  if (!part) return null;
  const lines = [
    { chance: 50, share: shareOf(band.p50, span) },
    { chance: 80, share: shareOf(band.p80, span) },
  ].filter(({ share }) => share >= 0 && share <= 1);
  return (
    <>
      <rect className="tl-band" x={percent(part.start)} width={percent(part.end - part.start)} y={top} height="6" />
      {lines.map(({ chance, share }) => (
        <line
          key={chance}
          className="tl-chance"
          data-chance={chance}
          x1={percent(share)}
          x2={percent(share)}
          y1={chance === 50 ? top - 1 : top}
          y2={chance === 50 ? top + 7 : top + 6}
        />
      ))}
    </>
  );
}

function Marks({ row, ground: { span, today } }: { readonly row: TimelineRow; readonly ground: Ground }) {
  return row.file.marks.map(({ step, plannedOn, actualOn, baselineOn }, at) => {
    const day = actualOn ?? plannedOn;
    if (day === null || day < span.from || day > span.to) return null;
    const kind = row.steps[step]?.[2] ?? 'step';
    const isLate = actualOn === null && day < today;
    const x = percent(shareOf(day, span));
    const isBaselineShown = baselineOn !== null && baselineOn >= span.from && baselineOn <= span.to;
    return (
      // The marks of a file keep their order, and one day can hold several.
      // oxlint-disable-next-line react/no-array-index-key
      <g key={at}>
        {isBaselineShown && (
          <line
            className="tl-baseline"
            x1={percent(shareOf(baselineOn, span))}
            x2={percent(shareOf(baselineOn, span))}
            y1="8"
            y2="28"
          />
        )}
        <svg x={x} y="18" overflow="visible">
          <MarkShape shape={shapeOf(kind)} isDone={actualOn !== null} isLate={isLate} />
        </svg>
      </g>
    );
  });
}
