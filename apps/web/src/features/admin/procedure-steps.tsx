import type { ProcedureStep, ProcedureTemplate } from '@counterpart/domain/procedures/procedure.types';
import type { TemplateProblem } from '@counterpart/domain/procedures/validate-template.rules';
import { daysInWords } from '@counterpart/i18n/date-words';
import { STAGE_WORDS } from '@counterpart/reference/codelists/pipeline';
import { RESPONSIBLE_ROLE_WORDS } from '@counterpart/reference/codelists/parties';
import { Tag } from '@counterpart/ui/status-chip';
import { BadgeCheck, CircleAlert, CircleQuestionMark } from 'lucide-react';
import type { ReactNode } from 'react';
import { conditionText, fieldName, problemText, type ProcedureWords, triggerText } from './procedure-words.ts';

type Limit = NonNullable<ProcedureStep['limits']>[number];

type ProcedureStepsProps = {
  readonly template: ProcedureTemplate;
  readonly words: ProcedureWords;
  readonly problems: readonly TemplateProblem[];
  /** What can be done with a step of a draft; absent where nothing can. */
  readonly actions?: (step: ProcedureStep, index: number) => ReactNode;
};

/** The steps of a procedure in order: who acts, after what, and by when under which law. */
export function ProcedureSteps({ template, words, problems, actions }: ProcedureStepsProps) {
  const { t, language } = words;
  const order = new Map(template.steps.map((step, index) => [step.code, index + 1]));
  return (
    <table className="ad-steps">
      <caption className="cp-hidden">{t('procedures.stepsCaption', { name: template.name[language] })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('procedures.column.order')}</th>
          <th scope="col">{t('procedures.column.step')}</th>
          <th scope="col">{t('procedures.column.responsible')}</th>
          <th scope="col">{t('procedures.column.after')}</th>
          <th scope="col">{t('procedures.column.limit')}</th>
          {actions && <th scope="col">{t('template.actions')}</th>}
        </tr>
      </thead>
      <tbody>
        {template.steps.map((step, index) => (
          <tr key={step.code} id={`step-${step.code}`} tabIndex={-1}>
            <td className="cp-figures">{index + 1}</td>
            <th scope="row">
              <StepName step={step} words={words} />
              <StepProblems problems={problems.filter((one) => one.step === step.code)} words={words} />
            </th>
            <td data-label={t('procedures.column.responsible')}>
              {RESPONSIBLE_ROLE_WORDS[step.responsible][language]}
            </td>
            <td data-label={t('procedures.column.after')}>
              <After step={step} words={words} order={order} />
            </td>
            <td data-label={t('procedures.column.limit')}>
              <Limits step={step} words={words} />
            </td>
            {actions && <td>{actions(step, index)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type PartProps = { readonly step: ProcedureStep; readonly words: ProcedureWords };

function StepName({ step, words }: PartProps) {
  const { t, language } = words;
  const condition = conditionText(step.condition, words);
  return (
    <>
      {step.name[language]}
      <span className="ad-step-notes">
        <span className="cp-soft">{step.code}</span>
        {step.isOptional && <Tag>{t('ui.optional')}</Tag>}
        {step.stageReached && (
          <span className="cp-soft">
            {t('procedures.reaches', { stage: STAGE_WORDS[step.stageReached][language] })}
          </span>
        )}
        {condition !== '' && <span className="cp-soft">{condition}</span>}
      </span>
    </>
  );
}

type StepProblemsProps = { readonly problems: readonly TemplateProblem[]; readonly words: ProcedureWords };

function StepProblems({ problems, words }: StepProblemsProps) {
  if (problems.length === 0) return null;
  return (
    <ul className="ad-step-problems">
      {problems.map((one) => (
        <li key={`${one.code} ${one.path.join()}`}>
          <CircleAlert className="cp-icon" aria-hidden />
          <span>
            {words.t('template.problemAt', { step: fieldName(one.field, words.t), problem: problemText(one, words) })}
          </span>
        </li>
      ))}
    </ul>
  );
}

function After({ step, words, order }: PartProps & { readonly order: ReadonlyMap<string, number> }) {
  const { t } = words;
  if (step.predecessors.length === 0) return <span className="cp-soft">{t('procedures.first')}</span>;
  return (
    <ul>
      {step.predecessors.map((before) => (
        <li key={before.step}>
          <span className="cp-figures">{order.get(before.step)}.</span> {words.step(before.step)}
          {before.lagDays !== undefined && (
            <span className="cp-soft">
              {' '}
              ({t('procedures.lag', { days: daysInWords(before.lagDays, before.lagUnit ?? 'calendar', t) })})
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

function Limits({ step, words }: PartProps) {
  const { t } = words;
  if (!step.limits) return <span className="cp-soft">{t('procedures.noLimit')}</span>;
  return (
    <ul>
      {step.limits.map((limit) => (
        <li key={`${limit.n} ${limit.unit} ${limit.legalRef} ${JSON.stringify(limit.condition ?? null)}`}>
          <LimitText limit={limit} words={words} />
        </li>
      ))}
    </ul>
  );
}

function LimitText({ limit, words }: { readonly limit: Limit; readonly words: ProcedureWords }) {
  const { t } = words;
  const isVerified = limit.verification === 'verified';
  const condition = conditionText(limit.condition, words);
  return (
    <>
      <strong className="cp-figures">{daysInWords(limit.n, limit.unit, t)}</strong>{' '}
      <span className="cp-soft">{triggerText(limit.trigger, words)}</span>
      <span className="ad-law">
        {limit.legalRef}{' '}
        <Tag icon={isVerified ? BadgeCheck : CircleQuestionMark}>
          {t(isVerified ? 'procedures.verified' : 'procedures.toConfirm')}
        </Tag>
      </span>
      {condition !== '' && <span className="cp-soft">{condition}</span>}
    </>
  );
}
