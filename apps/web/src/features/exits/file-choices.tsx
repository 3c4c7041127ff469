import { formatDate } from '@counterpart/i18n/date-words';
import { Checkbox } from '@counterpart/ui/choice';
import { TextField } from '@counterpart/ui/text-field';
import { ArrowRight } from 'lucide-react';
import { useT } from '../../lib/i18n.ts';
import type { RecordForm } from '../../lib/use-record-form.ts';
import { useReference, useStepNames } from '../../lib/use-reference.ts';
import { StageChip } from '../programme/stage-chip.tsx';
import { fileText, type ReviewFile, roleText } from './exit-words.ts';
import type { ExitValues } from './use-exit-form.ts';

type Target = { readonly partnerId: string | null; readonly agencyId: string | null };

type FileChoicesProps = {
  readonly files: readonly ReviewFile[];
  readonly form: RecordForm<ExitValues>;
  readonly target: Target;
};

/** Every open file with what it would become: taken unless it is left out with a reason. */
export function FileChoices({ files, form, target }: FileChoicesProps) {
  const { t } = useT();
  const { leftOut } = form.values;
  const chosen = files.filter((one) => !(one.instrumentId in leftOut)).length;
  if (files.length === 0) return <p className="cp-soft">{t('exits.noFiles')}</p>;
  const choose = (id: string, isTaken: boolean) => {
    const { [id]: _gone, ...rest } = leftOut;
    form.set('leftOut', isTaken ? rest : { ...rest, [id]: '' });
  };
  return (
    <>
      <div className="ex-count">
        <Checkbox
          name="leftOut"
          isSelected={chosen === files.length}
          isIndeterminate={chosen > 0 && chosen < files.length}
          onChange={(isAll) =>
            form.set('leftOut', isAll ? {} : Object.fromEntries(files.map((one) => [one.instrumentId, ''])))
          }
          {...(form.problems.leftOut && { error: form.problems.leftOut(t) })}
        >
          {t('exits.all')}
        </Checkbox>
        <p className="cp-soft" role="status">
          {t('exits.chosen', { chosen, total: files.length })}
        </p>
      </div>
      <ul className="ex-files" aria-labelledby="ex-review">
        {files.map((file) => (
          <FileChoice
            key={file.instrumentId}
            file={file}
            target={target}
            reason={leftOut[file.instrumentId]}
            isTried={form.attempt > 0}
            onChoose={(isTaken) => choose(file.instrumentId, isTaken)}
            onReason={(text) => form.set('leftOut', { ...leftOut, [file.instrumentId]: text })}
          />
        ))}
      </ul>
    </>
  );
}

type FileChoiceProps = {
  readonly file: ReviewFile;
  readonly target: Target;
  /** Why it is left out; undefined while it is taken. */
  readonly reason: string | undefined;
  readonly isTried: boolean;
  readonly onChoose: (isTaken: boolean) => void;
  readonly onReason: (text: string) => void;
};

function FileChoice({ file, target, reason, isTried, onChoose, onReason }: FileChoiceProps) {
  const { t, language } = useT();
  const isTaken = reason === undefined;
  const name = fileText(file, language);
  return (
    <li>
      <Checkbox isSelected={isTaken} onChange={onChoose}>
        <span className="cp-figures">{file.programmeCode}</span> {name}
      </Checkbox>
      <div className="ex-file-body">
        <p className="ex-becomes">
          <StageChip stage={file.stage} />
          {isTaken ? <Becomes file={file} target={target} /> : <span className="cp-soft">{t('exits.leftOut')}</span>}
        </p>
        <FileFacts file={file} />
        {!isTaken && (
          <TextField
            label={t('exits.whyLeftOut', { file: file.programmeCode })}
            maxLength={500}
            value={reason}
            onChange={onReason}
            {...(isTried && reason.trim() === '' && { error: t('exits.missing.reason') })}
          />
        )}
      </div>
    </li>
  );
}

function Becomes({ file, target }: { readonly file: ReviewFile; readonly target: Target }) {
  const { t } = useT();
  const { partnerName, agencyName } = useReference();
  const { sideState, opensSuccessor, agencyId } = file.becomes;
  return (
    <>
      <ArrowRight className="cp-icon" aria-hidden />
      <span className="cp-hidden">{t('exits.becomes')}</span>
      {sideState !== null && <StageChip stage={sideState} />}
      {opensSuccessor && <span>{t('exits.becomesSuccessor', { partner: partnerName(target.partnerId) })}</span>}
      {agencyId !== null && <span>{t('exits.becomesAgency', { agency: agencyName(agencyId) })}</span>}
    </>
  );
}

function FileFacts({ file }: { readonly file: ReviewFile }) {
  const { t, language } = useT();
  const { partnerName, agencyName } = useReference();
  const stepName = useStepNames();
  const holder = agencyName(file.holderAgencyId) || roleText(file.holderRole, language);
  const step = stepName(file.nextStepCode);
  const facts = [
    holder === '' ? null : t('exits.holder', { name: holder }),
    step === ''
      ? null
      : file.nextDueOn === null
        ? t('exits.next', { step })
        : t('exits.nextOn', { step, day: formatDate(file.nextDueOn) }),
    file.otherPartnerIds.length === 0
      ? null
      : t('exits.coFinanced', { names: file.otherPartnerIds.map(partnerName).join(', ') }),
    file.leftBehind === 0 ? null : t('exits.leavesBehind', { count: file.leftBehind }),
  ].filter((one) => one !== null);
  return (
    <ul className="ex-facts cp-soft">
      {facts.map((fact) => (
        <li key={fact}>{fact}</li>
      ))}
    </ul>
  );
}
