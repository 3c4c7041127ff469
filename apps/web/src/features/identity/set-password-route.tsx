import { useNavigate, useRouterState } from '@tanstack/react-router';
import { apiClient } from '../../lib/trpc.ts';
import { SetPasswordPage } from './set-password-page.tsx';
import { useNewSession } from './use-session.ts';

/** Setting a password, wired to the server. */
export function SetPasswordRoute() {
  const token = useRouterState({ select: (state) => state.location.hash });
  const begin = useNewSession();
  const navigate = useNavigate();
  return (
    <SetPasswordPage
      isLink={/^[A-Za-z0-9_-]{43}$/.test(token)}
      onSet={async (password) => {
        await begin(await apiClient.session.setPassword.mutate({ token, password }));
        await navigate({ to: '/', replace: true });
      }}
    />
  );
}
