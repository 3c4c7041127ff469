import { withoutStep } from '@counterpart/domain/procedures/draft-changes.rules';
import type { ProcedureStep } from '@counterpart/domain/procedures/procedure.types';
import { Button } from '@counterpart/ui/button';
import { IconButton } from '@counterpart/ui/icon-button';
import { ArrowDown, ArrowUp, Pencil, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { AskDialog } from '../../lib/ask-dialog.tsx';
import { apiClient } from '../../lib/trpc.ts';
import { useCommand } from '../../lib/use-command.ts';
import { ProcedureSteps } from './procedure-steps.tsx';
import { useProcedureWords } from './procedure-words.ts';
import type { Draft } from './step-form.tsx';
import { useAdminSearch } from './use-admin-search.ts';

type Remove = Parameters<typeof apiClient.templates.removeStep.mutate>[0];
type Move = Parameters<typeof apiClient.templates.moveStep.mutate>[0];

/** The steps of a draft, each with what can be done with it. */
export function DraftSteps({ draft }: { readonly draft: Draft }) {
  const words = useProcedureWords(draft.template);
  const [, set] = useAdminSearch();
  const [gone, setGone] = useState<ProcedureStep | null>(null);
  const { t, language } = words;
  const { steps } = draft.template;
  const move = useCommand((envelope: Move) => apiClient.templates.moveStep.mutate(envelope));
  const remove = useCommand((envelope: Remove) => apiClient.templates.removeStep.mutate(envelope), {
    done: (_result, { code }) => t('template.stepRemoved', { step: words.step(code) }),
  });
  const put = (code: string, before: string | null) => move.mutate({ procedureId: draft.id, code, before });
  const actionsOf = (step: ProcedureStep, index: number) => (
    <div className="ad-step-acts">
      <IconButton
        icon={Pencil}
        size="s"
        label={t('template.editStepOf', { step: step.name[language] })}
        onPress={() => set({ step: step.code })}
      />
      <IconButton
        icon={ArrowUp}
        size="s"
        label={t('template.up', { step: step.name[language] })}
        isDisabled={index === 0}
        onPress={() => put(step.code, steps[index - 1]?.code ?? null)}
      />
      <IconButton
        icon={ArrowDown}
        size="s"
        label={t('template.down', { step: step.name[language] })}
        isDisabled={index === steps.length - 1}
        onPress={() => put(step.code, steps[index + 2]?.code ?? null)}
      />
      <IconButton
        icon={Trash2}
        size="s"
        label={t('template.removeOf', { step: step.name[language] })}
        onPress={() => setGone(step)}
      />
    </div>
  );
  return (
    <>
      <div>
        <Button icon={Plus} onPress={() => set({ step: 'new' })}>
          {t('template.addStep')}
        </Button>
      </div>
      <ProcedureSteps template={draft.template} words={words} problems={draft.problems} actions={actionsOf} />
      <AskDialog
        isOpen={gone !== null}
        title={t('template.removeTitle', { step: gone?.name[language] ?? '' })}
        act={t('template.removeStep')}
        onAct={() => gone && remove.mutate({ procedureId: draft.id, version: draft.version, code: gone.code })}
        onClose={() => setGone(null)}
      >
        <p>{gone && rejoinedText(gone)}</p>
      </AskDialog>
    </>
  );

  function rejoinedText(step: ProcedureStep): string {
    const next = withoutStep(draft.template, step.code);
    const changed = next.steps.filter((one) => !steps.includes(one)).map((one) => one.name[language]);
    return changed.length === 0 ? t('template.removeFree') : t('template.removeBody', { steps: changed.join('; ') });
  }
}
