import { deliverableCatalogue } from '@counterpart/domain/deliverables/deliverable.query';
import { parseQuery } from '@counterpart/domain/shared/query-spec';
import { DELIVERABLE_STATES } from '@counterpart/domain/deliverables/deliverable.codes';
import { filterSentence } from '@counterpart/i18n/filter-sentence';
import { Button } from '@counterpart/ui/button';
import { Checkbox } from '@counterpart/ui/choice';
import { ComboBox } from '@counterpart/ui/combo-box';
import { SearchField } from '@counterpart/ui/search-field';
import { Select } from '@counterpart/ui/select';
import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useT } from '../../lib/i18n.ts';
import { useMe } from '../../lib/use-me.ts';
import { inLanguage, useReference } from '../../lib/use-reference.ts';
import { asking, askedOf, type DeliverablesSearch, queryOf } from './deliverables-search.ts';
import { stateWord } from './state-marks.tsx';
import type { SetDeliverables } from './use-deliverables.ts';

const ALL = 'all';
const TYPING_MS = 300;

type FilterBarProps = {
  readonly search: DeliverablesSearch;
  readonly set: SetDeliverables;
  readonly ignored: readonly string[];
};

/** What is shown, said in a sentence, and the few things people ask for. */
export function FilterBar({ search, set, ignored }: FilterBarProps) {
  const { t, language } = useT();
  const { f } = search;
  const states = DELIVERABLE_STATES.map((id) => ({ id, label: stateWord(id, language) }));
  const isFiltered = f !== undefined || search.q !== undefined;
  const sentence = useSentence(search, ignored);
  return (
    <section aria-label={t('deliverables.filter')} className="dl-filter cp-no-print">
      <div className="dl-filter-row">
        <WordsField key={search.q ?? ''} value={search.q ?? ''} onChange={(q) => set({ q: q || undefined })} />
        <AgencyField value={askedOf(f, 'agency')} onChange={(code) => set({ f: asking(f, 'agency', code) })} />
        <Select
          label={t('deliverables.column.state')}
          options={[{ id: ALL, label: t('deliverables.filter.all') }, ...states]}
          value={askedOf(f, 'progress') ?? ALL}
          onChange={(id) => set({ f: asking(f, 'progress', id === ALL ? null : id) })}
        />
        <Checkbox
          isSelected={askedOf(f, 'behind') === 'yes'}
          onChange={(isOn) => set({ f: asking(f, 'behind', isOn ? 'yes' : null) })}
        >
          {t('deliverables.filter.late')}
        </Checkbox>
      </div>
      {isFiltered && (
        <p className="dl-sentence">
          <span>{t('deliverables.filter.now', { sentence })}</span>
          <Button size="s" variant="quiet" icon={X} onPress={() => set({ f: undefined, q: undefined })}>
            {t('deliverables.filter.clear')}
          </Button>
        </p>
      )}
    </section>
  );
}

function useSentence(search: DeliverablesSearch, ignored: readonly string[]): string {
  const { t, language } = useT();
  const { today } = useMe();
  const { agencies, partners } = useReference();
  const spec = parseQuery(queryOf(search), deliverableCatalogue, today);
  const understood = spec.conditions;
  const nameOf = (all: readonly { code: string; nameVi: string; nameEn: string }[], code: string) => {
    const found = all.find((one) => one.code === code);
    return found ? inLanguage(language, found.nameVi, found.nameEn).text : code;
  };
  const valueWord = (field: string, value: string) => {
    if (field === 'lead' || field === 'agency') return nameOf(agencies, value);
    if (field === 'partner') return nameOf(partners, value);
    const state = DELIVERABLE_STATES.find((one) => one === value);
    return field === 'progress' && state ? stateWord(state, language) : value;
  };
  return filterSentence({ conditions: understood, text: spec.text, ignored }, valueWord, t);
}

function WordsField({ value, onChange }: { readonly value: string; readonly onChange: (text: string) => void }) {
  const { t } = useT();
  const [text, setText] = useState(value);
  useEffect(() => {
    if (text === value) return undefined;
    const timer = setTimeout(() => onChange(text.trim()), TYPING_MS);
    return () => clearTimeout(timer);
  }, [text, value, onChange]);
  return <SearchField label={t('deliverables.filter.words')} value={text} onChange={setText} onSubmit={onChange} />;
}

type AgencyFieldProps = { readonly value: string | null; readonly onChange: (code: string | null) => void };

/** Lead or supporting; whoever sees one agency only is not asked. */
function AgencyField({ value, onChange }: AgencyFieldProps) {
  const { t, language } = useT();
  const { agencies } = useReference();
  const options = agencies.map((one) => ({
    id: one.code,
    label: inLanguage(language, one.nameVi, one.nameEn).text,
    note: one.code,
    keywords: `${one.code} ${one.nameVi} ${one.nameEn}`,
  }));
  return (
    <ComboBox
      key={`${language} ${options.length} ${value ?? ''}`}
      label={t('deliverables.agency')}
      options={options}
      value={value}
      onChange={onChange}
    />
  );
}
