import type { Locale } from "~/i18n/locale";

/** Words of one look, as a document's renderers take them. */
export interface Run {
  readonly text: string;
  /** Where it is not the document's language. */
  readonly lang?: Locale | undefined;
  /** An address outside of the document. */
  readonly href?: string | undefined;
  /** The id of a block of the document. */
  readonly to?: string | undefined;
  readonly strong?: boolean | undefined;
}

/** What a document consists of, in its order. The print page and the DOCX are made from the same blocks, so that they say the same. */
export type Block =
  | { readonly kind: "title"; readonly text: string; readonly detail: string }
  | { readonly kind: "heading"; readonly level: 1 | 2 | 3 | 4; readonly text: string; readonly id: string }
  | { readonly kind: "paragraph"; readonly look?: Look | undefined; readonly runs: readonly Run[] }
  | { readonly kind: "list"; readonly items: readonly (readonly Run[])[] }
  /** Items of several blocks, numbered. */
  | { readonly kind: "numbered"; readonly items: readonly (readonly Block[])[] }
  | {
      readonly kind: "quote";
      readonly id: string;
      readonly lang: Locale;
      readonly text: string;
      readonly source: readonly Run[];
    }
  | { readonly kind: "reference"; readonly id: string; readonly runs: readonly Run[] }
  | DocumentTable;

/** `warning` is a draft's mark and what is missing; `note` is what explains. */
export type Look = "warning" | "note";

export interface DocumentTable {
  readonly kind: "table";
  readonly caption: string;
  /** The first column names the rows; the others are numbers, unless `words` says otherwise. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly words?: boolean | undefined;
}
