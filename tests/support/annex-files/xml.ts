/** Just enough of an XML reader to read back what was written; throws where a reader of Word's kind would. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlNode | string)[];
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decode(text: string): string {
  if (/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.test(text)) throw new Error(`bare ampersand: ${text}`);
  return text.replace(/&(#x?)?(\w+);/g, (_, numeric: string | undefined, name: string) => {
    if (numeric) return String.fromCodePoint(Number.parseInt(name, numeric === '#x' ? 16 : 10));
    return entities[name] ?? '';
  });
}

function parseAttributes(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, name, double, single]) => [
      name,
      decode(double ?? single ?? ''),
    ]),
  );
}

const illegal = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u;

export function parseXml(xml: string): XmlNode {
  if (illegal.test(xml)) throw new Error('a character that XML 1.0 forbids');
  const root = { name: '', attributes: {}, children: [] as (XmlNode | string)[] };
  const open = [root];
  for (const [token] of xml.matchAll(/<[^>]*>|[^<]+/g)) {
    const parent = open.at(-1);
    if (!parent) throw new Error(`closed too often: ${token}`);
    if (!token.startsWith('<')) parent.children.push(decode(token));
    else if (token.startsWith('</')) {
      if (`</${parent.name}>` !== token.replace(/\s+>$/, '>'))
        throw new Error(`${token} closes ${parent.name}`);
      open.pop();
    } else if (!token.startsWith('<?')) {
      const [, name = '', rest = ''] = /^<([\w:.-]+)(.*?)\/?>$/s.exec(token) ?? [];
      const node = { name, attributes: parseAttributes(rest), children: [] };
      parent.children.push(node);
      if (!token.endsWith('/>')) open.push(node);
    }
  }
  if (open.length !== 1) throw new Error(`${open.at(-1)?.name} is never closed`);
  return root;
}

/** Every element of this name below, in document order. */
export function findAll(node: XmlNode, name: string): XmlNode[] {
  return node.children.flatMap((child) =>
    typeof child === 'string' ? [] : [...(child.name === name ? [child] : []), ...findAll(child, name)],
  );
}

export function childrenNamed(node: XmlNode, name: string): XmlNode[] {
  return node.children.filter((child): child is XmlNode => typeof child !== 'string' && child.name === name);
}

export function textOf(node: XmlNode): string {
  return node.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}
