import { TRPCError } from '@trpc/server';

/** A request that HTTP itself knows how to refuse, before any rule of ours is asked. */
export function httpRefusal(code: 'METHOD_NOT_SUPPORTED' | 'PAYLOAD_TOO_LARGE' | 'UNSUPPORTED_MEDIA_TYPE'): Error {
  return new TRPCError({ code, message: code });
}
