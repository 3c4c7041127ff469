import { DELIVERABLE_STATES } from '@counterpart/domain/deliverables/deliverable.codes';
import { deliverableCatalogue } from '@counterpart/domain/deliverables/deliverable.query';
import type { Language } from '@counterpart/domain/shared/text';
import type { MessageKey } from '@counterpart/i18n/resources';
import type { Translate } from '@counterpart/i18n/translate';
import type { Option } from '@counterpart/ui/list-box';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useT } from '../../lib/i18n.ts';
import type { ApiOutput } from '../../lib/trpc.ts';
import { useApi } from '../../lib/use-api.ts';
import { useMe } from '../../lib/use-me.ts';
import { inLanguage, useReference } from '../../lib/use-reference.ts';
import type { FilterKit } from '../filters/filter-kit.ts';
import { optionOf } from '../pipeline/use-pipeline-filters.ts';
import { stateWord } from './state-marks.tsx';

type Choices = ApiOutput['deliverables']['choices'];

const NONE: Choices = { programmes: [], components: [] };
const SOON = 60_000;
const AGENCY_FIELDS = ['agency', 'lead', 'support'];
/** A partner's side reads only what is its own and shared with it: nothing to choose. */
const OF_THE_HOME_SIDE = ['shared', 'partner'];

/** What deliverables may be filtered by. */
export function useDeliverableFilters(): FilterKit {
  const { t, language } = useT();
  const { partners, agencies } = useReference();
  const choices = useQuery(useApi().deliverables.choices.queryOptions({}, { staleTime: SOON })).data ?? NONE;
  const isPartner = useMe().actor?.role === 'liaison';
  return useMemo(() => {
    const nameOf = (all: readonly { code: string; nameVi: string; nameEn: string }[], code: string) => {
      const found = all.find((one) => one.code === code);
      return found ? inLanguage(language, found.nameVi, found.nameEn).text : code;
    };
    return {
      t,
      language,
      catalogue: deliverableCatalogue,
      fields: Object.keys(deliverableCatalogue.filters).filter(
        (field) => !isPartner || !OF_THE_HOME_SIDE.includes(field),
      ),
      everything: t('deliverables.filter.everything'),
      those: t('deliverables.filter.those'),
      fieldName: (field) => fieldName(field, t),
      codeName: (field, code) => {
        if (AGENCY_FIELDS.includes(field)) return nameOf(agencies, code);
        if (field === 'partner') return nameOf(partners, code);
        if (field === 'component') return code.replace('~', ' · ');
        const state = DELIVERABLE_STATES.find((one) => one === code);
        return field === 'progress' && state ? stateWord(state, language) : code;
      },
      choice: (field) => (field === 'progress' ? 'listed' : 'found'),
      isPast: () => false,
      hint: () => t('deliverables.filter.percentHint'),
      options: (field) => {
        if (AGENCY_FIELDS.includes(field)) return agencies.map((one) => optionOf(one, language));
        if (field === 'partner') return partners.map((one) => optionOf(one, language));
        if (field === 'progress') return DELIVERABLE_STATES.map((id) => ({ id, label: stateWord(id, language) }));
        if (field === 'programme') return choices.programmes.map((one) => programmeOption(one, language));
        return choices.components.map((one) => componentOption(one, t, language));
      },
    };
  }, [t, language, partners, agencies, choices, isPartner]);
}

function fieldName(field: string, t: Translate): string {
  if (field === 'agency') return t('deliverables.filter.agency');
  // Fields come from the catalogue; a test of the sentence asks each for its word.
  const word = (t as (key: MessageKey) => string)(`filter.field.${field}` as MessageKey);
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function programmeOption({ code, titleVi, titleEn }: Choices['programmes'][number], language: Language): Option {
  const label = inLanguage(language, titleVi, titleEn).text;
  return { id: code, label, note: code, keywords: `${code} ${titleVi} ${titleEn}` };
}

function componentOption(one: Choices['components'][number], t: Translate, language: Language): Option {
  const title = inLanguage(language, one.titleVi, one.titleEn).text;
  const label = `${t('deliverables.component', { number: one.number })}: ${title}`;
  return { id: one.code, label, note: one.programmeCode, keywords: `${one.code} ${one.titleVi} ${one.titleEn}` };
}
