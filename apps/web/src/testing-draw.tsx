import type { Language } from '@counterpart/domain/shared/text';
import { QueryClient } from '@tanstack/react-query';
import { cleanup, configure, render } from '@testing-library/react';
import type { i18n } from 'i18next';
import type { ReactNode } from 'react';
import { afterEach } from 'vitest';
import { Providers } from './app/providers.tsx';
import { startI18n } from './lib/i18n.ts';

afterEach(cleanup);

// The first page of a file fetches its parts, which takes its time on a busy machine.
configure({ asyncUtilTimeout: 5000 });

/** Draws a part of the application inside its providers, in one language. */
export async function drawApp(
  children: ReactNode,
  { language = 'en', queryClient = new QueryClient() }: { language?: Language; queryClient?: QueryClient } = {},
): Promise<{ i18n: i18n; container: HTMLElement }> {
  const i18n = await startI18n(language);
  const { container } = render(
    <Providers i18n={i18n} queryClient={queryClient}>
      {children}
    </Providers>,
  );
  return { i18n, container };
}
