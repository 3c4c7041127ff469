import { Breadcrumbs } from '@counterpart/ui/breadcrumbs';
import { Button } from '@counterpart/ui/button';
import { IconButton } from '@counterpart/ui/icon-button';
import { KeyValueList } from '@counterpart/ui/key-value-list';
import { Menu } from '@counterpart/ui/menu';
import { PageHead } from '@counterpart/ui/page-head';
import { Tag } from '@counterpart/ui/status-chip';
import { CirclePause, Ellipsis, Plus } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useT } from '../../lib/i18n.ts';
import { RouteLink } from '../../lib/route-link.tsx';
import { Amounts } from './amounts.tsx';
import { HealthLine } from './health-line.tsx';
import { ProgrammeTasks } from '../tasks/programme-tasks.tsx';
import { LocalTitle } from './local-title.tsx';
import { programmeHealth } from './road-words.ts';
import { StageChip } from './stage-chip.tsx';
import type { ProgrammeView, RoadInstrument } from './use-programme.ts';
import { useRoadNames } from './use-road-names.ts';

const NewInstrument = lazy(async () => ({ default: (await import('./new-instrument.tsx')).NewInstrument }));
const ProgrammeSideState = lazy(async () => ({ default: (await import('./side-state.tsx')).ProgrammeSideState }));

type ProgrammeHeadProps = { readonly programme: ProgrammeView; readonly road: readonly RoadInstrument[] };

/** What a programme is, where it stands and how it goes, above all its sides. */
export function ProgrammeHead({ programme, road }: ProgrammeHeadProps) {
  const { t, language } = useT();
  const other = language === 'vi' ? programme.titleEn : programme.titleVi;
  const own = language === 'vi' ? programme.titleVi : programme.titleEn;
  return (
    <div className="pg-head">
      <PageHead
        crumbs={
          <Breadcrumbs
            links={[
              <RouteLink key="pipeline" to="/pipeline">
                {t('pipeline.title')}
              </RouteLink>,
            ]}
            current={programme.code}
          />
        }
        title={<LocalTitle vi={programme.titleVi} en={programme.titleEn} />}
        {...(other !== '' && own !== '' && { lead: <span lang={language === 'vi' ? 'en' : 'vi'}>{other}</span> })}
        actions={<HeadActions programme={programme} />}
      />
      <div className="pg-state">
        <Tag>{programme.code}</Tag>
        <StageChip stage={programme.stage} />
        {programme.isSample && <Tag>{t('pipeline.sample')}</Tag>}
        <HealthLine health={programmeHealth(road)} />
        <ProgrammeTasks code={programme.code} />
      </div>
      {programme.sideStateReason !== null && (
        <p className="pg-side">{t('programme.side.because', { reason: programme.sideStateReason })}</p>
      )}
      <HeadFacts programme={programme} />
    </div>
  );
}

function HeadFacts({ programme }: { readonly programme: ProgrammeView }) {
  const { t } = useT();
  const { partnerName, agencyName } = useRoadNames();
  const partners = programme.partners.map((one) => partnerName(one.partnerId)).join(', ');
  const agency = agencyName(programme.managingAgencyId);
  return (
    <div className="pg-facts">
      <KeyValueList
        facts={[
          { id: 'partner', name: t('pipeline.column.partner'), value: partners },
          { id: 'amount', name: t('pipeline.column.amount'), value: <Amounts financing={programme.financing} /> },
          {
            id: 'agency',
            name: t('pipeline.column.agency'),
            value: agency === '' ? <span className="cp-soft">{t('milestone.noValue')}</span> : agency,
          },
        ]}
      />
    </div>
  );
}

function HeadActions({ programme }: { readonly programme: ProgrammeView }) {
  const { t } = useT();
  const [asked, setAsked] = useState<'instrument' | 'side' | null>(null);
  const close = () => setAsked(null);
  return (
    <>
      {programme.allowed.includes('decideSideState') && (
        <Menu
          label={t('pipeline.more')}
          trigger={<IconButton icon={Ellipsis} label={t('pipeline.more')} variant="secondary" />}
          groups={[
            {
              entries: [
                {
                  id: 'side',
                  label: t('programme.side.decide'),
                  icon: CirclePause,
                  onAction: () => setAsked('side'),
                },
              ],
            },
          ]}
        />
      )}
      {programme.allowed.includes('addInstrument') && (
        <Button icon={Plus} onPress={() => setAsked('instrument')}>
          {t('programme.instrument.new')}
        </Button>
      )}
      <Suspense>
        {asked === 'instrument' && <NewInstrument programme={programme} onClose={close} />}
        {asked === 'side' && <ProgrammeSideState programme={programme} onClose={close} />}
      </Suspense>
    </>
  );
}
