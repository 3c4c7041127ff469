import { parseTypedDate } from '@counterpart/i18n/date-input';
import { foldText } from '@counterpart/domain/shared/text';
import { UiProvider } from '@counterpart/ui/provider';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import { LanguageProvider, type PageLanguage, useT } from '../lib/i18n.ts';
import { uiWords } from '../lib/ui-words.ts';

type ProvidersProps = {
  readonly language: PageLanguage;
  readonly queryClient: QueryClient;
  readonly children: ReactNode;
};

/** Words, primitives and server data for everything below. */
export function Providers({ language, queryClient, children }: ProvidersProps) {
  return (
    <LanguageProvider value={language}>
      <QueryClientProvider client={queryClient}>
        <Primitives>{children}</Primitives>
      </QueryClientProvider>
    </LanguageProvider>
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
