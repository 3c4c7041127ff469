import './urging.css';
import { formatDate, formatInstant } from '@counterpart/i18n/date-words';
import { Banner } from '@counterpart/ui/banner';
import { Breadcrumbs } from '@counterpart/ui/breadcrumbs';
import { Button } from '@counterpart/ui/button';
import { type Fact, KeyValueList } from '@counterpart/ui/key-value-list';
import { PageHead, PrintHead } from '@counterpart/ui/page-head';
import { Skeleton } from '@counterpart/ui/skeleton';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { FileDown, MessageSquareReply, Undo2 } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { URGING_LEVEL_WORDS } from '@counterpart/reference/codelists/urging';
import { failureText } from '../../lib/failure-text.ts';
import { useT } from '../../lib/i18n.ts';
import { RouteLink } from '../../lib/route-link.tsx';
import { refusalOf } from '../../lib/trpc.ts';
import { useApi } from '../../lib/use-api.ts';
import { useMe } from '../../lib/use-me.ts';
import { usePageTitle } from '../../lib/use-page-title.ts';
import { useReference } from '../../lib/use-reference.ts';
import { useTakeFile } from '../../lib/use-take-file.ts';
import { NotFound } from '../../shell/not-found.tsx';
import { LetterView } from './letter-view.tsx';
import { UrgedTasks, UrgingAnswers } from './urging-parts.tsx';
import { LevelText, UrgingState } from './urging-words.tsx';
import type { UrgingView } from './use-urging.ts';

const AnswerForm = lazy(async () => ({ default: (await import('./answer-form.tsx')).AnswerForm }));
const WithdrawForm = lazy(async () => ({ default: (await import('./withdraw-form.tsx')).WithdrawForm }));
const UrgeDrawer = lazy(async () => ({ default: (await import('./urge-drawer.tsx')).UrgeDrawer }));

const route = getRouteApi('/framed/urgings/$id');
const AS_ABSENT = ['common.not_found', 'common.invalid_input', 'auth.forbidden'];

/** One urging: its letter as it was sent, its tasks, and what was answered. */
export function UrgingPage() {
  const { t } = useT();
  const { id } = route.useParams();
  const urging = useQuery(useApi().urging.get.queryOptions({ id }));
  usePageTitle(`${urging.data?.documentNumber ?? ''} · ${t('urging.title')}`);
  if (urging.isPending) return <Skeleton lines={12} />;
  if (urging.isError) {
    if (AS_ABSENT.includes(refusalOf(urging.error)?.code ?? '')) return <NotFound />;
    return (
      <Banner
        meaning="late"
        isUrgent
        actions={<Button onPress={() => void urging.refetch()}>{t('shell.tryAgain')}</Button>}
      >
        {failureText(urging.error, t)}
      </Banner>
    );
  }
  return <Urging urging={urging.data} />;
}

type OpenForm = 'answer' | 'withdraw' | 'next' | null;

function Urging({ urging }: { readonly urging: UrgingView }) {
  const { t, language } = useT();
  const { agencyName } = useReference();
  const { today } = useMe();
  const [open, setOpen] = useState<OpenForm>(null);
  const close = () => setOpen(null);
  const number = urging.documentNumber || t('urging.noNumber');
  const isAnswered = urging.tasks.every((task) => task.answeredOn !== null);
  return (
    <div className="ug-page">
      <PrintHead start={number} end={t('urging.title')} />
      <PageHead
        crumbs={
          <Breadcrumbs
            links={[
              <RouteLink key="tasks" to="/tasks">
                {t('task.title')}
              </RouteLink>,
              <RouteLink key="urgings" to="/urgings">
                {t('urging.title')}
              </RouteLink>,
            ]}
            current={number}
          />
        }
        title={`${number} · ${agencyName(urging.agencyId)}`}
        lead={<LevelText level={urging.level} />}
        actions={<Acts urging={urging} onOpen={setOpen} />}
      />
      <p>
        <UrgingState urging={{ ...urging, isAnswered }} today={today} />
      </p>
      {urging.nextLevel !== null && (
        <Banner meaning="late" actions={<Button onPress={() => setOpen('next')}>{t('urging.prepareNext')}</Button>}>
          {t('urging.nextLevel', { level: URGING_LEVEL_WORDS[urging.nextLevel][language] })}
        </Banner>
      )}
      <Facts urging={urging} />
      <UrgedTasks urging={urging} />
      <UrgingAnswers urging={urging} />
      {urging.letter && (
        <section aria-label={t('urging.preview')}>
          <h2>{t('urging.preview')}</h2>
          <LetterView letter={urging.letter} language={urging.language} />
        </section>
      )}
      <Suspense>
        {open === 'answer' && <AnswerForm urging={urging} onClose={close} />}
        {open === 'withdraw' && <WithdrawForm urging={urging} onClose={close} />}
        {open === 'next' && <UrgeDrawer agencyId={urging.agencyId} level={urging.nextLevel} onClose={close} />}
      </Suspense>
    </div>
  );
}

function Acts({ urging, onOpen }: { readonly urging: UrgingView; readonly onOpen: (form: OpenForm) => void }) {
  const { t } = useT();
  const taking = useTakeFile();
  const take = (format: string) => taking.mutate(`/export/urging.${format}?id=${urging.id}`);
  return (
    <div className="cp-row cp-no-print">
      {urging.hasLetter &&
        ['docx', 'pdf'].map((format) => (
          <Button key={format} icon={FileDown} isPending={taking.isPending} onPress={() => take(format)}>
            {t('urging.download', { format: format.toUpperCase() })}
          </Button>
        ))}
      {urging.allowed.includes('answer') && (
        <Button variant="primary" icon={MessageSquareReply} onPress={() => onOpen('answer')}>
          {t('urging.answer')}
        </Button>
      )}
      {urging.allowed.includes('withdraw') && (
        <Button icon={Undo2} onPress={() => onOpen('withdraw')}>
          {t('urging.withdraw')}
        </Button>
      )}
    </div>
  );
}

function Facts({ urging }: { readonly urging: UrgingView }) {
  const { t } = useT();
  const fact = (id: string, name: string, value: Fact['value']): Fact => ({ id, name, value });
  const facts: Fact[] = [
    fact('subject', t('urging.field.subject'), <span lang={urging.language}>{urging.subject}</span>),
    fact('sentOn', t('urging.column.sent'), formatDate(urging.sentOn)),
    fact('wait', t('urging.fact.wait'), formatDate(urging.answerDueOn)),
    fact('by', t('urging.fact.by'), `${urging.actorName}, ${formatInstant(urging.at)}`),
  ];
  if (urging.newDueOn) facts.splice(2, 0, fact('due', t('urging.field.newDueOn'), formatDate(urging.newDueOn)));
  if (urging.withdrawnOn) {
    const why = `${formatDate(urging.withdrawnOn)}: ${urging.withdrawnReason}`;
    facts.push(fact('withdrawn', t('urging.fact.withdrawn'), why));
  }
  if (urging.docxSha256 && urging.pdfSha256) {
    const hashes = (
      <span className="ug-hash">
        DOCX {urging.docxSha256}
        <br />
        PDF {urging.pdfSha256}
      </span>
    );
    facts.push(fact('hash', t('urging.fact.hash'), hashes));
  }
  return <KeyValueList facts={facts} />;
}
