/** An element of an XML document; `text` is that of the element itself, without its children's. */
export type XmlNode = {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
  readonly text: string;
};

type Open = { name: string; attributes: Map<string, string>; children: XmlNode[]; text: string };

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * Reads the XML of a document part: elements, attributes, text. Document types and processing are left alone.
 * Errors: RangeError when elements do not close in order.
 */
export function readXml(xml: string): XmlNode {
  const root: Open = { name: '', attributes: new Map(), children: [], text: '' };
  const open: Open[] = [root];
  for (const [, comment, closing, name, attributes = '', empty, text] of xml.matchAll(
    /(<[?!][^>]*>)|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"]*")*)\s*(\/?)>|([^<]+)/g,
  )) {
    const top = open.at(-1) ?? root;
    if (comment !== undefined) continue;
    if (text !== undefined) top.text += decode(text);
    else if (closing === '/') {
      if (open.length === 1 || top.name !== name) throw new RangeError(`</${name}> closes ${top.name}`);
      open.pop();
    } else {
      const node: Open = { name: name ?? '', attributes: attributesOf(attributes), children: [], text: '' };
      top.children.push(node);
      if (empty !== '/') open.push(node);
    }
  }
  const [only] = root.children;
  if (open.length !== 1 || !only) throw new RangeError('the XML does not end');
  return only;
}

function attributesOf(text: string): Map<string, string> {
  return new Map([...text.matchAll(/([\w:.-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, decode(value)]));
}

function decode(text: string): string {
  return text.replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}

/** The first child of a name along a path of names. */
export function childOf(node: XmlNode | undefined, ...path: readonly string[]): XmlNode | undefined {
  return path.reduce((at: XmlNode | undefined, name) => at?.children.find((child) => child.name === name), node);
}

/** An attribute of the child at the end of a path. */
export function attributeOf(node: XmlNode | undefined, path: readonly string[], name = 'w:val'): string | undefined {
  return childOf(node, ...path)?.attributes.get(name);
}

/** Every element of a name below a node, in order. */
export function* descendants(node: XmlNode, name: string): Generator<XmlNode> {
  for (const child of node.children) {
    if (child.name === name) yield child;
    yield* descendants(child, name);
  }
}
