import { formatShort } from "~/i18n/dates";
import { useLocale, useTranslate } from "~/i18n/translate";
import { Button } from "~/ui/button";
import { Form } from "~/ui/form";
import { Section } from "~/ui/section";
import { DataTable } from "~/ui/table";
import { nameOfText } from "./name-of-text";
import type { RedactionRead, RedactionView } from "./redaction-view.server";

const SHOWN = 120;

/** What is redacted, why and by whom; each can be taken back. */
export function RedactionList({ view, open }: { readonly view: RedactionView; readonly open: boolean }) {
  const t = useTranslate();
  const locale = useLocale();
  if (view.redactions.length === 0) return null;
  return (
    <Section heading={t("redaction:list.heading")} id="redaction">
      <DataTable
        caption={t("redaction:list.heading")}
        captionHidden
        columns={[
          { key: "words", header: t("redaction:list.words") },
          { key: "where", header: t("redaction:list.where") },
          { key: "reason", header: t("redaction:list.reason") },
          { key: "who", header: t("redaction:list.who") },
          ...(open ? [{ key: "undo", header: t("redaction:list.undoHeader") }] : []),
        ]}
        rows={view.redactions.map((redaction) => ({
          key: String(redaction.id),
          cells: {
            words: (
              <span className="redaction-words" lang={view.locale}>
                {wordsOf(redaction)}
              </span>
            ),
            where: placeOf(redaction),
            reason: (
              <>
                {t(`redaction:reason.${redaction.reason}`)}
                {redaction.note ? <div>{redaction.note}</div> : null}
              </>
            ),
            who: `${redaction.madeBy ?? t("redaction:list.former")}, ${formatShort(redaction.madeAt, locale)}`,
            undo: (
              <Form action="?">
                <input type="hidden" name="version" value={view.version} />
                <input type="hidden" name="redaction" value={redaction.id} />
                <Button
                  size="small"
                  variant="secondary"
                  name="intent"
                  value="undo"
                  aria-label={t("redaction:list.undoOne", { words: wordsOf(redaction) })}
                >
                  {t("redaction:list.undo")}
                </Button>
              </Form>
            ),
          },
        }))}
      />
    </Section>
  );

  function wordsOf({ part, start, end }: RedactionRead): string {
    const words = view.texts.find((each) => each.part === part)?.text.slice(start, end) ?? "";
    const characters = [...words];
    return characters.length > SHOWN ? `${characters.slice(0, SHOWN).join("")}…` : words;
  }

  function placeOf({ part }: RedactionRead): string {
    const text = view.texts.find((each) => each.part === part);
    return text ? nameOfText(text, t) : "";
  }
}
