import { type FormEvent, useState } from 'react';

/** One entry of a list that is edited, and what can be done with it. */
export type ListEntry<T> = {
  /** Stays with the entry wherever it moves; it is never sent. */
  readonly key: number;
  readonly value: T;
  /** Its place, counted from 1. */
  readonly number: number;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** Whether it kept the list from being sent. */
  readonly isWrong: boolean;
  readonly set: (value: T) => void;
  readonly move: (by: -1 | 1) => void;
  readonly remove: () => void;
};

type ListFormSpec<T> = {
  readonly initial: readonly T[];
  /** What is added, to be filled in. */
  readonly blank: T;
  readonly isWrong: (value: T, count: number) => boolean;
  /** What another entry becomes when one is changed, as when only one of them may lead. */
  readonly beside?: (other: T, changed: T) => T;
  readonly isPending: boolean;
  /** Says whether something was typed that is not saved. */
  readonly tell: (isDirty: boolean) => void;
  readonly send: (values: readonly T[]) => void;
};

type Kept<T> = { readonly key: number; readonly value: T };

/** A form whose whole content is a list in an order: adding, changing, moving and removing its entries, and sending it. */
export function useListForm<T>(spec: ListFormSpec<T>) {
  const [kept, setKept] = useState<readonly Kept<T>[]>(() => spec.initial.map((value, key) => ({ key, value })));
  const [nextKey, setNextKey] = useState(spec.initial.length);
  const [attempt, setAttempt] = useState(0);
  const change = (next: readonly Kept<T>[]) => {
    setKept(next);
    spec.tell(true);
  };
  const isWrong = ({ value }: Kept<T>) => spec.isWrong(value, kept.length);
  const entries = kept.map(
    (one, at): ListEntry<T> => ({
      ...one,
      number: at + 1,
      isFirst: at === 0,
      isLast: at === kept.length - 1,
      isWrong: attempt > 0 && isWrong(one),
      set: (value) =>
        change(
          kept.map((other) =>
            other.key === one.key
              ? { ...one, value }
              : { ...other, value: spec.beside?.(other.value, value) ?? other.value },
          ),
        ),
      move: (by) => change(moved(kept, at, at + by)),
      remove: () => change(kept.filter((other) => other.key !== one.key)),
    }),
  );
  return {
    entries,
    attempt,
    isPending: spec.isPending,
    add: () => {
      change([...kept, { key: nextKey, value: spec.blank }]);
      setNextKey(nextKey + 1);
    },
    submit: (event: FormEvent) => {
      event.preventDefault();
      setAttempt((count) => count + 1);
      if (!spec.isPending && !kept.some(isWrong)) spec.send(kept.map(({ value }) => value));
    },
  };
}

function moved<T>(list: readonly T[], from: number, to: number): readonly T[] {
  const [one, other] = [list[from], list[to]];
  return one === undefined || other === undefined ? list : list.with(from, other).with(to, one);
}
