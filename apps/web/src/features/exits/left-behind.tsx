import { formatDate } from '@counterpart/i18n/date-words';
import { Button } from '@counterpart/ui/button';
import { Banner } from '@counterpart/ui/banner';
import { Checkbox } from '@counterpart/ui/choice';
import { ComboBox } from '@counterpart/ui/combo-box';
import { TextField } from '@counterpart/ui/text-field';
import { type SyntheticEvent, useState } from 'react';
import { useT } from '../../lib/i18n.ts';
import { type ApiInput, type ApiOutput, apiClient } from '../../lib/trpc.ts';
import { useCommand } from '../../lib/use-command.ts';
import { usePartyOptions } from '../../lib/use-party-options.ts';
import type { Exit, ExitInside } from './exit-words.ts';
import { OrphanFile, orphanText } from './orphan-name.tsx';

type Orphan = ExitInside['orphans'][number];
type PartProps = { readonly exit: Exit; readonly inside: ExitInside };

const keyOf = ({ kind, recordId }: Orphan) => `${kind} ${recordId}`;

/** Work that waits for somebody at home: handed on piece by piece, or all to one agency. */
export function LeftBehind({ exit, inside }: PartProps) {
  const { t } = useT();
  const waiting = inside.orphans.filter((one) => one.mayHandOn);
  return (
    <section>
      <h2 id="ex-left">
        {t('exits.left')} · {waiting.length}
      </h2>
      {waiting.length === 0 ? (
        <Banner meaning="onTime">{t('exits.leftNone')}</Banner>
      ) : (
        <>
          <p className="cp-soft">{t('exits.leftLead')}</p>
          {inside.mayDecide ? (
            <HandOnForm exit={exit} waiting={waiting} />
          ) : (
            <ul className="ex-orphans" aria-labelledby="ex-left">
              {waiting.map((one) => (
                <li key={keyOf(one)}>
                  <OrphanLine exit={exit} orphan={one} />
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </section>
  );
}

/** Signings and rounds that fall with their files. */
export function CalledOff({ exit, inside }: PartProps) {
  const { t } = useT();
  const fallen = inside.orphans.filter((one) => !one.mayHandOn);
  if (fallen.length === 0) return null;
  return (
    <section>
      <h2 id="ex-called-off">
        {t('exits.calledOff')} · {fallen.length}
      </h2>
      <p className="cp-soft">{t('exits.calledOffLead')}</p>
      <ul className="ex-orphans" aria-labelledby="ex-called-off">
        {fallen.map((one) => (
          <li key={keyOf(one)}>
            <OrphanLine exit={exit} orphan={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function OrphanLine({ exit, orphan }: { readonly exit: Exit; readonly orphan: Orphan }) {
  return (
    <>
      <OrphanFile exit={exit} instrumentId={orphan.instrumentId} /> <OrphanText orphan={orphan} />
    </>
  );
}

function OrphanText({ orphan }: { readonly orphan: Orphan }) {
  const words = useT();
  const { t } = words;
  const day = orphan.dueOn === null ? null : formatDate(orphan.dueOn);
  return (
    <>
      {orphanText(orphan, words)}
      {day !== null && (
        <span className="cp-soft"> · {t(orphan.mayHandOn ? 'exits.dueOn' : 'exits.onDay', { day })}</span>
      )}
    </>
  );
}

type Input = ApiInput['exits']['handOn']['input'];

function HandOnForm({ exit, waiting }: { readonly exit: Exit; readonly waiting: readonly Orphan[] }) {
  const { t } = useT();
  const { agencyOptions } = usePartyOptions();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [agencyId, setAgency] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const command = useCommand<Input, ApiOutput['exits']['handOn']>(
    (envelope) => apiClient.exits.handOn.mutate(envelope),
    {
      done: ({ handedOn }) => t('exits.handedOnDone', { count: handedOn }),
      onDone: () => {
        setChosen(new Set());
        setTried(false);
      },
    },
  );
  const taken = waiting.filter((one) => chosen.has(keyOf(one)));
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (taken.length === 0 || agencyId === null || reason.trim() === '') return;
    const items = taken.map(({ kind, recordId }) => ({ kind, recordId }));
    command.mutate({ id: exit.id, agencyId, reason: reason.trim(), items });
  };
  const toggle = (key: string, isTaken: boolean) => {
    const next = new Set(chosen);
    if (isTaken) next.add(key);
    else next.delete(key);
    setChosen(next);
  };
  return (
    <form className="ex-hand-on" noValidate onSubmit={submit}>
      <Checkbox
        isSelected={taken.length === waiting.length}
        isIndeterminate={taken.length > 0 && taken.length < waiting.length}
        onChange={(isAll) => setChosen(new Set(isAll ? waiting.map(keyOf) : []))}
        {...(isTried && taken.length === 0 && { error: t('exits.missing.items') })}
      >
        {t('exits.all')}
      </Checkbox>
      <ul className="ex-orphans" aria-labelledby="ex-left">
        {waiting.map((one) => (
          <li key={keyOf(one)} className="ex-orphan">
            <Checkbox isSelected={chosen.has(keyOf(one))} onChange={(isTaken) => toggle(keyOf(one), isTaken)}>
              <OrphanText orphan={one} />
            </Checkbox>
            <OrphanFile exit={exit} instrumentId={one.instrumentId} />
          </li>
        ))}
      </ul>
      <div className="ex-hand-on-fields">
        <ComboBox
          label={t('exits.handOnTo')}
          options={agencyOptions}
          value={agencyId}
          onChange={setAgency}
          {...(isTried && agencyId === null && { error: t('exits.missing.agency') })}
        />
        <TextField
          label={t('exits.handOnReason')}
          maxLength={500}
          value={reason}
          onChange={setReason}
          {...(isTried && reason.trim() === '' && { error: t('exits.missing.reason') })}
        />
        <Button type="submit" variant="primary" isPending={command.isPending}>
          {t('exits.handOn')}
        </Button>
      </div>
    </form>
  );
}
