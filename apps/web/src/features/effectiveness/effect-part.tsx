import { formatDate, formatInstant } from '@counterpart/i18n/date-words';
import { EFFECTIVENESS_DECISION_WORDS } from '@counterpart/reference/codelists/instruments';
import { Button } from '@counterpart/ui/button';
import { type Fact, KeyValueList } from '@counterpart/ui/key-value-list';
import { useState } from 'react';
import { DeclareDialog, NoticeDialog } from './effect-dialogs.tsx';
import { type EffectSheet, type EffectWords, spoken } from './use-effect-words.ts';

type PartProps = { readonly sheet: EffectSheet; readonly words: EffectWords };

/** The four days, kept apart; ratification; the acts that record them; and what was decided. */
export function EffectPart({ sheet, words }: PartProps) {
  const { t } = words;
  return (
    <>
      <section className="ef-section">
        <h3>{t('effect.days.head')}</h3>
        <KeyValueList facts={[...dayFacts(sheet, words), ...ratificationFacts(sheet, words)]} />
        <Acts sheet={sheet} words={words} />
      </section>
      {sheet.decisions.length > 0 && <Decisions sheet={sheet} words={words} />}
    </>
  );
}

function dayFacts({ days }: EffectSheet, { t }: EffectWords): Fact[] {
  const { signedOn, exchangedOn, effectiveOn, noticeOn, noticeNumber } = days;
  const said = (day: string | null) =>
    day === null ? <span className="cp-soft">{t('effect.days.open')}</span> : formatDate(day);
  const notice =
    noticeOn !== null && noticeNumber !== ''
      ? t('effect.days.noticeText', { number: noticeNumber, day: formatDate(noticeOn) })
      : said(noticeOn);
  return [
    { id: 'signed', name: t('effect.days.signed'), value: said(signedOn) },
    ...(exchangedOn === null
      ? []
      : [{ id: 'exchanged', name: t('effect.days.exchanged'), value: formatDate(exchangedOn) }]),
    { id: 'effective', name: t('effect.days.effective'), value: said(effectiveOn) },
    { id: 'notice', name: t('effect.days.notice'), value: notice },
  ];
}

function ratificationFacts({ ratification }: EffectSheet, { t, language }: EffectWords): Fact[] {
  if (!ratification.isNeeded) {
    return [{ id: 'ratification', name: t('effect.days.ratification'), value: t('effect.days.notNeeded') }];
  }
  return ratification.steps.map((one) => ({
    id: one.code,
    name: spoken(one.name, language),
    value:
      one.doneOn === null ? (
        <span className="cp-soft">{t('effect.days.open')}</span>
      ) : (
        [formatDate(one.doneOn), one.evidence].filter((part) => part !== '').join(' · ')
      ),
  }));
}

function Acts({ sheet, words }: PartProps) {
  const { t } = words;
  const [open, setOpen] = useState<'declare' | 'notice' | null>(null);
  const { days, milestones, sideState, together } = sheet;
  const mayDeclare =
    milestones.effective?.mayRecord === true &&
    days.signedOn !== null &&
    days.effectiveOn === null &&
    sideState === null &&
    together.hidden === 0;
  const mayNotice = milestones.notice?.mayRecord === true && days.effectiveOn !== null && days.noticeOn === null;
  const others = together.instruments.length;
  if (!mayDeclare && !mayNotice) return null;
  return (
    <div className="cp-row">
      {mayDeclare && (
        <Button variant="primary" onPress={() => setOpen('declare')}>
          {others > 0 ? t('effect.declare.together', { count: others }) : t('effect.declare.open')}
        </Button>
      )}
      {mayNotice && (
        <Button variant="primary" onPress={() => setOpen('notice')}>
          {t('effect.notice.open')}
        </Button>
      )}
      {open === 'declare' && <DeclareDialog sheet={sheet} words={words} onClose={() => setOpen(null)} />}
      {open === 'notice' && <NoticeDialog sheet={sheet} words={words} onClose={() => setOpen(null)} />}
    </div>
  );
}

/** What was decided, for good: nothing here can be taken away. */
function Decisions({ sheet, words: { t, language } }: PartProps) {
  return (
    <section className="ef-section">
      <h3>{t('effect.decisions.head')}</h3>
      <ul className="ef-decisions">
        {sheet.decisions.map((one) => (
          <li key={one.id}>
            <strong>{EFFECTIVENESS_DECISION_WORDS[one.kind][language]}</strong>{' '}
            <span className="cp-figures">{formatDate(one.on)}</span>
            {one.reason !== '' && <p>{[one.reason, one.document].filter((part) => part !== '').join(' · ')}</p>}
            {one.missing.length > 0 && (
              <p>
                {t('effect.decisions.openThen', { what: one.missing.map((text) => spoken(text, language)).join('; ') })}
              </p>
            )}
            <p className="cp-soft">{t('effect.decisions.by', { who: one.by, day: formatInstant(one.at) })}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
