import { useT } from '../../lib/i18n.ts';
import { inLanguage } from '../../lib/use-reference.ts';
import type { TaskPreset } from './use-task-form.ts';

type Named = { readonly id: string; readonly code: string; readonly titleVi: string; readonly titleEn: string };

/** A task that is begun at a programme. */
export function useProgrammePreset({ id, code, titleVi, titleEn }: Named): TaskPreset {
  const { language } = useT();
  return { programme: { id, code, title: inLanguage(language, titleVi, titleEn).text } };
}
