// @vitest-environment happy-dom
import { act, createEvent, fireEvent, screen } from '@testing-library/react';
import axe from 'axe-core';
import { useState } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { FileDrop } from './file-drop.tsx';
import { type FileLine, FileLines } from './file-lines.tsx';
import { draw } from './testing-draw.tsx';

const pdf = new File(['%PDF-1.7'], 'Báo cáo.pdf', { type: 'application/pdf' });
const scan = new File(['x'], 'scan.jpg', { type: 'image/jpeg' });
const carrying = (files: readonly File[]) => ({ types: ['Files'], files: files as unknown as FileList });

function drawDrop(isMultiple: boolean) {
  const taken = vi.fn<(files: readonly File[]) => void>();
  draw(<FileDrop label="Papers" accept={['.pdf', 'image/jpeg']} isMultiple={isMultiple} onFiles={taken} />);
  return { taken, area: screen.getByRole('group', { name: 'Papers' }) };
}

describe('files are taken', () => {
  test('by the chooser, which offers what is accepted and opens at a press of the one button', () => {
    const { taken } = drawDrop(true);
    const input = document.querySelector<HTMLInputElement>('input[type=file]');
    if (!input) throw new Error('no chooser');
    const opened = vi.spyOn(input, 'click');
    fireEvent.click(screen.getByRole('button', { name: 'choose files' }));
    expect(opened).toHaveBeenCalledOnce();
    expect([input.accept, input.multiple]).toEqual(['.pdf,image/jpeg', true]);
    fireEvent.change(input, { target: { files: [pdf, scan] } });
    expect(taken).toHaveBeenCalledWith([pdf, scan]);
  });

  test('by a drop and by a paste; one alone where one is asked for', () => {
    const { taken, area } = drawDrop(false);
    fireEvent.drop(area, { dataTransfer: carrying([pdf, scan]) });
    fireEvent.paste(screen.getByRole('button'), { clipboardData: carrying([scan]) });
    fireEvent.paste(screen.getByRole('button'), { clipboardData: carrying([]) });
    expect(taken.mock.calls).toEqual([[[pdf]], [[scan]]]);
  });

  test('and one that falls beside the area does not replace the page', () => {
    drawDrop(false);
    const beside = createEvent.drop(document.body, { dataTransfer: carrying([pdf]) });
    fireEvent(document.body, beside);
    expect(beside.defaultPrevented).toBe(true);
  });
});

describe('files on their way', () => {
  const line = { key: '1', name: 'Báo cáo.pdf', sizeText: '8 B' };
  const LINES: readonly FileLine[] = [
    { ...line, state: 'sending', percent: 40 },
    { ...line, key: '2', name: 'scan.jpg', state: 'ready' },
    { ...line, key: '3', name: 'x.exe', state: 'failed', reason: 'Choose another', mayRetry: true },
  ];

  test('say how far they are, why they failed, and what can be done, without colour', async () => {
    const again = vi.fn<(key: string) => void>();
    const off = vi.fn<(key: string) => void>();
    draw(<FileLines label="Files" lines={LINES} onRetry={again} onRemove={off} />);
    expect(screen.getAllByRole('listitem').map((item) => item.querySelector('.cp-file-state')?.textContent)).toEqual([
      'sent 40',
      'arrived',
      'Choose another',
    ]);
    expect(screen.getByRole('progressbar').getAttribute('value')).toBe('40');
    act(() => screen.getByRole('button', { name: 'again x.exe' }).click());
    act(() => screen.getByRole('button', { name: 'remove scan.jpg' }).click());
    expect([again.mock.calls, off.mock.calls]).toEqual([[['3']], [['2']]]);
    const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
    expect(violations.map((one) => one.id)).toEqual([]);
  });

  test('are announced when they begin, arrive, fail and are taken off, but not at every percent', () => {
    draw(
      <Turns
        turns={[
          [{ ...line, state: 'sending', percent: 0 }],
          [{ ...line, state: 'sending', percent: 60 }],
          [{ ...line, state: 'ready' }],
          [],
        ]}
      />,
    );
    const heard = [];
    for (let turn = 0; turn < 4; turn += 1) {
      heard.push(screen.getByRole('status').textContent);
      fireEvent.click(screen.getByRole('button', { name: 'next' }));
    }
    const begun = 'sending Báo cáo.pdf 0';
    expect(heard).toEqual([begun, begun, 'Báo cáo.pdf: arrived', 'removed Báo cáo.pdf']);
  });
});

function Turns({ turns }: { readonly turns: readonly (readonly FileLine[])[] }) {
  const [turn, setTurn] = useState(0);
  return (
    <>
      <FileLines label="Files" lines={turns[turn] ?? []} onRetry={() => {}} onRemove={() => {}} />
      <button type="button" onClick={() => setTurn(turn + 1)}>
        next
      </button>
    </>
  );
}
