import { text } from "node:stream/consumers";
import { openArchive } from "./archive.server";
import { refuse } from "./refused-file";
import { readXml, type XmlElement } from "./xml.server";

const MEDIA_TYPE = "application/vnd.oasis.opendocument.text";
const HARMLESS_NAME =
  /(\.(xml|rdf|png|jpe?g|gif|bmp|tiff?|svg|svm|emf|wmf|webp|ttf|otf|txt)|^layout-cache|^ObjectReplacements\/[^/]+|^Thumbnails\/[^/]+)$/i;
const MACRO_NAME = /^(Basic|Scripts|Dialogs)\//i;
/** Content, styles and settings of the document, and of formulas and charts inside it. */
const CHECKED_PART = /(^|\/)(content|styles|settings|meta)\.xml$/;
const FETCHING_ADDRESS = /^\s*([a-z][a-z0-9+.-]{1,}:|\\\\|\/\/)/i;

/** Whether an OpenDocument text (ISO/IEC 26300) holds no macros, foreign objects and content from elsewhere. Throws RefusedFileError. */
export async function checkOpenDocument(path: string): Promise<void> {
  const archive = await openArchive(path);
  try {
    const [[first, mimetype] = []] = archive.entries;
    if (first !== "mimetype" || !mimetype || mimetype.uncompressedSize > MEDIA_TYPE.length) {
      refuse("mismatch", "no media type in the first place");
    }
    if ((await text(await archive.read(mimetype))) !== MEDIA_TYPE) refuse("mismatch", "another media type");
    for (const [name, entry] of archive.entries) {
      if (MACRO_NAME.test(name)) refuse("macros", name);
      if (name.endsWith("/") || name === "mimetype") continue;
      if (!HARMLESS_NAME.test(name)) refuse("embedded", name);
      const bytes = await archive.read(entry);
      if (name === "META-INF/manifest.xml") await readXml(bytes, { open: checkManifest });
      else if (CHECKED_PART.test(name)) await readXml(bytes, { open: checkElement });
      else for await (const _ of bytes);
    }
    if (!archive.entries.has("META-INF/manifest.xml")) refuse("damaged", "no manifest");
  } finally {
    archive.close();
  }
}

function checkManifest({ name, attributes }: XmlElement): void {
  if (name === "encryption-data") refuse("password", name);
  const type = attributes["media-type"] ?? "";
  if (/script|basic|macro/i.test(type)) refuse("macros", type);
  if (/ole|octet-stream|x-ms/i.test(type)) refuse("embedded", type);
}

function checkElement({ name, attributes: { href = "", language = "" } }: XmlElement): void {
  if (name === "event-listener" || name === "script" || /^(vnd\.sun\.star\.script|macro):/i.test(href)) {
    refuse("macros", `${name} ${language}`);
  }
  if (name === "object-ole" || name === "plugin" || name === "applet") refuse("embedded", name);
  if (/^(dde-source|dde-connection-decl|dde-connection|floating-frame)$/.test(name)) refuse("external", name);
  // a link is followed by a person; everything else by opening the document
  if (name !== "a" && name !== "bibliography-mark" && FETCHING_ADDRESS.test(href)) {
    refuse("external", `${name} ${href}`);
  }
}
