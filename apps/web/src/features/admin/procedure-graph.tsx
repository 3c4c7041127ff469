import './procedure-graph.css';
import { layoutSteps } from '@counterpart/domain/procedures/procedure-layout.rules';
import type { ProcedureStep } from '@counterpart/domain/procedures/procedure.types';
import { daysInWords } from '@counterpart/i18n/date-words';
import { RESPONSIBLE_ROLE_WORDS } from '@counterpart/reference/codelists/parties';
import type { Icon } from '@counterpart/ui/button';
import { CircleAlert, Minus, Pencil, Plus } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { drawTall, drawWide } from './procedure-drawing.ts';
import { conditionText, type ProcedureWords } from './procedure-words.ts';

/** What is said of a step in the drawing beside what it is. */
export type StepMark = 'added' | 'removed' | 'changed' | 'problem';

const MARK_ICONS: Readonly<Record<StepMark, Icon>> = {
  added: Plus,
  removed: Minus,
  changed: Pencil,
  problem: CircleAlert,
};

type ProcedureGraphProps = {
  readonly label: string;
  readonly steps: readonly ProcedureStep[];
  readonly words: ProcedureWords;
  readonly marks?: ReadonlyMap<string, StepMark>;
  /** What a press on a step does. */
  readonly onOpen: (code: string) => void;
};

const NARROW = 640;
/** Heights of a step without and with a mark. */
const [PLAIN, MARKED] = [78, 94];

/** The steps of a procedure drawn in layers: what waits for what, what runs beside each other, what is conditional. */
export function ProcedureGraph({ label, steps, words, marks, onOpen }: ProcedureGraphProps) {
  const [frame, width] = useWidth();
  const isTall = width < NARROW;
  const hasMarks = marks !== undefined && marks.size > 0;
  const drawing = useMemo(() => {
    if (width === 0) return null;
    const space = { width, step: hasMarks ? MARKED : PLAIN };
    return isTall ? drawTall(layoutSteps(steps, 2), space) : drawWide(layoutSteps(steps), space);
  }, [steps, width, isTall, hasMarks]);
  const stepOf = new Map(steps.map((step) => [step.code, step]));
  return (
    <section aria-label={label} className="pg-section">
      <p className="cp-soft pg-hint">{words.t('template.graphHint')}</p>
      <div ref={frame} className="pg" style={{ height: drawing?.height ?? 0 }}>
        {drawing && (
          <>
            <svg className="pg-lines" width={drawing.width} height={drawing.height} aria-hidden>
              {drawing.lines.map((line) => (
                <g key={line.id} {...(marks?.get(line.from) === 'removed' && { 'data-removed': '' })}>
                  <path className="pg-line" d={line.path} />
                  {line.arrow !== '' && <path className="pg-arrow" d={line.arrow} />}
                </g>
              ))}
            </svg>
            <ol className="pg-steps">
              {drawing.steps.map(({ code, x, y, width: wide, height }) => {
                const step = stepOf.get(code);
                if (!step) return null;
                return (
                  <li key={code} style={{ left: x, top: y, width: wide, height }}>
                    <GraphStep step={step} words={words} mark={marks?.get(code)} onOpen={onOpen} />
                  </li>
                );
              })}
            </ol>
          </>
        )}
      </div>
    </section>
  );
}

type GraphStepProps = {
  readonly step: ProcedureStep;
  readonly words: ProcedureWords;
  readonly mark: StepMark | undefined;
  readonly onOpen: (code: string) => void;
};

function GraphStep({ step, words, mark, onOpen }: GraphStepProps) {
  const { t, language } = words;
  const [limit] = step.limits ?? [];
  const Glyph = mark && MARK_ICONS[mark];
  const condition = conditionText(step.condition, words);
  const facts = [
    ...(limit ? [daysInWords(limit.n, limit.unit, t)] : []),
    RESPONSIBLE_ROLE_WORDS[step.responsible][language],
  ];
  return (
    <button
      type="button"
      className="pg-step"
      title={[step.name[language], ...facts, condition].filter((part) => part !== '').join('; ')}
      {...(mark && { 'data-mark': mark })}
      {...((step.condition ?? step.isOptional) && { 'data-dashed': '' })}
      onClick={() => onOpen(step.code)}
    >
      {mark && Glyph && (
        <span className="pg-mark">
          <Glyph className="cp-icon" aria-hidden />
          {t(`template.mark.${mark}`)}
        </span>
      )}
      <span className="pg-name">{step.name[language]}</span>
      {condition !== '' && <span className="pg-facts">{condition}</span>}
      <span className="pg-facts">{facts.join(' · ')}</span>
    </button>
  );
}

/** A frame with its width in whole pixels; 0 until it is known. */
function useWidth() {
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (!frame.current) return undefined;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    observer.observe(frame.current);
    return () => observer.disconnect();
  }, []);
  return [frame, width] as const;
}
