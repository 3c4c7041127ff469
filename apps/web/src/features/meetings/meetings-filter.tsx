import { DEBTOR_WORDS, PROMISE_STATE_WORDS } from '@counterpart/reference/codelists/meetings';
import { Button } from '@counterpart/ui/button';
import { Switch } from '@counterpart/ui/choice';
import { ComboBox } from '@counterpart/ui/combo-box';
import { DatePicker } from '@counterpart/ui/date-field';
import { Select } from '@counterpart/ui/select';
import { useT } from '../../lib/i18n.ts';
import { useReference } from '../../lib/use-reference.ts';
import { optionOf } from '../pipeline/use-pipeline-filters.ts';
import type { MeetingsSearch, SetMeetings, StateChoice } from './meetings-search.ts';

type FilterProps = { readonly search: MeetingsSearch; readonly onSet: SetMeetings };

/** What both views are narrowed by; the address keeps it. */
export function MeetingsFilter({ search, onSet }: FilterProps) {
  const { t } = useT();
  return (
    <div className="mt-filter cp-no-print">
      <PartnerChoice search={search} onSet={onSet} />
      <DatePicker
        label={t('meetings.filter.from')}
        value={search.from ?? null}
        onChange={(day) => onSet({ from: day ?? undefined })}
      />
      <DatePicker
        label={t('meetings.filter.to')}
        value={search.to ?? null}
        onChange={(day) => onSet({ to: day ?? undefined })}
      />
      {search.view === 'promises' ? (
        <StateSelect search={search} onSet={onSet} />
      ) : (
        <Switch isSelected={search.open === 'yes'} onChange={(isOn) => onSet({ open: isOn ? 'yes' : undefined })}>
          {t('meetings.filter.open')}
        </Switch>
      )}
      {isNarrowed(search) && (
        <Button size="s" onPress={() => onSet(NOTHING)}>
          {t('meetings.filter.clear')}
        </Button>
      )}
    </div>
  );
}

const ANY = 'any';

/** Takes every part of the filter out. */
export const NOTHING = {
  partner: undefined,
  from: undefined,
  to: undefined,
  open: undefined,
  state: undefined,
  debtor: undefined,
} as const;

/** Whether the filter leaves anything out. */
export function isNarrowed({ view: _view, ...rest }: MeetingsSearch): boolean {
  return Object.keys(rest).length > 0;
}

/** One partner or all; a liaison, who knows one alone, is not asked. */
function PartnerChoice({ search, onSet }: FilterProps) {
  const { t, language } = useT();
  const { partners } = useReference();
  if (partners.length < 2) return null;
  return (
    <ComboBox
      // A partner taken out empties what was typed.
      key={search.partner ?? ''}
      label={t('meetings.filter.partner')}
      options={[{ id: ANY, label: t('meetings.filter.anyPartner') }, ...partners.map((one) => optionOf(one, language))]}
      value={search.partner ?? ANY}
      onChange={(code) => onSet({ partner: code === null || code === ANY ? undefined : code })}
    />
  );
}

function StateSelect({ search, onSet }: FilterProps) {
  const { t, language } = useT();
  const word = (state: 'late' | 'open' | 'kept' | 'dropped') => PROMISE_STATE_WORDS[state][language];
  return (
    <Select<StateChoice | 'any'>
      label={t('meetings.filter.state')}
      options={[
        { id: 'any', label: t('meetings.filter.anyState') },
        { id: 'still', label: t('meetings.filter.stillOpen') },
        { id: 'late', label: word('late') },
        { id: 'kept', label: word('kept') },
        { id: 'dropped', label: word('dropped') },
      ]}
      value={search.state ?? 'any'}
      onChange={(state) => onSet({ state: state === 'any' ? undefined : state })}
    />
  );
}

/** Who has to do it, in the reader's language. */
export function useDebtorWord() {
  const { t, language } = useT();
  return (debtor: 'all' | keyof typeof DEBTOR_WORDS) =>
    debtor === 'all' ? t('meetings.everybody') : DEBTOR_WORDS[debtor][language];
}
