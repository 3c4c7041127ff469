import { useCallback, useMemo } from 'react';
import { useMe } from '../../lib/use-me.ts';
import { type ColumnId, DEFAULT_COLUMNS, PIPELINE_COLUMNS } from './pipeline-columns.tsx';

const FIXED: readonly ColumnId[] = ['code', 'title'];

function isColumn(id: string): id is ColumnId {
  return Object.hasOwn(PIPELINE_COLUMNS, id);
}

/** Reads column ids from text; what is unknown or said twice is left out, code and title always come first. */
function readColumns(text: string | undefined): readonly ColumnId[] | null {
  if (text === undefined) return null;
  const chosen = [...new Set(text.split(','))].filter(isColumn).filter((id) => !FIXED.includes(id));
  return [...FIXED, ...chosen];
}

/** Which columns are shown, by the address or as this reader last chose them, and how to choose others. */
export function useColumns(cols: string | undefined, onChange: (cols: string | undefined) => void) {
  const key = `counterpart.pipeline.columns.${useMe().actor?.id ?? ''}`;
  const shown = useMemo(() => readColumns(cols) ?? readColumns(stored(key)) ?? DEFAULT_COLUMNS, [cols, key]);
  const choose = useCallback(
    (ids: readonly string[]) => {
      const text = ids.filter((id) => isColumn(id) && !FIXED.includes(id)).join(',') || 'none';
      const isDefault = readColumns(text)?.join() === DEFAULT_COLUMNS.join();
      try {
        if (isDefault) localStorage.removeItem(key);
        else localStorage.setItem(key, text);
      } catch {
        // Storage may be full or closed to us: the address still carries the choice.
      }
      onChange(isDefault ? undefined : text);
    },
    [key, onChange],
  );
  return { shown, choose };
}

function stored(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}
