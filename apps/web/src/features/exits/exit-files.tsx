import { formatDate } from '@counterpart/i18n/date-words';
import { ArrowRight } from 'lucide-react';
import { useT } from '../../lib/i18n.ts';
import { RouteLink } from '../../lib/route-link.tsx';
import { useReference } from '../../lib/use-reference.ts';
import { StageChip } from '../programme/stage-chip.tsx';
import { type Exit, fileText } from './exit-words.ts';

type FileProps = { readonly exit: Exit; readonly file: Exit['files'][number] };

/** The files an exit looked at: what each was, and what it is now. */
export function ExitFiles({ exit }: { readonly exit: Exit }) {
  const { t } = useT();
  return (
    <section>
      <h2 id="ex-files">
        {t('exits.files')} · {exit.files.length}
      </h2>
      <ul className="ex-files" aria-labelledby="ex-files">
        {exit.files.map((file) => (
          <FileLine key={file.instrumentId} exit={exit} file={file} />
        ))}
      </ul>
    </section>
  );
}

function FileLine({ exit, file }: FileProps) {
  const { t, language } = useT();
  return (
    <li>
      <p className="ex-file-name">
        <RouteLink to="/p/$code" params={{ code: file.programmeCode }} className="cp-link">
          {file.programmeCode}
        </RouteLink>{' '}
        {fileText(file, language)}
      </p>
      <div className="ex-file-body">
        <p className="ex-becomes">
          <span className="cp-hidden">{t('exits.wasBefore')}</span>
          <StageChip stage={file.stageBefore} />
          {file.stage !== file.stageBefore && (
            <>
              <ArrowRight className="cp-icon" aria-hidden />
              <span className="cp-hidden">{t('exits.becomes')}</span>
              <StageChip stage={file.stage} />
            </>
          )}
        </p>
        <FileNotes exit={exit} file={file} />
      </div>
    </li>
  );
}

function FileNotes({ exit, file }: FileProps) {
  const { t } = useT();
  const { partnerName, agencyName } = useReference();
  const own = exit.inside?.files.find((one) => one.instrumentId === file.instrumentId);
  const successor = own && own.successorId !== null ? partnerName(exit.inside?.target.partnerId ?? null) : '';
  const leads = own && own.agencyAfterId !== own.agencyBeforeId ? agencyName(own.agencyAfterId) : '';
  const others = own ? own.otherPartnerIds.map(partnerName).join(', ') : '';
  const isStuck = own !== undefined && exit.inside?.mayDecide === true && file.isIncluded && file.resumedOn === null;
  const notes = [
    file.isIncluded ? null : t('exits.leftOutBecause', { reason: own?.reason ?? '' }),
    file.resumedOn === null ? null : t('exits.resumedOn', { day: formatDate(file.resumedOn) }),
    successor === '' ? null : t('exits.successor', { partner: successor }),
    leads === '' ? null : t('exits.becomesAgency', { agency: leads }),
    others === '' ? null : t('exits.coFinanced', { names: others }),
    isStuck && !own.mayResume ? t('exits.cannotResume') : null,
  ].filter((one) => one !== null);
  return (
    <ul className="ex-facts cp-soft">
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
}
