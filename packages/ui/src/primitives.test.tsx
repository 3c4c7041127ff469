// @vitest-environment happy-dom
import { act, fireEvent, screen, within } from '@testing-library/react';
import axe from 'axe-core';
import { useState } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { Button } from './button.tsx';
import { Checkbox, RadioGroup, Switch } from './choice.tsx';
import { ColumnChooser, moveColumn } from './column-chooser.tsx';
import { ComboBox } from './combo-box.tsx';
import { DateField } from './date-field.tsx';
import { Dialog } from './dialog.tsx';
import { EmptyState } from './empty-state.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { Menu } from './menu.tsx';
import { Peek } from './peek.tsx';
import { StatusChip } from './status-chip.tsx';
import { Stepper } from './stepper.tsx';
import { draw } from './testing-draw.tsx';
import { TextField } from './text-field.tsx';
import { showToast, ToastRegion } from './toast.tsx';

describe('fields', () => {
  test('label, hint and error belong to the input, and the error says so without colour', () => {
    draw(<TextField label="Name" hint="As in the agreement" error="Enter a name" value="" onChange={() => {}} />);
    const input = screen.getByRole('textbox', { name: 'Name' });
    expect(input.getAttribute('aria-invalid')).toBe('true');
    const described = (input.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id));
    const text = described.map((element) => element?.textContent).join(' ');
    expect(text).toContain('As in the agreement');
    expect(text).toContain('error: Enter a name');
  });

  test('a pasted day fills all segments', () => {
    const onChange = vi.fn<(day: string | null) => void>();
    draw(<DateField label="Day" value={null} onChange={onChange} />);
    const segment = screen.getAllByRole('spinbutton')[0];
    if (!segment) throw new Error('no segment');
    fireEvent.paste(segment, { clipboardData: { getData: () => '2027-03-12' } });
    expect(onChange).toHaveBeenCalledWith('2027-03-12');
  });

  test('a choice among many is found without accents by the beginning of any word', () => {
    const onChange = vi.fn<(value: string | null) => void>();
    const options = [
      { id: 'rail', label: 'Đường sắt đô thị', keywords: 'JICA' },
      { id: 'water', label: 'Thoát nước Hạ Long' },
    ];
    draw(<ComboBox label="Programme" options={options} value={null} onChange={onChange} />);
    const input = screen.getByRole('combobox', { name: 'Programme' });
    const shown = () =>
      within(screen.getByRole('listbox'))
        .queryAllByRole('option')
        .map((option) => option.textContent);
    act(() => input.focus());
    fireEvent.change(input, { target: { value: 'ha lo' } });
    expect(shown()).toEqual(['Thoát nước Hạ Long']);
    fireEvent.change(input, { target: { value: 'sat jica' } });
    expect(shown()).toEqual(['Đường sắt đô thị']);
    fireEvent.change(input, { target: { value: 'ong' } });
    expect(screen.getByRole('listbox').textContent).toContain('none');
  });

  test('the summary takes the focus on each attempt and leads to the field', () => {
    const form = (attempt: number) => (
      <>
        <ErrorSummary attempt={attempt} errors={[{ field: 'title', message: 'Enter a name' }]} />
        <TextField label="Name" name="title" value="" onChange={() => {}} error="Enter a name" />
      </>
    );
    const { redraw } = draw(form(1));
    const summary = screen.getByRole('alert');
    expect(document.activeElement).toBe(summary);
    fireEvent.click(within(summary).getByRole('link', { name: 'Enter a name' }));
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Name' }));
    redraw(form(2));
    expect(document.activeElement).toBe(summary);
  });
});

describe('overlays', () => {
  test('a dialog takes the focus and gives it back', async () => {
    function Page() {
      const [isOpen, setOpen] = useState(false);
      return (
        <>
          <Button onPress={() => setOpen(true)}>Open</Button>
          <Dialog isOpen={isOpen} onClose={() => setOpen(false)} title="Send letters?">
            Seven letters.
          </Dialog>
        </>
      );
    }
    draw(<Page />);
    const opener = screen.getByRole('button', { name: 'Open' });
    act(() => opener.focus());
    fireEvent.click(opener);
    const dialog = screen.getByRole('dialog', { name: 'Send letters?' });
    await vi.waitFor(() => expect(dialog.contains(document.activeElement)).toBe(true));
    fireEvent.click(within(dialog).getByRole('button', { name: 'close' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    await vi.waitFor(() => expect(document.activeElement).toBe(opener));
  });

  test('a peek reads its title, closes on Escape and gives the focus back to the list', () => {
    function Page() {
      const [isOpen, setOpen] = useState(false);
      return (
        <>
          <button type="button" onClick={() => setOpen(true)}>
            row
          </button>
          {isOpen && (
            <Peek title="VN-1" subject="1" onClose={() => setOpen(false)}>
              facts
            </Peek>
          )}
        </>
      );
    }
    draw(<Page />);
    const row = screen.getByRole('button', { name: 'row' });
    row.focus();
    fireEvent.click(row);
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'VN-1' }));
    fireEvent.keyDown(screen.getByRole('complementary'), { key: 'Escape' });
    expect(screen.queryByRole('complementary')).toBeNull();
    expect(document.activeElement).toBe(row);
  });

  test('a menu runs the entry that was pressed', () => {
    const onAction = vi.fn<() => void>();
    draw(
      <Menu
        label="Actions"
        trigger={<Button>Actions</Button>}
        groups={[{ entries: [{ id: 'edit', label: 'Edit', note: 'all fields', onAction }] }]}
      />,
    );
    fireEvent.click(screen.getByRole('button', { name: 'Actions' }));
    fireEvent.click(screen.getByRole('menuitem', { name: /Edit/ }));
    expect(onAction).toHaveBeenCalledOnce();
  });

  test('a toast offers to take the act back, once', () => {
    const onUndo = vi.fn<() => void>();
    draw(<ToastRegion />);
    act(() => void showToast({ message: 'Stage changed', onUndo }));
    expect(screen.getByText('Stage changed')).toBeDefined();
    fireEvent.click(screen.getByRole('button', { name: 'undo' }));
    expect(onUndo).toHaveBeenCalledOnce();
    expect(screen.queryByText('Stage changed')).toBeNull();
  });
});

describe('columns', () => {
  test('move one place and stop at the ends', () => {
    expect(moveColumn(['a', 'b', 'c'], 'b', -1)).toEqual(['b', 'a', 'c']);
    expect(moveColumn(['a', 'b', 'c'], 'c', 1)).toEqual(['a', 'b', 'c']);
    expect(moveColumn(['a', 'b'], 'gone', 1)).toEqual(['a', 'b']);
  });

  test('are reordered from the keyboard and the new place is announced', () => {
    const onChange = vi.fn<(shown: readonly string[]) => void>();
    const columns = ['one', 'two'].map((id) => ({ id, name: id }));
    draw(<ColumnChooser columns={columns} shown={['one', 'two']} defaultShown={['one', 'two']} onChange={onChange} />);
    fireEvent.click(screen.getByRole('button', { name: 'columns' }));
    fireEvent.keyDown(screen.getByRole('checkbox', { name: 'two' }), { key: 'ArrowUp', altKey: true });
    expect(onChange).toHaveBeenCalledWith(['two', 'one']);
    expect(screen.getAllByRole('status', { hidden: true }).map((region) => region.textContent)).toContain(
      'moved two 1 2',
    );
  });
});

test('states say their word beside the colour', () => {
  draw(
    <>
      <StatusChip meaning="late">3 days late</StatusChip>
      <StatusChip meaning="blocked" />
      <Stepper label="Procedure" steps={[{ id: 'a', name: 'Opinions', state: 'current' }]} />
    </>,
  );
  expect(screen.getByText('3 days late')).toBeDefined();
  expect(screen.getByText('blocked')).toBeDefined();
  const step = screen.getByRole('listitem');
  expect(step.textContent).toBe('Opinionscurrent');
  expect(step.getAttribute('aria-current')).toBe('step');
});

test('axe finds nothing in a form of every field', async () => {
  const { container } = draw(
    <main>
      <h1>Form</h1>
      <TextField label="Name" error="Enter a name" />
      <DateField label="Day" value="2027-03-12" onChange={() => {}} />
      <ComboBox label="Partner" options={[]} value={null} onChange={() => {}} />
      <RadioGroup label="Form" options={[{ id: 'a', label: 'A', note: 'first' }]} value="a" onChange={() => {}} />
      <Checkbox isSelected onChange={() => {}} description="More">
        Tell them
      </Checkbox>
      <Switch isSelected={false} onChange={() => {}}>
        Keys
      </Switch>
      <EmptyState kind="nothingYet" title="Nothing yet" />
    </main>,
  );
  const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations.map((violation) => violation.id)).toEqual([]);
});
