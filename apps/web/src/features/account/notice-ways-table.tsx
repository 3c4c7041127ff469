import { waysOpen } from '@counterpart/domain/inbox/notice-ways.rules';
import type { NoticeWay } from '@counterpart/domain/inbox/notice.codes';
import { Checkbox } from '@counterpart/ui/choice';
import { VisuallyHidden } from '@counterpart/ui/visually-hidden';
import { useT } from '../../lib/i18n.ts';
import type { ApiOutput } from '../../lib/trpc.ts';

type Settings = ApiOutput['inbox']['settings'];
type Ways = Settings['ways'];

type NoticeWaysTableProps = {
  readonly groups: Settings['groups'];
  readonly ways: Ways;
  readonly onChange: (ways: Ways) => void;
};

/** Kinds of notices against the ways to be told of them; what asks one to act always stands in the inbox. */
export function NoticeWaysTable({ groups, ways, onChange }: NoticeWaysTableProps) {
  const { t } = useT();
  return (
    <table className="ac-ways">
      <caption>
        <VisuallyHidden>{t('account.ways')}</VisuallyHidden>
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('account.ways.group')}</th>
          <th scope="col">{t('account.ways.inbox')}</th>
          <th scope="col">{t('account.ways.mail')}</th>
        </tr>
      </thead>
      <tbody>
        {groups.map((group) => {
          const words = t(`account.ways.${group}`);
          const set = (way: NoticeWay) => onChange({ ...ways, [group]: way });
          return (
            <tr key={group}>
              <th scope="row">{words}</th>
              <td>
                {waysOpen(group).includes('off') ? (
                  <Checkbox isSelected={ways[group] !== 'off'} onChange={(isOn) => set(isOn ? 'inbox' : 'off')}>
                    <VisuallyHidden>{t('account.ways.inboxOf', { group: words })}</VisuallyHidden>
                  </Checkbox>
                ) : (
                  <span className="cp-soft">{t('account.ways.always')}</span>
                )}
              </td>
              <td>
                <Checkbox isSelected={ways[group] === 'mail'} onChange={(isOn) => set(isOn ? 'mail' : 'inbox')}>
                  <VisuallyHidden>{t('account.ways.mailOf', { group: words })}</VisuallyHidden>
                </Checkbox>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
