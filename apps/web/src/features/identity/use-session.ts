import { showToast } from '@counterpart/ui/toast';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import type { Me } from '../../app/viewer.ts';
import { failureText } from '../../lib/failure-text.ts';
import { useT } from '../../lib/i18n.ts';
import { apiClient } from '../../lib/trpc.ts';
import { meOptions } from './me.ts';

/** Goes on as another person: forgets everything the one before was shown. */
export function useNewSession(): (me: Me) => Promise<void> {
  const queryClient = useQueryClient();
  const router = useRouter();
  return async (me) => {
    queryClient.clear();
    queryClient.setQueryData(meOptions(queryClient).queryKey, me);
    await router.invalidate();
  };
}

/** Ends the session, or every session of this person, and leads to the door. One that is over already ends the same way. */
export function useSignOut(reach: 'here' | 'everywhere' = 'here'): () => void {
  const queryClient = useQueryClient();
  const router = useRouter();
  const { t } = useT();
  const signOut = async () => {
    await (reach === 'here' ? apiClient.session.signOut : apiClient.session.signOutEverywhere).mutate({});
    queryClient.clear();
    await router.invalidate();
    await router.navigate({ to: '/sign-in', search: { reason: 'signed-out' } });
  };
  return () => void signOut().catch((error: unknown) => showToast({ message: failureText(error, t) }));
}
