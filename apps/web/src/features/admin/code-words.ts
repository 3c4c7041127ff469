import type { Language, LocalText } from '@counterpart/domain/shared/text';
import { AGENCY_CLASS_WORDS, PARTNER_KIND_WORDS } from '@counterpart/reference/codelists/parties';
import type { Option } from '@counterpart/ui/list-box';

const CODELISTS: Readonly<Record<string, Readonly<Record<string, LocalText>>>> = {
  agencyClass: AGENCY_CLASS_WORDS,
  partnerKind: PARTNER_KIND_WORDS,
};

/** The codes of a list as options, in the list's order. */
export function codeOptions(codelist: string | undefined, language: Language): Option[] {
  return Object.entries(CODELISTS[codelist ?? ''] ?? {}).map(([id, words]) => ({ id, label: words[language] }));
}

/** A code in words; the code itself where the list does not know it. */
export function codeWord(codelist: string | undefined, code: string, language: Language): string {
  return CODELISTS[codelist ?? '']?.[code]?.[language] ?? code;
}
