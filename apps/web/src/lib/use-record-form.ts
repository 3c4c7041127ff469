import type { FieldConflict } from '@counterpart/domain/shared/errors';
import { errorText, type Refusal } from '@counterpart/i18n/error-text';
import type { Translate } from '@counterpart/i18n/translate';
import { type FormEvent, useState } from 'react';
import { type SendCommand, useCommand } from './use-command.ts';

/** Words that follow the reader's language: they are put together when they are shown. */
export type Say = (t: Translate) => string;

/** What is wrong with a form, by field. */
export type Problems<V> = { readonly [Field in keyof V]?: Say };

/** Somebody else changed the same fields meanwhile. */
export type FormConflict = { readonly fields: readonly FieldConflict[]; readonly currentVersion: number };

/** What is sent: everything typed, what of it differs from the start, and the version it was based on. */
export type Filled<V> = { readonly values: V; readonly changed: Partial<V>; readonly version: number };

/** What a form needs to know; `initial` names every field, in the order in which the form shows them. */
export type FormSpec<V, I, R> = {
  readonly initial: V;
  /** The version of the record that is edited; 0 for a new one. */
  readonly version: number;
  readonly check: (values: V) => Problems<V>;
  /** Waits for what the form needs before it is sent, such as files on their way; gives why it cannot be sent. */
  readonly ready?: () => Promise<Say | null>;
  readonly input: (filled: Filled<V>) => I;
  readonly send: SendCommand<I, R>;
  /** The field a refusal is about, where it is about one. */
  readonly placeOf?: (refusal: Refusal, values: V) => (keyof V & string) | null;
  /** Words for a refusal that say more here than its general ones. */
  readonly sayRefusal?: (refusal: Refusal) => Say | undefined;
  /** Words for the toast when it worked. */
  readonly done?: (result: R) => string;
  readonly undo?: (result: R) => (() => void) | undefined;
  readonly onDone: (result: R) => void;
  /** Called in place of sending when an edit changes nothing. */
  readonly onUnchanged?: () => void;
};

/**
 * A form that is sent: nothing typed is ever lost, what is wrong is said at its field and in the summary, and a field
 * that two people changed is settled with both values in view.
 */
export function useRecordForm<V extends object, I, R>(spec: FormSpec<V, I, R>) {
  const [start] = useState(spec.initial);
  const [values, setValues] = useState(spec.initial);
  const [version, setVersion] = useState(spec.version);
  const [attempt, setAttempt] = useState(0);
  const [problems, setProblems] = useState<Problems<V>>({});
  const [failure, setFailure] = useState<Say | null>(null);
  const [conflict, setConflict] = useState<FormConflict | null>(null);
  const [isWaiting, setWaiting] = useState(false);
  const changed = differences(start, values);
  const command = useCommand(spec.send, {
    ...(spec.done && { done: spec.done }),
    ...(spec.undo && { undo: spec.undo }),
    onDone: spec.onDone,
    refused: (refusal) => {
      if (refusal.code === 'common.nothing_changed' && spec.onUnchanged) {
        spec.onUnchanged();
        return true;
      }
      setAttempt((count) => count + 1);
      if (refusal.code === 'common.conflict' && refusal.details.fields.length > 0) setConflict(refusal.details);
      else place(refusal);
      return true;
    },
  });
  const place = (refusal: Refusal) => {
    const field = spec.placeOf?.(refusal, values) ?? fieldOf(refusal, values);
    const say: Say = spec.sayRefusal?.(refusal) ?? ((t) => errorText(refusal, t));
    if (field) setProblems({ [field]: say } as Problems<V>);
    else setFailure(() => say);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (command.isPending || isWaiting || conflict) return;
    const found = spec.check(values);
    setProblems(found);
    setFailure(null);
    setAttempt((count) => count + 1);
    if (Object.keys(found).length > 0) return;
    if (spec.version > 0 && Object.keys(changed).length === 0) spec.onUnchanged?.();
    else if (spec.ready) void sendWhenReady(spec.ready);
    else command.mutate(spec.input({ values, changed, version }));
  };
  const sendWhenReady = async (ready: () => Promise<Say | null>) => {
    setWaiting(true);
    const say = await ready();
    setWaiting(false);
    if (say) setFailure(() => say);
    else command.mutate(spec.input({ values, changed, version }));
  };
  const settle = (takeTheirs: readonly string[]) => {
    if (!conflict) return;
    const theirs = conflict.fields.filter((one) => takeTheirs.includes(one.field));
    setValues((now) => ({ ...now, ...Object.fromEntries(theirs.map((one) => [one.field, one.theirs])) }));
    setVersion(conflict.currentVersion);
    setConflict(null);
  };
  return {
    values,
    set: <Field extends keyof V>(field: Field, value: V[Field]) => setValues((now) => ({ ...now, [field]: value })),
    problems,
    failure,
    attempt,
    conflict,
    settle,
    submit,
    isPending: command.isPending || isWaiting,
    isDirty: Object.keys(changed).length > 0,
  };
}

/** The state of a form, for the parts that draw it. */
export type RecordForm<V extends object> = ReturnType<typeof useRecordForm<V, unknown, unknown>>;

function differences<V extends object>(start: V, values: V): Partial<V> {
  const entries = Object.entries(values).filter(([field, value]) => !Object.is(value, start[field as keyof V]));
  return Object.fromEntries(entries) as Partial<V>;
}

/** The field that a refusal names by itself: a value that is taken, or input that does not fit. */
function fieldOf<V extends object>(refusal: Refusal, values: V): (keyof V & string) | null {
  const named =
    refusal.code === 'common.duplicate' || refusal.code === 'common.loop'
      ? refusal.details.field
      : refusal.code === 'common.invalid_input'
        ? refusal.details.issues[0]?.path.split('.').at(-1)
        : refusal.code === 'date.order'
          ? refusal.details.later
          : undefined;
  return named !== undefined && Object.hasOwn(values, named) ? (named as keyof V & string) : null;
}
