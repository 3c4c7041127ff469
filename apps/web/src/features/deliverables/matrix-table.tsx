import { CardList, useIsNarrow } from '@counterpart/ui/card-list';
import type { Line } from '@counterpart/ui/data-table';
import { useMemo } from 'react';
import { useT } from '../../lib/i18n.ts';
import { RouteLink } from '../../lib/route-link.tsx';
import { inLanguage, useReference } from '../../lib/use-reference.ts';
import { cellText } from './deliverables-search.ts';
import { WorstMark } from './state-marks.tsx';
import type { Matrix } from './use-deliverables.ts';

type Cell = Pick<Matrix['cells'][number], 'done' | 'total' | 'late' | 'worst'>;
type Agency = Matrix['agencies'][number];

type MatrixTableProps = {
  readonly matrix: Matrix;
  /** The cell shown beside. */
  readonly open: string | undefined;
  readonly onOpen: (cell: string) => void;
};

/** Agencies against programmes; every number opens the deliverables behind it. On a phone each agency is a card. */
export function MatrixTable({ matrix, open, onOpen }: MatrixTableProps) {
  const { t } = useT();
  const isNarrow = useIsNarrow();
  const cells = useMemo(
    () => new Map(matrix.cells.map((one) => [`${one.agencyId} ${one.programmeId}`, one])),
    [matrix.cells],
  );
  const parts = { matrix, cells, open, onOpen };
  if (isNarrow) return <MatrixCards {...parts} />;
  return (
    // A frame that scrolls must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="dl-frame" role="region" aria-label={t('deliverables.view.matrix')} tabIndex={0}>
      <table className="dl-matrix">
        <caption className="cp-hidden">{t('deliverables.view.matrix')}</caption>
        <MatrixHead matrix={matrix} />
        <tbody>
          {matrix.agencies.map((agency) => (
            <MatrixRow key={agency.id} agency={agency} {...parts} />
          ))}
        </tbody>
        <MatrixFoot {...parts} />
      </table>
    </div>
  );
}

type PartProps = MatrixTableProps & { readonly cells: ReadonlyMap<string, Cell> };

function MatrixHead({ matrix }: { readonly matrix: Matrix }) {
  const { t, language } = useT();
  return (
    <thead>
      <tr>
        <th scope="col">{t('deliverables.agency')}</th>
        {matrix.programmes.map((one) => {
          const title = inLanguage(language, one.titleVi, one.titleEn);
          return (
            <th key={one.id} scope="col">
              <RouteLink to="/p/$code" params={{ code: one.code }} search={{ tab: 'deliverables' }} className="cp-link">
                {one.code}
              </RouteLink>
              <span className="dl-head-title" lang={title.language} title={title.text}>
                {title.text}
              </span>
            </th>
          );
        })}
        <th scope="col">{t('deliverables.total')}</th>
      </tr>
    </thead>
  );
}

function MatrixRow({ agency, matrix, cells, open, onOpen }: PartProps & { readonly agency: Agency }) {
  const { agencyName } = useReference();
  const name = agencyName(agency.id);
  return (
    <tr>
      <th scope="row">{name}</th>
      {matrix.programmes.map((one) => {
        const cell = cells.get(`${agency.id} ${one.id}`);
        return (
          <td key={one.id}>
            {cell && (
              <CellButton
                cell={cell}
                agency={name}
                programme={one.code}
                address={cellText({ agency: agency.code, programme: one.code })}
                open={open}
                onOpen={onOpen}
              />
            )}
          </td>
        );
      })}
      <td>
        <TotalButton cell={agency.all} agency={agency} open={open} onOpen={onOpen} />
      </td>
    </tr>
  );
}

type TotalProps = { readonly cell: Cell; readonly agency: Agency | null } & Pick<MatrixTableProps, 'open' | 'onOpen'>;

function TotalButton({ cell, agency, open, onOpen }: TotalProps) {
  const { t } = useT();
  const { agencyName } = useReference();
  return (
    <CellButton
      cell={cell}
      agency={agency ? agencyName(agency.id) : t('deliverables.total')}
      programme={t('deliverables.total')}
      address={cellText({ agency: agency?.code ?? '', programme: '' })}
      open={open}
      onOpen={onOpen}
    />
  );
}

function MatrixFoot({ matrix, open, onOpen }: PartProps) {
  const { t } = useT();
  if (matrix.all === null) return null;
  return (
    <tfoot>
      <tr>
        <th scope="row">{t('deliverables.total')}</th>
        {matrix.programmes.map((one) => (
          <td key={one.id}>
            <CellButton
              cell={one.all}
              agency={t('deliverables.total')}
              programme={one.code}
              address={cellText({ agency: '', programme: one.code })}
              open={open}
              onOpen={onOpen}
            />
          </td>
        ))}
        <td>
          <TotalButton cell={matrix.all} agency={null} open={open} onOpen={onOpen} />
        </td>
      </tr>
    </tfoot>
  );
}

type CellButtonProps = {
  readonly cell: Cell;
  readonly agency: string;
  readonly programme: string;
  readonly address: string;
} & Pick<MatrixTableProps, 'open' | 'onOpen'>;

function CellButton({ cell, agency, programme, address, open, onOpen }: CellButtonProps) {
  const { t } = useT();
  const { done, total, late, worst } = cell;
  return (
    <button type="button" className="dl-cell" aria-pressed={open === address} onClick={() => onOpen(address)}>
      <span className="cp-hidden">{t('deliverables.cellName', { agency, programme })}</span>
      <span className="cp-figures">
        {done}/{total}
      </span>
      <WorstMark worst={worst} late={late} />
    </button>
  );
}

function MatrixCards(parts: PartProps) {
  const { t } = useT();
  const lines: Line<Agency>[] = parts.matrix.agencies.map((row) => ({ kind: 'row', key: row.id, row }));
  const card = (agency: Agency) => <AgencyCard agency={agency} {...parts} />;
  return <CardList label={t('deliverables.view.matrix')} lines={lines} card={card} />;
}

function AgencyCard({ agency, matrix, cells, open, onOpen }: PartProps & { readonly agency: Agency }) {
  const { agencyName } = useReference();
  const name = agencyName(agency.id);
  return (
    <div className="dl-card">
      <strong>{name}</strong>
      {matrix.programmes.map((one) => {
        const cell = cells.get(`${agency.id} ${one.id}`);
        return (
          cell && (
            <div key={one.id} className="dl-card-line">
              <span>{one.code}</span>
              <CellButton
                cell={cell}
                agency={name}
                programme={one.code}
                address={cellText({ agency: agency.code, programme: one.code })}
                open={open}
                onOpen={onOpen}
              />
            </div>
          )
        );
      })}
    </div>
  );
}
