import type { Capability } from '@counterpart/domain/identity/identity.policy';
import { useRouteContext } from '@tanstack/react-router';
import type { Me } from '../app/viewer.ts';

/** Whoever asks: the person, their capabilities, the office's day. */
export function useMe(): Me {
  return useRouteContext({ from: '__root__' }).me;
}

/** Whether the reader's role carries a capability, for what is offered on screen; the server decides anew. */
export function useCan(capability: Capability): boolean {
  return useMe().capabilities.includes(capability);
}
