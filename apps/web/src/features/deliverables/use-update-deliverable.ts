import { apiClient } from '../../lib/trpc.ts';

/** Sends a change of a deliverable. */
export const sendUpdate = (envelope: Parameters<typeof apiClient.deliverables.update.mutate>[0]) =>
  apiClient.deliverables.update.mutate(envelope);
