import { SaxesParser } from "saxes";
import { unzip } from "~tests/setup/unzip";

export interface ReadSheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/** A workbook's sheets in their order, cells as a spreadsheet reads them. Throws where its XML is not well-formed. */
export async function sheetsOf(file: Buffer): Promise<ReadSheet[]> {
  const parts = await unzip(file);
  const targets = new Map<string, string>();
  read(parts.get("xl/_rels/workbook.xml.rels"), ({ name, attributes }) => {
    if (name === "Relationship") targets.set(attributes.Id ?? "", attributes.Target ?? "");
  });
  const sheets: { name: string; path: string }[] = [];
  read(parts.get("xl/workbook.xml"), ({ name, attributes }) => {
    if (name === "sheet")
      sheets.push({ name: attributes.name ?? "", path: `xl/${targets.get(attributes["r:id"] ?? "")}` });
  });
  return sheets.map(({ name, path }) => ({ name, rows: readRows(parts.get(path)) }));
}

function readRows(xml: Buffer | undefined): string[][] {
  const rows: string[][] = [];
  let text = "";
  read(
    xml,
    ({ name }) => {
      if (name === "row") rows.push([]);
      if (name === "c") text = "";
    },
    {
      onText: (words) => {
        text += words;
      },
      onEnd: (name) => {
        if (name === "c")
          rows
            .at(-1)
            ?.push(
              text.replace(/_x([0-9A-F]{4})_/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16))),
            );
      },
    },
  );
  return rows;
}

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

function read(
  xml: Buffer | undefined,
  onElement: (element: Element) => void,
  { onText, onEnd }: { onText?: (text: string) => void; onEnd?: (name: string) => void } = {},
): void {
  const parser = new SaxesParser();
  parser.on("opentag", onElement);
  if (onText) parser.on("text", onText);
  if (onEnd) parser.on("closetag", ({ name }) => onEnd(name));
  parser.on("error", (error) => {
    throw error;
  });
  if (!xml) throw new Error("a part is missing");
  parser.write(xml.toString()).close();
}
