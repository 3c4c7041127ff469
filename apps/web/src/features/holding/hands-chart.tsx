import { daysBetween, type PlainDate } from '@counterpart/domain/shared/plain-date';
import { daysInWords, formatDate } from '@counterpart/i18n/date-words';
import type { CSSProperties } from 'react';
import { useT } from '../../lib/i18n.ts';
import type { ApiOutput } from '../../lib/trpc.ts';
import { useHolders } from './holding-words.ts';

/** Whose hands one instrument went through. */
export type FileHands = ApiOutput['holding']['file'];

type Span = FileHands['spans'][number];

/** One pair of hands with every stretch in which it had the file. */
type Hand = FileHands['hands'][number] & { readonly spans: readonly Span[] };

/** A line for each pair of hands over time: held, standing still, or not recorded. The tables beside it say the same in numbers. */
export function HandsChart({ file }: { readonly file: FileHands }) {
  const { t } = useT();
  const { nameOf } = useHolders();
  const { from, to } = file;
  if (from === null || file.fileDays === 0) return null;
  const hands = handsOf(file);
  const longest = hands.reduce<Hand | null>(
    (best, one) => (best === null || one.heldDays > best.heldDays ? one : best),
    null,
  );
  const place = placer(from, to);
  const unrecorded = file.spans.filter(isUnrecorded);
  return (
    <figure className="hd-chart">
      <figcaption>
        {longest === null || longest.heldDays === 0
          ? t('holding.hands.none')
          : t('holding.hands.longest', {
              name: nameOf(longest),
              days: daysInWords(longest.heldDays, 'calendar', t),
              whole: daysInWords(file.fileDays, 'calendar', t),
            })}
      </figcaption>
      <div aria-hidden className="hd-bars">
        {hands.map((one) => (
          <Track key={`${one.kind} ${one.ref}`} name={nameOf(one)} spans={one.spans} end={to} place={place} />
        ))}
        {unrecorded.length > 0 && (
          <Track name={t('holding.hands.unrecordedDays')} spans={unrecorded} end={to} place={place} />
        )}
        <div className="hd-axis cp-figures">
          <span>{formatDate(from)}</span>
          <span>{formatDate(to)}</span>
        </div>
      </div>
    </figure>
  );
}

/** The hands in the order in which they first had the file. */
function handsOf(file: FileHands): readonly Hand[] {
  return file.hands.map((one) => ({
    ...one,
    spans: file.spans.filter((span) => span.kind === one.kind && span.ref === one.ref && !isUnrecorded(span)),
  }));
}

/** A step that is done although nobody recorded when it began names no hands. */
function isUnrecorded(span: Span): boolean {
  return span.to !== null && span.isFromAssumed;
}

type Place = (from: PlainDate, to: PlainDate) => CSSProperties;

type TrackProps = {
  readonly name: string;
  readonly spans: readonly Span[];
  readonly end: PlainDate;
  readonly place: Place;
};

function Track({ name, spans, end, place }: TrackProps) {
  return (
    <div className="hd-bar" title={name}>
      <span className="hd-bar-name">{name}</span>
      <span className="hd-track">
        {spans.map((span) => (
          <Bar key={span.milestoneId} span={span} end={end} place={place} />
        ))}
      </span>
    </div>
  );
}

function Bar({ span, end, place }: Omit<TrackProps, 'name' | 'spans'> & { readonly span: Span }) {
  const { language } = useT();
  const { from } = span;
  if (from === null) return null;
  const until = span.to ?? span.answeredOn ?? end;
  const isLate = span.verdict?.state === 'over' || span.verdict?.state === 'missed';
  return (
    <>
      <span
        className="hd-held"
        title={span.stepName[language]}
        style={place(from, until)}
        {...(isUnrecorded(span) ? { 'data-unknown': '' } : isLate && { 'data-late': '' })}
      />
      {span.away.map((pause) => (
        <span
          key={pause.from}
          className="hd-away"
          style={place(pause.from < from ? from : pause.from, pause.to === null || pause.to > until ? until : pause.to)}
        />
      ))}
    </>
  );
}

/** Places a stretch of days on the picture, in shares of its width; a day alone stays visible. */
function placer(first: PlainDate, last: PlainDate): Place {
  const whole = Math.max(1, daysBetween(first, last));
  return (from, to) => ({
    insetInlineStart: `${(100 * daysBetween(first, from)) / whole}%`,
    inlineSize: `max(2px, ${(100 * Math.max(0, daysBetween(from, to))) / whole}%)`,
  });
}
