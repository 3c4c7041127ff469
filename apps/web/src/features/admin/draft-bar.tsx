import { withHead } from '@counterpart/domain/procedures/draft-changes.rules';
import { validateTemplate } from '@counterpart/domain/procedures/validate-template.rules';
import { Banner } from '@counterpart/ui/banner';
import { Button } from '@counterpart/ui/button';
import { DatePicker } from '@counterpart/ui/date-field';
import { Dialog } from '@counterpart/ui/dialog';
import { TextField } from '@counterpart/ui/text-field';
import { useNavigate } from '@tanstack/react-router';
import { Pencil, Send, Trash2 } from 'lucide-react';
import { AskDialog } from '../../lib/ask-dialog.tsx';
import { useT } from '../../lib/i18n.ts';
import { RecordFormFrame } from '../../lib/record-form.tsx';
import { type ApiInput, apiClient } from '../../lib/trpc.ts';
import { useCommand } from '../../lib/use-command.ts';
import { useRecordForm } from '../../lib/use-record-form.ts';
import { goToStep } from './go-to-step.ts';
import { problemLine, useProcedureWords } from './procedure-words.ts';
import type { Draft } from './step-form.tsx';
import { useAdminSearch } from './use-admin-search.ts';

/** What stands over a draft: what keeps it from being published, and what can be done with the whole of it. */
export function DraftBar({ draft, isOnly }: { readonly draft: Draft; readonly isOnly: boolean }) {
  const [{ act }, set] = useAdminSearch();
  const discard = useDiscard(isOnly);
  const words = useProcedureWords(draft.template);
  const { t } = words;
  const { problems } = draft;
  return (
    <div className="cp-stack">
      <Banner meaning={problems.length > 0 ? 'dueSoon' : 'info'}>
        <p>{t('template.draftOf', { version: draft.template.version })}</p>
        {problems.length === 0 ? (
          <p>{t('template.noProblems')}</p>
        ) : (
          <>
            <p>{t('template.problems', { count: problems.length })}</p>
            <ul className="ad-problem-list">
              {problems.map((one) => {
                const said = problemLine(one, words);
                return (
                  <li key={`${one.code} ${one.step} ${one.path.join()}`}>
                    {one.step === '' ? (
                      said
                    ) : (
                      <button type="button" className="cp-link" onClick={() => goToStep(one.step)}>
                        {said}
                      </button>
                    )}
                  </li>
                );
              })}
            </ul>
          </>
        )}
      </Banner>
      <div className="cp-row">
        <Button icon={Pencil} onPress={() => set({ act: 'head' })}>
          {t('template.editHead')}
        </Button>
        <Button icon={Send} variant="primary" onPress={() => set({ act: 'publish' })}>
          {t('template.publish')}
        </Button>
        <Button icon={Trash2} variant="danger" onPress={() => set({ act: 'discard' })}>
          {t('template.discard')}
        </Button>
      </div>
      {act === 'publish' && <PublishDialog draft={draft} onClose={() => set({ act: undefined })} />}
      <AskDialog
        isOpen={act === 'discard'}
        title={t('template.discard')}
        act={t('template.discard')}
        onAct={() => discard.mutate({ procedureId: draft.id, version: draft.version })}
        onClose={() => set({ act: undefined })}
      >
        <p>{t('template.discardBody', { version: draft.template.version })}</p>
      </AskDialog>
    </div>
  );
}

type ActProps = { readonly draft: Draft; readonly onClose: () => void };
type Values = { readonly validFrom: string | null; readonly validTo: string | null; readonly source: string };
type Input = ApiInput['templates']['publishDraft']['input'];

function PublishDialog({ draft, onClose }: ActProps) {
  const words = useProcedureWords(draft.template);
  const { t } = words;
  const form = usePublishForm({ draft, onClose });
  const { values, set, problems } = form;
  return (
    <Dialog isOpen title={t('template.publishTitle', { version: draft.template.version })} onClose={onClose}>
      <div className="cp-stack">
        <p>{t('template.publishBody')}</p>
        <RecordFormFrame form={form} submit="template.publish" onCancel={onClose}>
          <DatePicker
            name="validFrom"
            label={t('template.field.validFrom')}
            value={values.validFrom}
            onChange={(day) => set('validFrom', day)}
            error={problems.validFrom?.(t)}
          />
          <DatePicker
            name="validTo"
            label={t('template.field.validTo')}
            isOptional
            value={values.validTo}
            onChange={(day) => set('validTo', day)}
            error={problems.validTo?.(t)}
          />
          <TextField
            name="source"
            label={t('template.legalBasis')}
            hint={t('template.legalBasisHint')}
            lines={2}
            maxLength={1000}
            value={values.source}
            onChange={(source) => set('source', source)}
            error={problems.source?.(t)}
          />
        </RecordFormFrame>
      </div>
    </Dialog>
  );
}

function usePublishForm({ draft, onClose }: ActProps) {
  const words = useProcedureWords(draft.template);
  const { t } = words;
  const { template } = draft;
  return useRecordForm<Values, Input, { versionNo: number }>({
    initial: { validFrom: template.validFrom, validTo: template.validTo ?? null, source: template.source },
    version: 0,
    check: ({ validFrom, validTo, source }) => ({
      ...(validFrom === null && { validFrom: (say) => say('template.missing') }),
      ...(validFrom !== null &&
        reversedBy(validFrom, validTo) && {
          validTo: (say) => say('template.problem.validity_reversed', { what: `${validFrom} → ${validTo}` }),
        }),
      ...(source.trim() === '' && { source: (say) => say('template.legalBasisMissing') }),
    }),
    input: ({ values }) => ({
      procedureId: draft.id,
      version: draft.version,
      validFrom: values.validFrom ?? '',
      validTo: values.validTo,
      source: values.source,
    }),
    send: (envelope) => apiClient.templates.publishDraft.mutate(envelope),
    placeOf: (refusal) => (refusal.code === 'procedure.starts_too_early' ? 'validFrom' : null),
    sayRefusal: (refusal) => {
      if (refusal.code !== 'procedure.invalid') return undefined;
      const said = refusal.details.problems.map((one) => problemLine(one as never, words));
      return () => said.join('; ');
    },
    done: ({ versionNo }) => t('template.published', { version: versionNo }),
    onDone: onClose,
  });

  function reversedBy(validFrom: string, validTo: string | null): boolean {
    const tried = withHead(template, { validFrom, validTo });
    return validateTemplate(tried).some((one) => one.code === 'validity_reversed');
  }
}

/** Takes the draft away; a procedure that was nothing but a draft goes with it. */
function useDiscard(isOnly: boolean) {
  const { t } = useT();
  const [, set] = useAdminSearch();
  const navigate = useNavigate();
  return useCommand(
    (envelope: Parameters<typeof apiClient.templates.discardDraft.mutate>[0]) =>
      apiClient.templates.discardDraft.mutate(envelope),
    {
      done: () => t('template.discarded'),
      onDone: () => {
        if (isOnly) void navigate({ to: '/admin/procedures', search: {} });
        else set({ act: undefined, v: undefined, step: undefined, tab: undefined });
      },
    },
  );
}
