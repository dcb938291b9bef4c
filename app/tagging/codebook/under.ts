import { parentCode } from "../theme";
import type { CodebookRead, CodebookTheme } from "./read-codebook.server";

/** The code that a theme of a codebook hangs under. */
export const underOf = (theme: CodebookTheme, { edition }: CodebookRead): string =>
  parentCode(theme, edition) ?? "";
