import type { ApiOutput } from '../lib/trpc.ts';

/** What the server says of whoever asks: the person, their capabilities, the office's day. */
export type Me = ApiOutput['session']['me'];

/** The person signed in. */
export type Viewer = NonNullable<Me['actor']>;
