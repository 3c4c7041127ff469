import './lib/no-made-code.ts';
import '@counterpart/ui/ui.css';
import './styles/fonts.css';
import './styles/app.css';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Providers } from './app/providers.tsx';
import { createQueryClient } from './app/query-client.ts';
import { createAppRouter } from './app/router.tsx';
import { startI18n } from './lib/i18n.ts';
import { applyToDocument, getPreferences } from './lib/preferences.ts';

async function start(): Promise<void> {
  applyToDocument();
  const queryClient = createQueryClient(() => void leadToDoor());
  const router = createAppRouter({ queryClient });
  const leadToDoor = async () => {
    if (router.state.location.pathname === '/sign-in') return;
    const to = router.state.location.href;
    queryClient.clear();
    await router.invalidate();
    await router.navigate({ to: '/sign-in', search: { to, reason: 'ended' } });
  };
  const i18n = await startI18n(getPreferences().language);
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no root element');
  createRoot(root).render(
    <StrictMode>
      <Providers i18n={i18n} queryClient={queryClient}>
        <RouterProvider router={router} />
      </Providers>
    </StrictMode>,
  );
}

void start();
