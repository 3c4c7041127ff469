import { breakLines, textWidth } from '../fonts/text-lines.ts';
import { faceName, tinos } from '../fonts/tinos.ts';
import { MARK_BOX, RULE_SHARE } from '../official/letter-measures.ts';
import type { LetterText } from '../official/letter-text.ts';
import { HALVES, points, sheetSize, twips } from '../official/page-geometry.ts';
import { type StyleName, styleOf } from '../official/paragraph-styles.ts';
import { cellXml, paragraphXml, plainTableXml } from './word-xml.ts';

/** The letter itself, up to the end of its section. */
export function letterXml(text: LetterText): string {
  return headXml(text) + headingXml(text) + bodyXml(text) + footXml(text);
}

function halves([left, right]: readonly [number, number]): [number, number] {
  const { textWidth: width } = sheetSize('portrait');
  return [twips(width * left), twips(width * right)];
}

function rowXml(cells: string, properties = '<w:cantSplit/>'): string {
  return `<w:tr>${properties === '' ? '' : `<w:trPr>${properties}</w:trPr>`}${cells}</w:tr>`;
}

function headXml(text: LetterText): string {
  const widths = halves(HALVES.head);
  const [left, right] = widths;
  const organ = text.organAbove === null ? '' : paragraphXml('OrganAbove', text.organAbove);
  const issuer = organ + paragraphXml('Issuer', text.issuer) + ruleXml('Issuer', text.issuer, left);
  const nation = paragraphXml('NationalName', text.nationalName) + paragraphXml('Motto', text.motto);
  const marks = text.marks.map(markXml).join('');
  const subject = text.letterSubject === null ? '' : paragraphXml('LetterSubject', text.letterSubject);
  const below = subject + marks;
  const rows =
    rowXml(cellXml(left, issuer) + cellXml(right, nation + ruleXml('Motto', text.motto, right))) +
    rowXml(
      cellXml(left, paragraphXml('DocumentNumber', text.number)) +
        cellXml(right, paragraphXml('PlaceAndDay', text.placeAndDay)),
    ) +
    (below === '' ? '' : rowXml(cellXml(left, below) + cellXml(right, paragraphXml('Rule', ''))));
  return plainTableXml(widths, rows);
}

const RULE_SHARES: Partial<Record<StyleName, number>> = {
  Issuer: RULE_SHARE.issuer,
  Motto: RULE_SHARE.motto,
  KindSubject: RULE_SHARE.subject,
};

/** A line below a text: the upper border of a cell so wide; programs want a paragraph after a table. */
function ruleXml(style: StyleName, text: string, room: number): string {
  const look = styleOf(style);
  const type = { face: tinos(faceName(look)), size: look.size };
  const lines = breakLines(text, type, { width: room / 20 });
  const widest = Math.max(...lines.map((line) => textWidth(line.text, type.face, type.size)));
  const width = twips(widest * (RULE_SHARES[style] ?? 0));
  const border = '<w:tcBorders><w:top w:val="single" w:sz="6" w:space="0" w:color="auto"/></w:tcBorders>';
  const row = rowXml(
    cellXml(width, paragraphXml('Rule', ''), border),
    '<w:cantSplit/><w:trHeight w:val="40" w:hRule="exact"/>',
  );
  return paragraphXml('RuleGap', '') + plainTableXml([width], row, 'center') + paragraphXml('Rule', '');
}

function markXml(mark: string): string {
  const width = twips(points(MARK_BOX.width(mark)));
  const sides = ['top', 'left', 'bottom', 'right'];
  const borders = sides.map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`).join('');
  const cell = cellXml(
    width,
    paragraphXml('Mark', mark),
    `<w:tcBorders>${borders}</w:tcBorders><w:vAlign w:val="center"/>`,
  );
  const height = `<w:cantSplit/><w:trHeight w:val="${twips(points(MARK_BOX.height))}" w:hRule="exact"/>`;
  return (
    paragraphXml('MarkGap', '') + plainTableXml([width], rowXml(cell, height), 'center') + paragraphXml('Rule', '')
  );
}

function headingXml(text: LetterText): string {
  let xml = text.courtesy === null ? '' : paragraphXml('Courtesy', text.courtesy);
  if (text.named !== null) {
    const width = twips(sheetSize('portrait').textWidth);
    xml += paragraphXml('KindName', text.named.name) + paragraphXml('KindSubject', text.named.subject);
    xml += ruleXml('KindSubject', text.named.subject, width);
  }
  if (text.addressedTo !== null) xml += paragraphXml('AddressedTo', text.addressedTo);
  for (const line of text.recipients) xml += paragraphXml('Recipient', line);
  return `${xml}${paragraphXml('BodyGap', '')}`;
}

function bodyXml(text: LetterText): string {
  const grounds = text.grounds.map((line) => paragraphXml('Grounds', line)).join('');
  const body = text.body.map((line, at) =>
    // The signature never stands alone on a sheet.
    paragraphXml('Body', line, { properties: at === text.body.length - 1 ? '<w:keepNext/><w:keepLines/>' : '' }),
  );
  return grounds + body.join('');
}

function footXml(text: LetterText): string {
  const widths = halves(HALVES.foot);
  const copies = [
    paragraphXml('DistributionHead', text.distributionHead),
    ...text.distribution.map((line) => paragraphXml('Distribution', line)),
  ];
  const signer = [
    ...text.authority.map((line) => paragraphXml('Authority', line)),
    paragraphXml('SignerName', text.signerName),
  ];
  const cells = cellXml(widths[0], copies.join('')) + cellXml(widths[1], signer.join(''));
  return (
    paragraphXml('FootGap', '') + plainTableXml(widths, rowXml(cells, isLong(text, widths[0]) ? '' : '<w:cantSplit/>'))
  );
}

// A list of readers may run on to the next sheet; the signature may not.
const UNSPLIT_LINES = 20;

function isLong({ distribution }: LetterText, width: number): boolean {
  const look = styleOf('Distribution');
  const type = { face: tinos(faceName(look)), size: look.size };
  return breakLines(distribution.join('\n'), type, { width: width / 20 }).length > UNSPLIT_LINES;
}
