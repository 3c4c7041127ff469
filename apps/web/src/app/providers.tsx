import { parseTypedDate } from '@counterpart/i18n/date-input';
import { foldText } from '@counterpart/domain/shared/text';
import { UiProvider } from '@counterpart/ui/provider';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { i18n } from 'i18next';
import { type ReactNode, useMemo } from 'react';
import { I18nextProvider } from 'react-i18next';
import { useT } from '../lib/i18n.ts';
import { uiWords } from '../lib/ui-words.ts';

type ProvidersProps = { readonly i18n: i18n; readonly queryClient: QueryClient; readonly children: ReactNode };

/** Words, primitives and server data for everything below. */
export function Providers({ i18n: instance, queryClient, children }: ProvidersProps) {
  return (
    <I18nextProvider i18n={instance}>
      <QueryClientProvider client={queryClient}>
        <Primitives>{children}</Primitives>
      </QueryClientProvider>
    </I18nextProvider>
  );
}

function Primitives({ children }: { readonly children: ReactNode }) {
  const { t, language } = useT();
  const words = useMemo(() => uiWords(t), [t]);
  return (
    <UiProvider language={language} words={words} fold={foldText} readDay={readDay}>
      {children}
    </UiProvider>
  );
}

function readDay(text: string): string | null {
  const parsed = parseTypedDate(text);
  return parsed.ok ? parsed.day : null;
}
