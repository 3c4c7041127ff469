import { formatDate, formatInstant } from '@counterpart/i18n/date-words';
import { useT } from '../../lib/i18n.ts';
import { useReference } from '../../lib/use-reference.ts';
import { ActPapers } from '../documents/act-papers.tsx';
import type { TaskView } from './use-tasks.ts';

type Entry = TaskView['ledger'][number];

const MOVES: readonly Entry['kind'][] = ['assigned', 'extension_granted', 'moved'];

/** Every deadline the task had, and all that happened to it, latest first. What was taken back stays readable. */
export function TaskLedger({ task }: { readonly task: TaskView }) {
  const { t } = useT();
  const deadlines = task.ledger.filter((one) => MOVES.includes(one.kind) && !one.isTakenBack);
  return (
    <div className="tk-ledgers">
      {deadlines.length > 1 && (
        <section aria-label={t('task.deadlines')}>
          <h2>{t('task.deadlines')}</h2>
          <ol className="tk-deadlines">
            {deadlines.map((one) => (
              <li key={one.id} className="tk-numbers">
                <strong>{one.toOn === null ? t('task.noDeadline') : formatDate(one.toOn)}</strong>{' '}
                <span className="cp-soft">
                  {t(`task.event.${one.kind}`)}, {formatDate(one.day)}
                  {why(one) !== '' && `: ${why(one)}`}
                </span>
              </li>
            ))}
          </ol>
        </section>
      )}
      <section aria-label={t('task.ledger')}>
        <h2>{t('task.ledger')}</h2>
        <ol className="tk-ledger">
          {task.ledger.toReversed().map((one) => (
            <LedgerEntry key={one.id} taskId={task.id} entry={one} />
          ))}
        </ol>
      </section>
    </div>
  );
}

function LedgerEntry({ taskId, entry }: { readonly taskId: string; readonly entry: Entry }) {
  const { t } = useT();
  const { agencyName } = useReference();
  const said = [
    entry.kind === 'reported' && entry.percent !== null ? t('task.percentOf', { percent: entry.percent }) : '',
    movesText(entry),
    entry.agencyId === null ? '' : agencyName(entry.agencyId),
    why(entry),
  ].filter((one) => one !== '');
  return (
    <li data-gone={entry.isTakenBack || undefined}>
      <p>
        <strong>{t(`task.event.${entry.kind}`)}</strong> <span className="cp-figures">{formatDate(entry.day)}</span>
        {entry.isTakenBack && <span className="cp-soft"> ({t('task.ledger.takenBack')})</span>}
      </p>
      {said.length > 0 && <p className="tk-said">{said.join(' · ')}</p>}
      <ActPapers ownerKind="task" ownerId={taskId} actId={entry.id} />
      <p className="cp-soft tk-numbers">
        {entry.actorName}, {formatInstant(entry.at)}
      </p>
    </li>
  );
}

/** The deadline before and after, as far as the entry moved or asked for one. */
function movesText({ kind, fromOn, toOn }: Entry): string {
  if (kind === 'extension_refused' || (fromOn === null && toOn === null)) return '';
  return [fromOn, toOn].flatMap((day) => (day === null ? [] : [formatDate(day)])).join(' → ');
}

function why({ text, documentNumber, documentOn }: Entry): string {
  const paper = [documentNumber, documentOn === null ? '' : formatDate(documentOn)]
    .filter((one) => one !== '')
    .join(', ');
  return [text, paper].filter((one) => one !== '').join(' · ');
}
