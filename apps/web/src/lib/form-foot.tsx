import { Button } from '@counterpart/ui/button';
import { useT } from './i18n.ts';

type FormFootProps = {
  /** Id of the form that is sent. */
  readonly form: string;
  readonly submit: string;
  readonly cancel?: string;
  readonly isPending: boolean;
  readonly onClose: () => void;
};

/** The foot of a dialog with a form: the way out, then the act. */
export function FormFoot({ form, submit, cancel, isPending, onClose }: FormFootProps) {
  const { t } = useT();
  return (
    <>
      <Button onPress={onClose}>{cancel ?? t('pipeline.create.cancel')}</Button>
      <Button variant="primary" type="submit" form={form} isPending={isPending}>
        {submit}
      </Button>
    </>
  );
}
