import './tasks.css';
import { formatDate } from '@counterpart/i18n/date-words';
import { RECURRENCE_WORDS, TASK_ASSIGNER_WORDS } from '@counterpart/reference/codelists/tasks';
import type { Recurrence } from '@counterpart/domain/tasks/task.codes';
import { Banner } from '@counterpart/ui/banner';
import { Breadcrumbs } from '@counterpart/ui/breadcrumbs';
import { Button } from '@counterpart/ui/button';
import { type Fact, KeyValueList } from '@counterpart/ui/key-value-list';
import { PageHead, PrintHead } from '@counterpart/ui/page-head';
import { Skeleton } from '@counterpart/ui/skeleton';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { failureText } from '../../lib/failure-text.ts';
import { useT } from '../../lib/i18n.ts';
import { RouteLink } from '../../lib/route-link.tsx';
import { refusalOf } from '../../lib/trpc.ts';
import { useApi } from '../../lib/use-api.ts';
import { useMe } from '../../lib/use-me.ts';
import { usePageTitle } from '../../lib/use-page-title.ts';
import { useReference } from '../../lib/use-reference.ts';
import { NotFound } from '../../shell/not-found.tsx';
import { Papers } from '../documents/papers.tsx';
import { OriginLine } from '../meetings/origin-line.tsx';
import { SampleSign } from '../pipeline/sample-sign.tsx';
import { periodText } from './period-words.ts';
import { InstrumentLink, PointLink, ProgrammeLink } from './task-link-words.tsx';
import { ReportForm } from './report-form.tsx';
import { TaskUrgings } from '../urging/task-urgings.tsx';
import { SeriesPart } from './series-part.tsx';
import { TaskActions } from './task-actions.tsx';
import { TaskLedger } from './task-ledger.tsx';
import { contentOf, deadlineText, TaskFlags, TaskStateChip } from './task-words.tsx';
import type { TaskView } from './use-tasks.ts';

const route = getRouteApi('/framed/tasks/$code');
const AS_ABSENT = ['common.not_found', 'common.invalid_input', 'auth.forbidden'];

/** One task: what it is, what may be done with it, every deadline it had and all that happened. */
export function TaskPage() {
  const { t } = useT();
  const { code } = route.useParams();
  const task = useQuery(useApi().tasks.get.queryOptions({ code }));
  usePageTitle(`${code} · ${t('task.title')}`);
  if (task.isPending) return <Skeleton lines={12} />;
  if (task.isError) {
    if (AS_ABSENT.includes(refusalOf(task.error)?.code ?? '')) return <NotFound />;
    return (
      <Banner
        meaning="late"
        isUrgent
        actions={<Button onPress={() => void task.refetch()}>{t('shell.tryAgain')}</Button>}
      >
        {failureText(task.error, t)}
      </Banner>
    );
  }
  return <Task task={task.data} />;
}

function Task({ task }: { readonly task: TaskView }) {
  const { t, language } = useT();
  const content = contentOf(task, language, t);
  return (
    <div className="tk-page">
      <PrintHead start={task.code} end={t('task.title')} />
      <PageHead
        crumbs={
          <Breadcrumbs
            links={[
              <RouteLink key="tasks" to="/tasks">
                {t('task.title')}
              </RouteLink>,
            ]}
            current={task.code}
          />
        }
        title={<span {...(content.isFallback && { lang: content.language })}>{content.text}</span>}
        lead={
          <span className="cp-figures">
            {task.code}
            {task.isSample && ' '}
            {task.isSample && <SampleSign label={t('task.sample')} />}
          </span>
        }
        actions={<TaskActions task={task} />}
      />
      <Standing task={task} />
      {task.allowed.includes('report') && <ReportForm key={task.lastEventId} task={task} />}
      <OriginLine recordId={task.id} />
      <Facts task={task} />
      {task.recurrence !== null && <SeriesPart task={task} />}
      <Papers ownerKind="task" ownerId={task.id} />
      <TaskUrgings taskId={task.id} />
      <TaskLedger task={task} />
    </div>
  );
}

/** Where the task stands: its deadline, never alone, its state and how far it is. */
function Standing({ task }: { readonly task: TaskView }) {
  const { t } = useT();
  const { today } = useMe();
  const { agencyName } = useReference();
  const words = deadlineText(task, today, t);
  return (
    <div className="tk-standing">
      <p className="tk-flags">
        <TaskStateChip state={task.state} flags={task.flags} />
        <TaskFlags flags={task.flags} />
      </p>
      <ReturnedFor task={task} />
      <dl className="tk-figures">
        <div>
          <dt>{t('task.agency')}</dt>
          <dd>{agencyName(task.leadAgencyId)}</dd>
        </div>
        <div>
          <dt>{t('task.column.due')}</dt>
          <dd className="cp-figures">
            {task.dueOn === null ? t('task.noDeadline') : formatDate(task.dueOn)}
            {words !== '' && <span className="cp-soft"> · {words}</span>}
          </dd>
        </div>
        <div>
          <dt>{t('task.column.percent')}</dt>
          <dd className="cp-figures">{t('task.percentOf', { percent: task.percent })}</dd>
        </div>
      </dl>
    </div>
  );
}

/** Why the office returned what was proposed, where that stands: whoever goes on with the task reads it first. */
function ReturnedFor({ task }: { readonly task: TaskView }) {
  const { t } = useT();
  if (!task.flags.includes('RETURNED')) return null;
  const last = task.ledger.findLast((one) => one.kind === 'returned' && !one.isTakenBack);
  const reason = [last?.text, last?.documentNumber].filter(Boolean).join(' · ');
  if (!last || reason === '') return null;
  return <Banner meaning="dueSoon">{t('task.returnedFor', { day: formatDate(last.day), reason })}</Banner>;
}

function Facts({ task }: { readonly task: TaskView }) {
  const { t, language } = useT();
  const { agencyName } = useReference();
  const { proposal, request, links } = task;
  const fact = (id: string, name: string, value: Fact['value']): Fact => ({ id, name, value });
  const facts: Fact[] = [
    fact(
      'source',
      t('task.fact.source'),
      [
        t('task.fact.sourceText', { number: task.sourceNumber, day: formatDate(task.sourceOn) }),
        task.sourceClause,
        task.sourceIssuer,
      ]
        .filter((one) => one !== '')
        .join(', '),
    ),
    fact('assigner', t('task.fact.assigner'), TASK_ASSIGNER_WORDS[task.assigner][language]),
    fact('support', t('task.fact.support'), task.supportIds.map(agencyName).join('; ') || t('task.none')),
    fact('assignedOn', t('task.fact.assignedOn'), formatDate(task.assignedOn)),
  ];
  if (task.recurrence !== null) {
    const every = RECURRENCE_WORDS[task.recurrence as Recurrence][language];
    facts.push(
      fact(
        'period',
        t('task.fact.period'),
        t('task.fact.periodText', { every, period: periodText(task.period ?? '', t, language) }),
      ),
    );
  }
  if (task.completedOn) facts.push(fact('completedOn', t('task.fact.completedOn'), formatDate(task.completedOn)));
  if (links) facts.push(fact('programme', t('task.column.programme'), <ProgrammeLink links={links} />));
  if (links?.instrument) facts.push(fact('instrument', t('task.fact.instrument'), <InstrumentLink links={links} />));
  if (links?.point) facts.push(fact('point', t('task.fact.point'), <PointLink links={links} />));
  if (proposal) {
    const { documentNumber, documentOn } = proposal;
    const paper = [documentNumber, documentOn && formatDate(documentOn)].filter(Boolean).join(', ');
    facts.push(fact('proposal', t('task.fact.proposal'), paper || formatDate(proposal.on)));
  }
  if (request) facts.push(fact('request', t('task.fact.request'), formatDate(request.newDueOn)));
  return <KeyValueList facts={facts} />;
}
