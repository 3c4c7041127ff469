import type { Actor } from '@counterpart/domain/identity/actor';
import type { House } from './house.ts';

/** Who a request turns out to be. */
export type Identified = { readonly actor: Actor | null; readonly sessionHash: string | null };

/** Recognises a request by its session cookie or Bearer token, asking the user's row every time. */
export type Gate = (house: House, request: Request) => Promise<Identified>;
