import { Banner } from '@counterpart/ui/banner';
import { Button } from '@counterpart/ui/button';
import { Drawer } from '@counterpart/ui/dialog';
import { type ReactNode, useState } from 'react';
import { useT } from './i18n.ts';

type FormDrawerProps = {
  readonly title: string;
  readonly onClose: () => void;
  /** Draws the form; it says whether something was typed that is not saved. */
  readonly children: (tell: (isDirty: boolean) => void) => ReactNode;
};

/** A form beside the list it belongs to. Closing asks first when something typed would be lost. */
export function FormDrawer({ title, onClose, children }: FormDrawerProps) {
  const { t } = useT();
  const [isDirty, setDirty] = useState(false);
  const [isAsking, setAsking] = useState(false);
  return (
    <Drawer isOpen title={title} onClose={() => (isDirty ? setAsking(true) : onClose())}>
      {isAsking && isDirty && (
        <Banner
          meaning="dueSoon"
          isUrgent
          actions={
            <div className="cp-row">
              {/* The question is put to whoever was just leaving. */}
              {/* oxlint-disable-next-line jsx-a11y/no-autofocus */}
              <Button size="s" autoFocus onPress={() => setAsking(false)}>
                {t('form.keepEditing')}
              </Button>
              <Button size="s" variant="danger" onPress={onClose}>
                {t('form.discard')}
              </Button>
            </div>
          }
        >
          {t('form.unsaved')}
        </Banner>
      )}
      {children(setDirty)}
    </Drawer>
  );
}
