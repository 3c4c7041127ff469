import { useT } from '../../lib/i18n.ts';
import { StageChip } from '../programme/stage-chip.tsx';
import { fileTitle } from './file-words.ts';
import { PeekLink } from './peek-link.tsx';
import type { TimelineRow } from './use-timeline.ts';

/** Files without any day: they have no place on the scale and are not lost. */
export function Undated({ rows }: { readonly rows: readonly TimelineRow[] }) {
  const { t, language } = useT();
  if (rows.length === 0) return null;
  return (
    <details className="tl-undated">
      <summary>{t('timeline.undated', { count: rows.length })}</summary>
      <ul>
        {rows.map((row) => (
          <li key={row.file.id}>
            <PeekLink row={row} /> {fileTitle(row, language)} <StageChip stage={row.file.stage} />
          </li>
        ))}
      </ul>
    </details>
  );
}
