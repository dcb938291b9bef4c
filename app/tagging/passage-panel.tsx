import { useEffect, useRef } from "react";
import type { Locale } from "~/i18n/locale";
import { useTranslate } from "~/i18n/translate";
import { passagesPath } from "~/paths";
import type { EditionRead } from "~/pillars/edition";
import { Alert } from "~/ui/alert";
import { Button } from "~/ui/button";
import { Disclosure } from "~/ui/disclosure";
import { Section } from "~/ui/section";
import type { Stretch } from "~/ui/selecting/stretch";
import { PassageFields } from "./passage-fields";
import { PassageList } from "./passage-list";
import type { TaggingOfComment } from "./read-tagging.server";

interface PassagePanelProps {
  readonly comment: { readonly trackingNumber: string; readonly locale: Locale };
  readonly edition: EditionRead;
  readonly tagging: TaggingOfComment;
  /** The queue's filters, to come back to: "?status=received", or nothing. */
  readonly query: string;
  /** The `passage` parameter of the address, by which a change that succeeded tells of itself. */
  readonly saved: string | null;
  /** The stretch that was chosen in the text last, to be tagged. */
  readonly chosen: Stretch | undefined;
  /** Id of the form with the comment's version and its tags, saved along; absent for those who may not tag. */
  readonly form: string | undefined;
}

/** A comment's passages, and the form to tag another one. */
export function PassagePanel(props: PassagePanelProps) {
  const { comment, tagging, query, saved, form } = props;
  const t = useTranslate();
  return (
    <Section heading={t("tagging:passage.heading")} id="passages">
      {isOutcome(saved) ? (
        <Alert kind="success" role="status">
          {t(`tagging:saved.${saved}`)}
        </Alert>
      ) : null}
      <PassageList
        passages={tagging.passages}
        comment={comment}
        query={query}
        canChange={form !== undefined}
      />
      {form === undefined ? null : <NewPassage {...props} form={form} />}
    </Section>
  );
}

function NewPassage({
  comment,
  edition,
  tagging,
  query,
  chosen,
  form,
}: PassagePanelProps & { readonly form: string }) {
  const t = useTranslate();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const details = place.current?.querySelector("details");
    if (!chosen || !details) return;
    details.open = true;
    // on to the tags: the words are there already
    details.querySelector<HTMLElement>("[name='passage.tags'][type=checkbox]")?.focus();
  }, [chosen]);
  const entered = chosen && {
    part: chosen.part,
    quote: chosen.quote,
    start: String(chosen.start),
    end: String(chosen.end),
  };
  return (
    <div ref={place}>
      <Disclosure summary={t("tagging:passage.add")}>
        <input type="hidden" name="passage.withTags" value="yes" form={form} />
        <PassageFields
          key={chosen ? `${chosen.part} ${chosen.start} ${chosen.end}` : ""}
          edition={edition}
          themes={tagging.themes}
          entered={entered}
          form={form}
        />
        <Button
          name="intent"
          value="tag-passage"
          form={form}
          formAction={passagesPath(comment.trackingNumber, query)}
        >
          {t("tagging:passage.save")}
        </Button>
      </Disclosure>
    </div>
  );
}

const outcomes = ["tag-passage", "change-passage", "remove-passage", "unchanged"] as const;
const isOutcome = (word: string | null): word is (typeof outcomes)[number] =>
  outcomes.some((outcome) => outcome === word);
