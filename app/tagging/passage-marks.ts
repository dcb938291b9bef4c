import type { Translate } from "~/i18n/translate";
import type { TextMark } from "~/ui/selecting/stretch";
import type { PassageRead } from "./passages.server";
import { describeTags } from "./tag-origins";
import { themeCode } from "./theme";

/** A comment's passages as marks in its texts, by part: each ends with its number and codes, and leads to its entry in the list. */
export function passageMarks(
  passages: readonly PassageRead[],
  t: Translate,
): Readonly<Record<string, readonly TextMark[]>> {
  const parts = Map.groupBy(passages, ({ part }) => part);
  return Object.fromEntries(
    [...parts].map(([part, within]) => [part, within.map((passage) => markOf(passage, t))]),
  );
}

function markOf({ id, number, startAt, endAt, tags }: PassageRead, t: Translate): TextMark {
  const codes = [...new Set(tags.map(({ code }) => code))].join(", ");
  const words = describeTags(tags, t).join("; ");
  return {
    id: `passage-${id}`,
    start: startAt,
    end: endAt,
    tag: `${number} · ${codes}`,
    opening: t("tagging:passage.begins", { number, tags: words }),
    closing: t("tagging:passage.ends", { number }),
    href: `#${passageId(id)}`,
  };
}

export const passageId = (id: number): string => `passage-${id}`;

/** The codes of tags and themes that passages have, and so their comment has. */
export const codesOnPassages = (passages: readonly PassageRead[]): readonly string[] =>
  passages.flatMap(({ tags }) =>
    tags.map(({ themeId, code }) => (themeId === null ? code : themeCode(themeId))),
  );
