import { act, renderHook } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { useListForm } from './use-list-form.ts';

type Person = { readonly name: string; readonly isHead: boolean };

/** A list of people, one of whom may lead, as a form holds it. */
function open(names: readonly string[]) {
  const send = vi.fn<(people: readonly Person[]) => void>();
  const tell = vi.fn<(isDirty: boolean) => void>();
  const { result } = renderHook(() =>
    useListForm<Person>({
      initial: names.map((name) => ({ name, isHead: false })),
      blank: { name: '', isHead: false },
      isWrong: ({ name }, count) => name === '' && count > 1,
      beside: (other, changed) => (changed.isHead ? { ...other, isHead: false } : other),
      isPending: false,
      tell,
      send,
    }),
  );
  const entry = (number: number) => {
    const found = result.current.entries[number - 1];
    if (!found) throw new Error(`no entry ${number}`);
    return found;
  };
  const submit = () => act(() => result.current.submit({ preventDefault: () => {} } as never));
  const shown = () => result.current.entries.map((one) => one.value.name);
  return { form: result, entry, submit, names: shown, send, tell };
}

test('what is typed stays with its entry wherever it moves, and the list is sent in the order shown', () => {
  const { form, entry, submit, names, send, tell } = open(['An', 'Bình', 'Chi']);
  expect(tell).not.toHaveBeenCalled();
  const key = entry(3).key;
  act(() => entry(3).move(-1));
  act(() => entry(2).set({ name: 'Chi typed', isHead: false }));
  act(() => entry(1).move(-1));
  expect(names()).toEqual(['An', 'Chi typed', 'Bình']);
  expect(entry(2).key).toBe(key);
  expect([entry(1).isFirst, entry(2).isFirst, entry(2).isLast, entry(3).isLast]).toEqual([true, false, false, true]);
  act(() => entry(1).remove());
  act(() => form.current.add());
  act(() => entry(3).set({ name: 'Dung', isHead: true }));
  expect(new Set(form.current.entries.map((one) => one.key)).size).toBe(3);
  submit();
  expect(send.mock.calls).toEqual([
    [
      [
        { name: 'Chi typed', isHead: false },
        { name: 'Bình', isHead: false },
        { name: 'Dung', isHead: true },
      ],
    ],
  ]);
  expect(tell).toHaveBeenCalledWith(true);
});

test('only one leads: whoever becomes the head takes the place of the one before', () => {
  const { entry, form } = open(['An', 'Bình']);
  act(() => entry(1).set({ name: 'An', isHead: true }));
  act(() => entry(2).set({ name: 'Bình', isHead: true }));
  expect(form.current.entries.map((one) => one.value.isHead)).toEqual([false, true]);
  act(() => entry(2).set({ name: 'Bình', isHead: false }));
  expect(form.current.entries.map((one) => one.value.isHead)).toEqual([false, false]);
});

test('what is wrong is shown once it was tried to send, is not sent, and stands at its entry', () => {
  const { entry, form, submit, send } = open(['An']);
  act(() => form.current.add());
  expect(entry(2).isWrong).toBe(false);
  submit();
  expect(send).not.toHaveBeenCalled();
  expect([entry(1).isWrong, entry(2).isWrong]).toEqual([false, true]);
  expect(form.current.attempt).toBe(1);
  act(() => entry(1).remove());
  expect(entry(1).isWrong).toBe(false);
  submit();
  expect(send).toHaveBeenCalledWith([{ name: '', isHead: false }]);
});
