import type { Readable } from "node:stream";
import { SaxesParser } from "saxes";
import { refuse } from "./refused-file";

/** An element without its prefix; its attributes likewise. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

export interface XmlHandlers {
  readonly open?: (element: XmlElement) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

/**
 * Reads an XML part as it streams by. Office files are UTF-8 and have no document type; one that has means to define
 * entities, or to look different to different readers. Throws RefusedFileError, or what is wrong with the XML.
 */
export async function readXml(bytes: Readable, { open, close, text }: XmlHandlers): Promise<void> {
  const parser = new SaxesParser({ xmlns: false });
  parser.on("doctype", () => refuse("damaged", "a document type"));
  parser.on("error", (error) => {
    throw error;
  });
  if (open) {
    parser.on("opentag", ({ name, attributes }) =>
      open({
        name: local(name),
        attributes: Object.fromEntries(
          Object.entries(attributes).map(([key, value]) => [local(key), String(value)]),
        ),
      }),
    );
  }
  if (close) parser.on("closetag", ({ name }) => close(local(name)));
  if (text) {
    parser.on("text", text);
    parser.on("cdata", text);
  }
  const decoder = new TextDecoder("utf-8", { fatal: true });
  for await (const piece of bytes) parser.write(decoder.decode(piece, { stream: true }));
  parser.write(decoder.decode());
  parser.close();
}

const local = (name: string) => name.slice(name.indexOf(":") + 1);
