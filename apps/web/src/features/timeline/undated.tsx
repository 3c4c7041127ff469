import { useT } from '../../lib/i18n.ts';
import { inLanguage } from '../../lib/use-reference.ts';
import { StageChip } from '../programme/stage-chip.tsx';
import { fileTitle } from './file-words.ts';
import { PeekLink } from './peek-link.tsx';
import type { FileProgramme, TimelineRow } from './use-timeline.ts';

type UndatedProps = {
  /** Files without any day. */
  readonly rows: readonly TimelineRow[];
  /** Programmes without any file. */
  readonly bare: readonly FileProgramme[];
};

/** What has no place on the scale and is not lost: files without any day, programmes without any file. */
export function Undated({ rows, bare }: UndatedProps) {
  const { t, language } = useT();
  return (
    <>
      {rows.length > 0 && (
        <details className="tl-undated">
          <summary>{t('timeline.undated', { count: rows.length })}</summary>
          <ul>
            {rows.map((row) => (
              <li key={row.file.id}>
                <PeekLink programme={row.programme} /> {fileTitle(row, language)} <StageChip stage={row.file.stage} />
              </li>
            ))}
          </ul>
        </details>
      )}
      {bare.length > 0 && (
        <details className="tl-undated">
          <summary>{t('timeline.bare', { count: bare.length })}</summary>
          <ul>
            {bare.map((programme) => (
              <li key={programme.id}>
                <PeekLink programme={programme} /> {inLanguage(language, programme.titleVi, programme.titleEn).text}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
