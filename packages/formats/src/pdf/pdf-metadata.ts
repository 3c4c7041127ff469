import { escapeXml } from '../docx/word-xml.ts';

/** What the file says of itself. */
export type BookInfo = { readonly title: string; readonly author: string; readonly language: string };

const NAMESPACES = [
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"',
].join(' ');

/**
 * Title, author, language, and that the file is made to be read aloud, as a packet of metadata. No moment, so that the
 * same document stays the same.
 * **Source:** ISO 14289-1 (PDF/UA-1), clause 5: the identifier `pdfuaid:part`.
 */
export function metadataPacket({ title, author, language }: BookInfo): Buffer {
  return Buffer.from(
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>\n' +
      '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">' +
      `<rdf:Description rdf:about="" ${NAMESPACES}>` +
      `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(title)}</rdf:li></rdf:Alt></dc:title>` +
      `<dc:creator><rdf:Seq><rdf:li>${escapeXml(author)}</rdf:li></rdf:Seq></dc:creator>` +
      `<dc:language><rdf:Bag><rdf:li>${language}</rdf:li></rdf:Bag></dc:language>` +
      '<pdfuaid:part>1</pdfuaid:part></rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end="r"?>',
  );
}
