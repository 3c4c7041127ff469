import { Circle, CircleCheck, CircleDot, CircleMinus, CircleSlash } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Icon } from './button.tsx';
import { useUi } from './provider.tsx';
import type { StepState } from './words.ts';

const ICONS: Readonly<Record<StepState, Icon>> = {
  done: CircleCheck,
  current: CircleDot,
  next: Circle,
  blocked: CircleSlash,
  skipped: CircleMinus,
};

/** One step: its name, how far it has come, and whatever belongs below it (holder, dates, limits). */
export type Step = {
  readonly id: string;
  readonly name: ReactNode;
  readonly state: StepState;
  readonly detail?: ReactNode;
};

type StepperProps = {
  readonly label: string;
  readonly steps: readonly Step[];
  /** Down a page for a procedure, across it for a few stages. */
  readonly direction?: 'down' | 'across';
};

/** The steps of a procedure in order; each says its state in words beside the colour. */
export function Stepper({ label, steps, direction = 'down' }: StepperProps) {
  const { words } = useUi();
  return (
    <ol className="cp-steps" data-direction={direction} aria-label={label}>
      {steps.map((step) => {
        const Glyph = ICONS[step.state];
        return (
          <li
            key={step.id}
            className="cp-step"
            data-state={step.state}
            {...(step.state === 'current' && { 'aria-current': 'step' as const })}
          >
            <Glyph className="cp-icon" aria-hidden />
            <div>
              <div className="cp-step-name">{step.name}</div>
              <div className="cp-step-state">{words.step[step.state]}</div>
              {step.detail}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
