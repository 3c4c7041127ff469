/** English words that change with a number; `{{count}}` is that number. */
export type Plural = { readonly one: string; readonly other: string };

/**
 * One message in both languages. Vietnamese has a single plural form, so only English may hold two.
 * **Shape:** `{{name}}` marks a parameter; numbers given as parameters appear in the reader's format.
 */
export type Message = { readonly vi: string; readonly en: string | Plural };

/**
 * Declares the messages of one feature file; both languages stand side by side, so none can be missing.
 * Keys begin with the file's own name (`shell.signOut` in `messages/shell.ts`), so files cannot collide.
 */
export function defineMessages<const M extends Record<string, Message>>(messages: M): M {
  return messages;
}
