import type { Role } from '@counterpart/domain/shared/codes';

/** The person signed in, as the frame of the pages needs to know them. */
export type Viewer = { readonly name: string; readonly email: string; readonly role: Role };
