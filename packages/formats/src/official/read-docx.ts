import { attributeOf, childOf, descendants, readXml, type XmlNode } from './xml-tree.ts';

/**
 * A paragraph as a reader sees it: its own looks before those of its style and of the document.
 * **Units**: points; `line` is a share of a single line.
 */
export type SeenParagraph = {
  readonly style: string;
  readonly text: string;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly align: string;
  readonly fonts: readonly string[];
  readonly firstLine: number;
  readonly between: number;
  readonly line: number;
  /** Its level where it is a heading, from 1. */
  readonly heading: number | null;
};

/** A section's sheet. **Units**: twips. */
export type SeenSection = {
  readonly width: number;
  readonly height: number;
  readonly margins: Readonly<Record<'top' | 'bottom' | 'left' | 'right', number>>;
  readonly hidesFirstNumber: boolean;
  readonly firstNumber: number;
  readonly headers: readonly {
    readonly type: string;
    readonly hasNumber: boolean;
    readonly paragraph: SeenParagraph;
  }[];
};

/** What the checker looks at. **Units**: twips for lengths of rules; a rule's `style` is that of the text above it. */
export type SeenDocument = {
  readonly language: string;
  readonly title: string;
  readonly paragraphs: readonly SeenParagraph[];
  readonly sections: readonly SeenSection[];
  readonly rules: readonly { readonly style: string; readonly width: number }[];
  readonly tablesOfRows: readonly {
    readonly width: number;
    readonly repeatsHead: boolean;
    readonly isNamed: boolean;
  }[];
};

type Sheets = { readonly styles: ReadonlyMap<string, XmlNode>; readonly defaults: XmlNode };

/**
 * Reads the parts of a DOCX, path by text.
 * Errors: RangeError where a part is missing or broken.
 */
export function readDocx(parts: ReadonlyMap<string, string>): SeenDocument {
  const part = (path: string) => {
    const text = parts.get(path);
    if (text === undefined) throw new RangeError(`${path} is missing`);
    return readXml(text);
  };
  const styles = part('word/styles.xml');
  const body = childOf(part('word/document.xml'), 'w:body');
  const defaults = childOf(styles, 'w:docDefaults');
  if (!body || !defaults) throw new RangeError('the document has no body or no defaults');
  const byId = [...descendants(styles, 'w:style')].map((one) => [one.attributes.get('w:styleId') ?? '', one] as const);
  const sheets: Sheets = { styles: new Map(byId), defaults };
  const targets = relations(part('word/_rels/document.xml.rels'));
  return {
    title: childOf(part('docProps/core.xml'), 'dc:title')?.text ?? '',
    language: attributeOf(defaults, ['w:rPrDefault', 'w:rPr', 'w:lang']) ?? '',
    paragraphs: [...descendants(body, 'w:p')].map((one) => paragraphOf(one, sheets)),
    sections: [...descendants(body, 'w:sectPr')].map((one) =>
      sectionOf(one, sheets, (id) => part(`word/${targets.get(id) ?? ''}`)),
    ),
    rules: [...rulesOf(body)],
    tablesOfRows: [...descendants(body, 'w:tbl')]
      .filter((table) => childOf(table, 'w:tblPr', 'w:tblBorders') !== undefined)
      .map((table) => ({
        width: Number(attributeOf(table, ['w:tblPr', 'w:tblW'], 'w:w')),
        repeatsHead: childOf(table, 'w:tr', 'w:trPr', 'w:tblHeader') !== undefined,
        isNamed:
          attributeOf(table, ['w:tblPr', 'w:tblLook'], 'w:firstRow') === '1' &&
          (attributeOf(table, ['w:tblPr', 'w:tblCaption']) ?? '') !== '',
      })),
  };
}

function relations(root: XmlNode): Map<string, string> {
  return new Map(root.children.map((one) => [one.attributes.get('Id') ?? '', one.attributes.get('Target') ?? '']));
}

function paragraphOf(node: XmlNode, { styles, defaults }: Sheets): SeenParagraph {
  const name = attributeOf(node, ['w:pPr', 'w:pStyle']) ?? 'Normal';
  const style = styles.get(name);
  const run = childOf(node, 'w:r', 'w:rPr');
  const runs = [run, childOf(style, 'w:rPr'), childOf(defaults, 'w:rPrDefault', 'w:rPr')];
  const frames = [childOf(node, 'w:pPr'), childOf(style, 'w:pPr'), childOf(defaults, 'w:pPrDefault', 'w:pPr')];
  const first = (from: readonly (XmlNode | undefined)[], path: string, attribute?: string) =>
    from.map((one) => attributeOf(one, [path], attribute)).find((value) => value !== undefined);
  const isOn = (path: string) => {
    const found = runs.map((one) => childOf(one, path)).find((one) => one !== undefined);
    return found !== undefined && found.attributes.get('w:val') !== 'false';
  };
  const level = first(frames, 'w:outlineLvl');
  const spacing = (attribute: string) => Number(first(frames, 'w:spacing', attribute) ?? 0);
  return {
    style: name,
    text: textOf(node),
    size: Number(first(runs, 'w:sz')) / 2,
    bold: isOn('w:b'),
    italic: isOn('w:i'),
    align: first(frames, 'w:jc') ?? 'left',
    fonts: fontsOf(node, runs),
    firstLine: Number(first(frames, 'w:ind', 'w:firstLine') ?? 0) / 20,
    between: (spacing('w:before') + spacing('w:after')) / 20,
    line: spacing('w:line') / 240,
    heading: level === undefined ? null : Number(level) + 1,
  };
}

function fontsOf(node: XmlNode, runs: readonly (XmlNode | undefined)[]): string[] {
  const own = [...descendants(node, 'w:rFonts')];
  const inherited = runs.flatMap((one) => childOf(one, 'w:rFonts') ?? []);
  return [...own, ...inherited].flatMap((one) => [...one.attributes.values()]);
}

function textOf(node: XmlNode): string {
  return [...parts(node)].join('');
}

function* parts(node: XmlNode): Generator<string> {
  for (const child of node.children) {
    if (child.name === 'w:t') yield child.text;
    else if (child.name === 'w:br') yield '\n';
    else yield* parts(child);
  }
}

function sectionOf(node: XmlNode, sheets: Sheets, partOf: (id: string) => XmlNode): SeenSection {
  const number = (path: string, name: string) => Number(attributeOf(node, [path], name));
  return {
    width: number('w:pgSz', 'w:w'),
    height: number('w:pgSz', 'w:h'),
    margins: {
      top: number('w:pgMar', 'w:top'),
      bottom: number('w:pgMar', 'w:bottom'),
      left: number('w:pgMar', 'w:left'),
      right: number('w:pgMar', 'w:right'),
    },
    hidesFirstNumber: childOf(node, 'w:titlePg') !== undefined,
    firstNumber: number('w:pgNumType', 'w:start'),
    headers: [...descendants(node, 'w:headerReference')].map((one) => {
      const header = partOf(one.attributes.get('r:id') ?? '');
      const paragraph = childOf(header, 'w:p');
      if (!paragraph) throw new RangeError('a header has no paragraph');
      return {
        type: one.attributes.get('w:type') ?? '',
        hasNumber: [...descendants(header, 'w:instrText')].some((field) => field.text.trim() === 'PAGE'),
        paragraph: paragraphOf(paragraph, sheets),
      };
    }),
  };
}

/** Tables of one cell with an upper border alone, and the style of the text that stands above each. */
function* rulesOf(node: XmlNode): Generator<{ style: string; width: number }> {
  let above = '';
  for (const child of node.children) {
    if (child.name === 'w:p' && textOf(child) !== '') above = attributeOf(child, ['w:pPr', 'w:pStyle']) ?? '';
    const borders = childOf(child, 'w:tr', 'w:tc', 'w:tcPr', 'w:tcBorders');
    if (child.name === 'w:tbl' && borders?.children.length === 1 && childOf(borders, 'w:top')) {
      yield { style: above, width: Number(attributeOf(child, ['w:tblPr', 'w:tblW'], 'w:w')) };
    } else yield* rulesOf(child);
  }
}
