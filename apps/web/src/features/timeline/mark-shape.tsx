import type { StepKind } from '@counterpart/domain/procedures/procedure.types';

/** What a mark looks like: the great days have shapes of their own. */
export type Shape = 'signing' | 'effect' | 'closing' | 'step';

/** The shape of a kind of step. */
export function shapeOf(kind: StepKind): Shape {
  if (kind === 'signed') return 'signing';
  if (kind === 'effective') return 'effect';
  return kind === 'closed' ? 'closing' : 'step';
}

const PATHS: Readonly<Record<Shape, string>> = {
  signing: 'M0-8 2-2.6 7.8-2.5 3.2 1 4.8 6.5 0 3.2-4.8 6.5-3.2 1-7.8-2.5-2-2.6Z',
  effect: 'M0-7 7 0 0 7-7 0Z',
  closing: 'M-5-5H5V5H-5Z',
  step: 'M0-3.4A3.4 3.4 0 1 1 0 3.4 3.4 3.4 0 1 1 0-3.4Z',
};

type MarkShapeProps = { readonly shape: Shape; readonly isDone: boolean; readonly isLate: boolean };

/** A step on a bar: filled when done, hollow when planned, with a stroke through it when its plan is past. */
export function MarkShape({ shape, isDone, isLate }: MarkShapeProps) {
  return (
    <>
      <path className="tl-mark" d={PATHS[shape]} data-done={isDone} data-late={isLate} />
      {isLate && <path className="tl-mark-late" d="M-6 6 6-6" />}
    </>
  );
}
