import { daysInWords } from '@counterpart/i18n/date-words';
import { CAPACITY_WORDS } from '@counterpart/reference/codelists/instruments';
import { STAGE_WORDS } from '@counterpart/reference/codelists/pipeline';
import { RESPONSIBLE_ROLE_WORDS } from '@counterpart/reference/codelists/parties';
import { Tag } from '@counterpart/ui/status-chip';
import { BadgeCheck, CircleQuestionMark } from 'lucide-react';
import { useT } from '../../lib/i18n.ts';
import type { ProcedureVersion } from './procedure-versions.ts';

type Step = ProcedureVersion['steps'][number];
type Limit = Step['limits'][number];

/** The steps of a procedure in order: who acts, after what, and by when under which law. */
export function ProcedureSteps({ version }: { readonly version: ProcedureVersion }) {
  const { t, language } = useT();
  const order = new Map(version.steps.map((step, index) => [step.code, index + 1]));
  return (
    <table className="ad-steps">
      <caption className="cp-hidden">{t('procedures.stepsCaption', { name: version.name[language] })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('procedures.column.order')}</th>
          <th scope="col">{t('procedures.column.step')}</th>
          <th scope="col">{t('procedures.column.responsible')}</th>
          <th scope="col">{t('procedures.column.after')}</th>
          <th scope="col">{t('procedures.column.limit')}</th>
        </tr>
      </thead>
      <tbody>
        {version.steps.map((step, index) => (
          <tr key={step.code}>
            <td className="cp-figures">{index + 1}</td>
            <th scope="row">
              <StepName step={step} />
            </th>
            <td data-label={t('procedures.column.responsible')}>
              {RESPONSIBLE_ROLE_WORDS[step.responsible][language]}
            </td>
            <td data-label={t('procedures.column.after')}>
              <After step={step} version={version} order={order} />
            </td>
            <td data-label={t('procedures.column.limit')}>
              <Limits step={step} version={version} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function StepName({ step }: { readonly step: Step }) {
  const { t, language } = useT();
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
      </span>
    </>
  );
}

type AfterProps = {
  readonly step: Step;
  readonly version: ProcedureVersion;
  readonly order: ReadonlyMap<string, number>;
};

function After({ step, version, order }: AfterProps) {
  const { t, language } = useT();
  if (step.predecessors.length === 0) return <span className="cp-soft">{t('procedures.first')}</span>;
  return (
    <ul>
      {step.predecessors.map((before) => (
        <li key={before.step}>
          <span className="cp-figures">{order.get(before.step)}.</span>{' '}
          {version.steps.find((one) => one.code === before.step)?.name[language] ?? before.step}
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

function Limits({ step, version }: { readonly step: Step; readonly version: ProcedureVersion }) {
  const { t } = useT();
  if (step.limits.length === 0) return <span className="cp-soft">{t('procedures.noLimit')}</span>;
  return (
    <ul>
      {step.limits.map((limit) => (
        <li key={`${limit.n} ${limit.unit} ${limit.legalRef} ${JSON.stringify(limit.condition ?? null)}`}>
          <LimitText limit={limit} version={version} />
        </li>
      ))}
    </ul>
  );
}

function LimitText({ limit, version }: { readonly limit: Limit; readonly version: ProcedureVersion }) {
  const { t, language } = useT();
  const isVerified = limit.verification === 'verified';
  return (
    <>
      <strong className="cp-figures">{daysInWords(limit.n, limit.unit, t)}</strong>{' '}
      <span className="cp-soft">{triggerWords()}</span>
      <span className="ad-law">
        {limit.legalRef}{' '}
        <Tag icon={isVerified ? BadgeCheck : CircleQuestionMark}>
          {t(isVerified ? 'procedures.verified' : 'procedures.toConfirm')}
        </Tag>
      </span>
      {limit.condition && <span className="cp-soft">{conditionWords()}</span>}
    </>
  );

  function triggerWords(): string {
    if (limit.trigger === 'dossier_complete') return t('procedures.fromDossier');
    if (limit.trigger === 'dossier_received') return t('procedures.fromReceipt');
    const step = version.steps.find((one) => one.code === limit.trigger);
    return t('procedures.fromStep', { step: step?.name[language] ?? limit.trigger });
  }

  function conditionWords(): string {
    const { capacities = [], flagsOn = [], flagsOff = [] } = limit.condition ?? {};
    const flag = (code: string) => version.flags.find((one) => one.code === code)?.name[language] ?? code;
    const parts = [
      ...(capacities.length > 0 ? [capacities.map((one) => CAPACITY_WORDS[one][language]).join(', ')] : []),
      ...flagsOn.map((code) => t('procedures.when', { what: flag(code) })),
      ...flagsOff.map((code) => t('procedures.unless', { what: flag(code) })),
    ];
    return parts.join('; ');
  }
}
