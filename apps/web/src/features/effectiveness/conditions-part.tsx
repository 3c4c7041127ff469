import { Button } from '@counterpart/ui/button';
import { Banner } from '@counterpart/ui/banner';
import { useState } from 'react';
import { Plus } from 'lucide-react';
import { ConditionItem } from './condition-item.tsx';
import { ConditionDialog } from './condition-dialogs.tsx';
import { type EffectSheet, type EffectWords, spoken } from './use-effect-words.ts';

type PartProps = { readonly sheet: EffectSheet; readonly words: EffectWords };

/** What an instrument waits for, how much of it is met, and what is missing beside the list. */
export function ConditionsPart({ sheet, words }: PartProps) {
  const { t, language } = words;
  const { done, total, missing } = sheet.readiness;
  const [isAdding, setAdding] = useState(false);
  const mayAdd = sheet.allowed.includes('addCondition') && sheet.days.effectiveOn === null;
  const listed = new Set(sheet.conditions.map((one) => one.id));
  const steps = missing.filter((one) => !listed.has(one.code));
  return (
    <section className="ef-section">
      <h3>
        {t('effect.conditions.head')}
        {total > 0 && <span className="cp-figures"> {t('effect.conditions.ready', { done, total })}</span>}
      </h3>
      <Together sheet={sheet} words={words} />
      {sheet.conditions.length === 0 ? (
        <p className="cp-soft">{t('effect.conditions.none')}</p>
      ) : (
        <ul className="ef-conditions">
          {sheet.conditions.map((one) => (
            <ConditionItem key={one.id} condition={one} words={words} isEffective={sheet.days.effectiveOn !== null} />
          ))}
        </ul>
      )}
      {steps.length > 0 && (
        <>
          <p className="cp-soft">{t('effect.conditions.missing')}</p>
          <ul className="ef-missing">
            {steps.map((one) => (
              <li key={one.code}>{spoken(one.title, language)}</li>
            ))}
          </ul>
        </>
      )}
      {mayAdd && (
        <div className="cp-row">
          <Button size="s" icon={Plus} onPress={() => setAdding(true)}>
            {t('effect.condition.add')}
          </Button>
        </div>
      )}
      {isAdding && <ConditionDialog sheet={sheet} condition={null} words={words} onClose={() => setAdding(false)} />}
    </section>
  );
}

/** Says plainly that two instruments wait for each other. */
function Together({ sheet: { together, days }, words }: PartProps) {
  if (days.effectiveOn !== null) return null;
  const { t } = words;
  if (together.hidden > 0) return <Banner meaning="info">{t('effect.togetherHidden')}</Banner>;
  if (together.instruments.length === 0) return null;
  const titles = together.instruments.map((one) => `${words.title(one).text} (${one.programmeCode})`).join('; ');
  return <Banner meaning="info">{t('effect.together', { titles })}</Banner>;
}
