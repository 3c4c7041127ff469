import type { Language } from '@counterpart/domain/shared/text';
import type { Translate } from '@counterpart/i18n/translate';
import { inLanguage } from '../../lib/use-reference.ts';
import type { TaskPreset } from '../tasks/use-task-form.ts';
import type { Point, Room } from './use-room.ts';

/** A task that is begun at a point: who answers for the point leads it, and it begins with the words of the point. */
export function pointPreset(
  room: Room,
  { id, clause, titleVi, titleEn, ownerAgencyId }: Point,
  { t, language }: { readonly t: Translate; readonly language: Language },
): TaskPreset {
  const { programmeId, programmeCode, programmeTitleVi, programmeTitleEn, instrumentId } = room;
  const title = `${clause} ${inLanguage(language, titleVi, titleEn).text}`.trim();
  const content = t('task.of.point', { title });
  return {
    programme: {
      id: programmeId,
      code: programmeCode,
      title: inLanguage(language, programmeTitleVi, programmeTitleEn).text,
    },
    instrumentId,
    openPointId: id,
    leadAgencyId: ownerAgencyId,
    ...(language === 'vi' ? { contentVi: content } : { contentEn: content }),
  };
}
