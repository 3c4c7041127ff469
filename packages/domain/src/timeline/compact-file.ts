import { STAGES, type SideState, type Stage } from '../shared/codes.ts';
import { fromEpochDay, type PlainDate, toEpochDay } from '../shared/plain-date.ts';
import type { FileBar, GreatDays } from './bar.rules.ts';

/** A mark of a step on a bar: its place in the list of steps, and its days. */
export type TimelineMark = {
  readonly step: number;
  readonly plannedOn: PlainDate | null;
  readonly actualOn: PlainDate | null;
  /** The first plan, where it was another day. */
  readonly baselineOn: PlainDate | null;
};

/** A file on the timeline. `programme` is its place in the page's list of programmes. */
export type TimelineFile = {
  readonly id: string;
  readonly programme: number;
  readonly partnerId: string;
  readonly kind: string;
  readonly number: string | null;
  readonly titleVi: string;
  readonly titleEn: string;
  readonly stage: Stage | SideState;
  readonly bar: FileBar | null;
  readonly great: GreatDays;
  readonly marks: readonly TimelineMark[];
};

type Days = readonly (number | null)[];

/**
 * A file as it travels: lists of numbers instead of named days. Days count from 1970-01-01.
 * **Shape**: bar is `[from, to, isOpenEnded, day, stage, day, stage ...]`, great days are actual and planned of signing,
 * effect and closing, marks are `step, planned, actual, baseline` one after the other.
 */
export type CompactFile = readonly [
  id: string,
  programme: number,
  partnerId: string,
  kind: string,
  number: string | null,
  titleVi: string,
  titleEn: string,
  stage: string,
  bar: readonly number[] | null,
  great: Days,
  marks: Days,
];

const GREAT = ['signed', 'effective', 'closed'] as const;

/** Packs a file for the way. */
export function packFile(file: TimelineFile): CompactFile {
  const { bar, great } = file;
  return [
    file.id,
    file.programme,
    file.partnerId,
    file.kind,
    file.number,
    file.titleVi,
    file.titleEn,
    file.stage,
    bar && [
      toEpochDay(bar.from),
      toEpochDay(bar.to),
      Number(bar.isOpenEnded),
      ...bar.segments.flatMap((one) => [toEpochDay(one.from), STAGES.indexOf(one.stage)]),
    ],
    GREAT.flatMap((kind) => [pack(great[kind].actualOn), pack(great[kind].plannedOn)]),
    file.marks.flatMap((one) => [one.step, pack(one.plannedOn), pack(one.actualOn), pack(one.baselineOn)]),
  ];
}

/** Unpacks a file as it came. */
export function unpackFile(packed: CompactFile): TimelineFile {
  const [id, programme, partnerId, kind, number, titleVi, titleEn, stage, bar, great, marks] = packed;
  const [signed, effective, closed] = portions(great, 2).map(([actual, planned]) => ({
    actualOn: unpack(actual),
    plannedOn: unpack(planned),
  }));
  const none = { actualOn: null, plannedOn: null };
  return {
    id,
    programme,
    partnerId,
    kind,
    number,
    titleVi,
    titleEn,
    stage: stage as Stage | SideState,
    bar: bar && unpackBar(bar),
    great: { signed: signed ?? none, effective: effective ?? none, closed: closed ?? none },
    marks: portions(marks, 4).map(([step, planned, actual, baseline]) => ({
      step: step ?? 0,
      plannedOn: unpack(planned),
      actualOn: unpack(actual),
      baselineOn: unpack(baseline),
    })),
  };
}

function unpackBar([from = 0, to = 0, isOpenEnded, ...rest]: readonly number[]): FileBar {
  return {
    from: fromEpochDay(from),
    to: fromEpochDay(to),
    isOpenEnded: isOpenEnded === 1,
    segments: portions(rest, 2).map(([day, stage]) => ({
      from: fromEpochDay(day ?? 0),
      stage: STAGES[stage ?? 0] ?? 'IDEA',
    })),
  };
}

function pack(day: PlainDate | null): number | null {
  return day === null ? null : toEpochDay(day);
}

function unpack(day: number | null | undefined): PlainDate | null {
  return day === null || day === undefined ? null : fromEpochDay(day);
}

function portions(list: Days, size: number): Days[] {
  return Array.from({ length: Math.floor(list.length / size) }, (_, at) => list.slice(at * size, at * size + size));
}
