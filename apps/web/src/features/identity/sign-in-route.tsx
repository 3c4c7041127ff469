import { getRouteApi } from '@tanstack/react-router';
import { apiClient } from '../../lib/trpc.ts';
import { SignInPage } from './sign-in-page.tsx';
import { useNewSession } from './use-session.ts';

const route = getRouteApi('/sign-in');

/** The door wired to the server. */
export function SignInRoute() {
  const { reason } = route.useSearch();
  const { me } = route.useRouteContext();
  const begin = useNewSession();
  return (
    <SignInPage
      notice={reason ?? null}
      demoRoles={me.demoRoles}
      onSignIn={async (typed) => begin(await apiClient.session.signIn.mutate(typed))}
      onSignInDemo={async (role) => begin(await apiClient.session.signInDemo.mutate({ role }))}
    />
  );
}
