import './exits.css';
import { formatDate, formatInstant } from '@counterpart/i18n/date-words';
import { Breadcrumbs } from '@counterpart/ui/breadcrumbs';
import { Button } from '@counterpart/ui/button';
import { KeyValueList } from '@counterpart/ui/key-value-list';
import { PageHead } from '@counterpart/ui/page-head';
import { Skeleton } from '@counterpart/ui/skeleton';
import { Tag } from '@counterpart/ui/status-chip';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { AskDialog } from '../../lib/ask-dialog.tsx';
import { useT } from '../../lib/i18n.ts';
import { RouteLink } from '../../lib/route-link.tsx';
import { apiClient, refusalOf } from '../../lib/trpc.ts';
import { useApi } from '../../lib/use-api.ts';
import { useCommand } from '../../lib/use-command.ts';
import { usePageTitle } from '../../lib/use-page-title.ts';
import { useReference } from '../../lib/use-reference.ts';
import { NotFound } from '../../shell/not-found.tsx';
import { FailureBanner } from '../identity/failure-banner.tsx';
import { ExitFiles } from './exit-files.tsx';
import { type Exit, type ExitInside, KIND_WORDS, stateText } from './exit-words.ts';
import { HandedOn } from './handed-on.tsx';
import { CalledOff, LeftBehind } from './left-behind.tsx';
import { ResumeForm } from './resume-form.tsx';

const route = getRouteApi('/framed/exits/$id');

/** The record of an exit: the paper, the files, what was handed on, and what nobody took over yet. */
export function ExitPage() {
  const { t } = useT();
  const { id } = route.useParams();
  const { partnerName } = useReference();
  const exit = useQuery(useApi().exits.get.queryOptions({ id }, { retry: false }));
  const title = exit.data
    ? t('exits.of', { partner: partnerName(exit.data.partnerId), kind: t(KIND_WORDS[exit.data.kind]) })
    : t('exits.title');
  usePageTitle(title);
  const code = refusalOf(exit.error)?.code;
  if (code === 'common.not_found' || code === 'common.invalid_input') return <NotFound />;
  return (
    <>
      <PageHead
        crumbs={
          <Breadcrumbs
            links={[
              <RouteLink key="all" to="/exits">
                {t('exits.title')}
              </RouteLink>,
            ]}
            current={title}
          />
        }
        title={title}
        {...(exit.data?.isSample && { lead: t('exits.sample') })}
        actions={exit.data?.inside?.mayDecide && <ExitActs exit={exit.data} inside={exit.data.inside} />}
      />
      <FailureBanner failure={exit.error} />
      {!exit.data && exit.error === null && <Skeleton lines={10} />}
      {exit.data && <ExitRecord exit={exit.data} />}
    </>
  );
}

function ExitRecord({ exit }: { readonly exit: Exit }) {
  const { inside } = exit;
  return (
    <div className="ex-record">
      <ExitHead exit={exit} />
      {inside && exit.state === 'standing' && <LeftBehind exit={exit} inside={inside} />}
      <ExitFiles exit={exit} />
      {inside && <HandedOn exit={exit} inside={inside} />}
      {inside && <CalledOff exit={exit} inside={inside} />}
    </div>
  );
}

function ExitHead({ exit }: { readonly exit: Exit }) {
  const { t } = useT();
  const { partnerName, agencyName } = useReference();
  const { document: paper, inside } = exit;
  const target = inside && (partnerName(inside.target.partnerId) || agencyName(inside.target.agencyId));
  const paperText = [paper.issuer, paper.number, paper.on === null ? '' : formatDate(paper.on)];
  const facts = [
    { id: 'state', name: t('exits.state'), value: <Tag>{stateText(exit, t)}</Tag> },
    { id: 'effective', name: t('exits.effectiveOn'), value: formatDate(exit.effectiveOn) },
    ...(target ? [{ id: 'target', name: t('exits.target'), value: target }] : []),
    { id: 'paper', name: t('exits.document'), value: paperText.filter((one) => one !== '').join(', ') },
    ...(inside ? insideFacts(inside, t) : []),
  ];
  return <KeyValueList facts={facts} />;
}

function insideFacts(inside: ExitInside, t: ReturnType<typeof useT>['t']) {
  const by = t('exits.decidedByAt', { name: inside.decidedBy, at: formatInstant(inside.decidedAt) });
  return [
    { id: 'reason', name: t('exits.reason'), value: inside.reason },
    ...(inside.endedReason === null ? [] : [{ id: 'ended', name: t('exits.endedReason'), value: inside.endedReason }]),
    { id: 'by', name: t('exits.decidedBy'), value: by },
  ];
}

/** The ways back: undone while nothing was built on it, resumed at any time. */
function ExitActs({ exit, inside }: { readonly exit: Exit; readonly inside: ExitInside }) {
  const { t } = useT();
  const [open, setOpen] = useState<'undo' | 'resume' | null>(null);
  const undo = useCommand<{ id: string }, unknown>((envelope) => apiClient.exits.undo.mutate(envelope), {
    done: () => t('exits.undone'),
  });
  const mayResume = inside.files.some((one) => one.mayResume);
  return (
    <div className="cp-row">
      {mayResume && <Button onPress={() => setOpen('resume')}>{t('exits.resume')}</Button>}
      {inside.mayUndo && (
        <Button onPress={() => setOpen('undo')} isPending={undo.isPending}>
          {t('exits.undo')}
        </Button>
      )}
      <AskDialog
        isOpen={open === 'undo'}
        title={t('exits.undo')}
        act={t('exits.undo')}
        onAct={() => undo.mutate({ id: exit.id })}
        onClose={() => setOpen(null)}
      >
        <p>{t('exits.undoAsk')}</p>
      </AskDialog>
      {open === 'resume' && <ResumeForm exit={exit} inside={inside} onClose={() => setOpen(null)} />}
    </div>
  );
}
