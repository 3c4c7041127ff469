import { INSTRUMENT_KIND_WORDS } from '@counterpart/reference/codelists/instruments';
import { useT } from '../../lib/i18n.ts';
import { inLanguage } from '../../lib/use-reference.ts';
import { useProgramme, useRoad } from '../programme/use-programme.ts';

/** Where a deliverable may hang: an id of a component or an instrument, with its words. */
export type Place = { readonly id: string; readonly label: string; readonly kind: 'component' | 'instrument' };

/** The components and instruments of a programme. */
export function usePlaces({ id, code }: { readonly id: string; readonly code: string }): readonly Place[] {
  const { t, language } = useT();
  const programme = useProgramme(code);
  const road = useRoad(id);
  return [
    ...(programme.data?.components ?? []).map((one): Place => {
      const title = inLanguage(language, one.titleVi, one.titleEn).text;
      return {
        id: one.id,
        kind: 'component',
        label: `${t('deliverables.component', { number: one.number })}: ${title}`,
      };
    }),
    ...(road.data ?? []).map((one): Place => {
      const title = inLanguage(language, one.titleVi, one.titleEn).text;
      const name = title === '' ? (one.number ?? INSTRUMENT_KIND_WORDS[one.kind as 'OTHER'][language]) : title;
      return { id: one.id, kind: 'instrument', label: name };
    }),
  ];
}
