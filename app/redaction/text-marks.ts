import type { Translate } from "~/i18n/translate";
import type { TextMark } from "~/ui/selecting/stretch";
import type { Findings } from "./findings.server";
import type { RedactionRead } from "./redaction-view.server";

/** What marks a text at the desk: struck out what is redacted, dotted what looks like personal data. */
export function listMarks(
  { redactions, findings }: { readonly redactions: readonly RedactionRead[]; readonly findings: Findings },
  part: string,
  t: Translate,
): readonly TextMark[] {
  return [
    ...redactions
      .filter((each) => each.part === part)
      .map(
        ({ id, start, end, reason }): TextMark => ({
          id: `redaction-${id}`,
          start,
          end,
          tag: t(`redaction:reason.${reason}`),
          opening: t("redaction:desk.struck"),
          closing: `${t("redaction:desk.struckEnd")}: ${t(`redaction:reason.${reason}`)}`,
          look: "struck",
        }),
      ),
    ...findings.inTexts
      .filter((each) => each.part === part)
      .map(
        ({ kind, start, end }): TextMark => ({
          id: `finding-${start}-${end}`,
          start,
          end,
          tag: t(`redaction:kind.${kind}`),
          opening: t(`redaction:kind.${kind}`),
          closing: t("redaction:desk.foundEnd"),
          look: "dotted",
        }),
      ),
  ];
}
