import { Button } from '@counterpart/ui/button';
import { Merge } from 'lucide-react';
import { FormDrawer } from '../../lib/form-drawer.tsx';
import { useT } from '../../lib/i18n.ts';
import { useMe } from '../../lib/use-me.ts';
import { inLanguage } from '../../lib/use-reference.ts';
import { agencyKind } from './agency-kind.ts';
import type { Agency } from './agency-tree.ts';
import { MissingRecord } from './missing-record.tsx';
import { RecordEditor } from './record-editor.tsx';
import { SucceedForm } from './succeed-form.tsx';
import { useAdminSearch } from './use-admin-search.ts';

/** What stands open beside the agencies: a new one, one that is edited, or one that ends in a merger or rename. */
export function AgencyDrawer({ agencies }: { readonly agencies: readonly Agency[] }) {
  const { t, language } = useT();
  const [{ open, act }, set] = useAdminSearch();
  const close = () => set({ open: undefined, act: undefined });
  const agency = agencies.find((one) => one.id === open);
  if (open !== 'new' && !agency) return <MissingRecord onClose={close} />;
  const name = agency ? inLanguage(language, agency.nameVi, agency.nameEn).text : t('admin.addAgency');
  const isSucceeding = act === 'succeed' && agency !== undefined;
  return (
    <FormDrawer key={`${open} ${act}`} title={isSucceeding ? t('admin.succeedTitle', { name }) : name} onClose={close}>
      {(tell) =>
        isSucceeding ? (
          <SucceedForm agency={agency} agencies={agencies} tell={tell} onClose={close} />
        ) : (
          <>
            {agency && <MergeButton agency={agency} onPress={() => set({ act: 'succeed' })} />}
            <RecordEditor kind={agencyKind} record={agency ?? null} tell={tell} onClose={close} />
          </>
        )
      }
    </FormDrawer>
  );
}

function MergeButton({ agency, onPress }: { readonly agency: Agency; readonly onPress: () => void }) {
  const { t } = useT();
  const { today } = useMe();
  if (agency.validTo !== null && agency.validTo < today) return null;
  return (
    <div className="ad-aside">
      <p className="cp-soft">{t('admin.succeedHint')}</p>
      <Button size="s" icon={Merge} onPress={onPress}>
        {t('admin.succeed')}
      </Button>
    </div>
  );
}
