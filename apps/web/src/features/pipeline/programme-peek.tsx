import { formatDate } from '@counterpart/i18n/date-words';
import { EmptyState } from '@counterpart/ui/empty-state';
import { IconButton } from '@counterpart/ui/icon-button';
import { KeyValueList } from '@counterpart/ui/key-value-list';
import { Peek } from '@counterpart/ui/peek';
import { Skeleton } from '@counterpart/ui/skeleton';
import { useNavigate } from '@tanstack/react-router';
import { Maximize2 } from 'lucide-react';
import { failureText } from '../../lib/failure-text.ts';
import { useT } from '../../lib/i18n.ts';
import { inLanguage } from '../../lib/use-reference.ts';
import { ForeseenDates } from '../forecast/foreseen-dates.tsx';
import { MilestoneControl } from '../milestones/milestone-control.tsx';
import { StateChip } from '../milestones/milestone-state.tsx';
import { Amounts } from '../programme/amounts.tsx';
import { HealthLine } from '../programme/health-line.tsx';
import { HolderLine } from '../programme/holder-line.tsx';
import { isOpen, programmeHealth, subjectOf } from '../programme/road-words.ts';
import { StageChip } from '../programme/stage-chip.tsx';
import { type ProgrammeView, type RoadInstrument, useProgramme, useRoad } from '../programme/use-programme.ts';
import { useRoadNames } from '../programme/use-road-names.ts';

type ProgrammePeekProps = { readonly code: string; readonly onClose: () => void };

/** A programme beside the list: key facts and next steps. */
export function ProgrammePeek({ code, onClose }: ProgrammePeekProps) {
  const { t, language } = useT();
  const navigate = useNavigate();
  const programme = useProgramme(code);
  const road = useRoad(programme.data?.id);
  const title = programme.data ? inLanguage(language, programme.data.titleVi, programme.data.titleEn).text : code;
  return (
    <Peek
      title={title}
      subject={code}
      onClose={onClose}
      actions={
        <IconButton
          icon={Maximize2}
          size="s"
          label={t('pipeline.openPage')}
          onPress={() => void navigate({ to: '/p/$code', params: { code } })}
          aria-keyshortcuts="o"
        />
      }
    >
      {programme.isError && (
        <EmptyState kind="nothingMatches" title={failureText(programme.error, t)}>
          {code}
        </EmptyState>
      )}
      {programme.isPending && <Skeleton lines={8} />}
      {programme.data && <Facts programme={programme.data} road={road.data ?? []} />}
      {programme.data && road.isPending && <Skeleton lines={5} />}
      {programme.data && road.data && <NextSteps programme={programme.data} road={road.data} />}
    </Peek>
  );
}

type PartProps = { readonly programme: ProgrammeView; readonly road: readonly RoadInstrument[] };

function Facts({ programme, road }: PartProps) {
  const { t, language } = useT();
  const names = useRoadNames();
  const other = language === 'vi' ? programme.titleEn : programme.titleVi;
  const partners = programme.partners.map((one) => names.partnerName(one.partnerId)).join(', ');
  return (
    <div className="cp-stack">
      {other !== '' && (
        <p className="cp-soft" lang={language === 'vi' ? 'en' : 'vi'}>
          {other}
        </p>
      )}
      <div className="cp-row">
        <StageChip stage={programme.stage} />
        <HealthLine health={programmeHealth(road)} />
      </div>
      <KeyValueList
        facts={[
          { id: 'code', name: t('pipeline.column.code'), value: programme.code },
          { id: 'partner', name: t('pipeline.column.partner'), value: partners },
          { id: 'amount', name: t('pipeline.column.amount'), value: <Amounts financing={programme.financing} /> },
          { id: 'agency', name: t('pipeline.column.agency'), value: names.agencyName(programme.managingAgencyId) },
          ...road
            .filter((one) => one.holders.length > 0)
            .map((one) => ({
              id: one.id,
              name: t('pipeline.column.holder'),
              value: <HolderLine programme={programme} instrument={one} />,
            })),
        ].filter((fact) => fact.value !== '')}
      />
      {road.map((one) => (
        <ForeseenDates
          key={one.id}
          subject={one}
          programmeCode={programme.code}
          {...(road.length > 1 && { name: inLanguage(language, one.titleVi, one.titleEn).text })}
        />
      ))}
    </div>
  );
}

/** Steps shown beside the list; the page has them all. */
const NEXT = 5;

function NextSteps({ programme, road }: PartProps) {
  const { t, language } = useT();
  const steps = road
    .filter((one) => one.sideState === null)
    .flatMap((instrument) => instrument.steps.filter((step) => isOpen(step) && !step.isOptional))
    .sort((a, b) => ((a.plannedOn ?? '9999') < (b.plannedOn ?? '9999') ? -1 : 1))
    .slice(0, NEXT);
  if (steps.length === 0) return null;
  return (
    <section className="pl-next">
      <h3>{t('pipeline.nextSteps')}</h3>
      <ul>
        {steps.map((step) => {
          const subject = subjectOf(step, programme.id, language);
          return (
            <li key={step.id}>
              <span className="pl-next-name">{subject.name}</span>
              <span className="cp-figures cp-soft">
                {step.plannedOn === null ? t('pipeline.noDay') : formatDate(step.plannedOn)}
              </span>
              {step.mayUpdate ? <MilestoneControl subject={subject} /> : <StateChip subject={subject} t={t} />}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
