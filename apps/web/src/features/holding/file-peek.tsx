import { Button } from '@counterpart/ui/button';
import { Peek } from '@counterpart/ui/peek';
import { Skeleton } from '@counterpart/ui/skeleton';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Maximize2 } from 'lucide-react';
import { useT } from '../../lib/i18n.ts';
import { useApi } from '../../lib/use-api.ts';
import { inLanguage } from '../../lib/use-reference.ts';
import { FailureBanner } from '../identity/failure-banner.tsx';
import { HandsOfFile } from './hands-of-file.tsx';

type FilePeekProps = { readonly instrumentId: string; readonly onClose: () => void };

/** Whose hands a file went through, beside the list it came from. */
export function FilePeek({ instrumentId, onClose }: FilePeekProps) {
  const { t, language } = useT();
  const navigate = useNavigate();
  const file = useQuery(useApi().holding.file.queryOptions({ instrumentId }, { retry: false }));
  const { data } = file;
  const title = data ? inLanguage(language, data.titleVi, data.titleEn).text : t('holding.hands.title');
  return (
    <Peek
      title={title}
      subject={instrumentId}
      onClose={onClose}
      actions={
        data && (
          <Button
            size="s"
            icon={Maximize2}
            onPress={() => void navigate({ to: '/p/$code', params: { code: data.programmeCode } })}
          >
            {t('holding.openProgramme')}
          </Button>
        )
      }
    >
      <FailureBanner failure={file.error} />
      {!data && !file.error && <Skeleton lines={8} />}
      {data && <HandsOfFile file={data} />}
    </Peek>
  );
}
