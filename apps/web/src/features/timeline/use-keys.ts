import type { PlainDate } from '@counterpart/domain/shared/plain-date';
import { shiftAnchor, type Zoom, ZOOMS } from '@counterpart/domain/timeline/scale.rules';
import { type KeyboardEvent, useCallback, useEffect } from 'react';
import type { SetTimeline } from './timeline-search.ts';

type KeysSpec = {
  readonly zoom: Zoom;
  readonly at: PlainDate;
  readonly view: 'chart' | 'table';
  readonly onChange: SetTimeline;
};

/** `t` turns between chart and table wherever the focus is; on the chart arrows move the span, plus and minus zoom. */
export function useKeys({ zoom, at, view, onChange }: KeysSpec): (event: KeyboardEvent) => void {
  useEffect(() => {
    const listen = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 't' || isTyping(event)) return;
      event.preventDefault();
      onChange({ view: view === 'table' ? undefined : 'table' }, true);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [view, onChange]);
  return useCallback(
    (event) => {
      const part = partOf(event, zoom, at);
      if (part === null) return;
      event.preventDefault();
      onChange(part, true);
    },
    [zoom, at, onChange],
  );
}

function partOf(event: KeyboardEvent, zoom: Zoom, at: PlainDate): Parameters<SetTimeline>[0] | null {
  if (event.altKey || event.ctrlKey || event.metaKey) return null;
  const next = (step: -1 | 1) => ZOOMS[ZOOMS.indexOf(zoom) + step];
  switch (event.key) {
    case 'ArrowLeft':
      return { at: shiftAnchor(zoom, at, -1) };
    case 'ArrowRight':
      return { at: shiftAnchor(zoom, at, 1) };
    case '+':
    case '=':
      return zoomPart(next(-1));
    case '-':
      return zoomPart(next(1));
    default:
      return null;
  }
}

function zoomPart(zoom: Zoom | undefined): Parameters<SetTimeline>[0] | null {
  return zoom === undefined ? null : { zoom: zoom === 'quarter' ? undefined : zoom };
}

function isTyping(event: globalThis.KeyboardEvent): boolean {
  if (event.altKey || event.ctrlKey || event.metaKey) return true;
  const { target } = event;
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName);
}
