import { withholdReasons } from "~/comments/comment";
import type { Locale } from "~/i18n/locale";
import { translator, useTranslate } from "~/i18n/translate";
import { Button } from "~/ui/button";
import { Disclosure } from "~/ui/disclosure";
import { Select, TextArea } from "~/ui/field";
import { type Entered, type EntryErrors, isWithholdingBegun, messageField } from "./comment-action";

/**
 * Reason, internal note and the text for the commenter. Each reason has its own suggested text in the comment's
 * language; the style sheet shows the one of the reason that is chosen, so that no script is needed, and all of them to a
 * browser that does not know how (`_deciding.scss`).
 */
export function WithholdFields({
  locale,
  entered,
  errors = {},
  first,
}: {
  /** The comment's language, which its commenter reads. */
  readonly locale: Locale;
  readonly entered: Entered | undefined;
  readonly errors: EntryErrors | undefined;
  /** What has to be decided on the way, where the comment cannot be withheld as it stands. */
  readonly first?: "return-to-review" | undefined;
}) {
  const t = useTranslate();
  const suggested = translator(locale);
  const begun = (entered && isWithholdingBegun(entered)) || Object.keys(errors).length > 0;
  return (
    <Disclosure summary={t("triage:deciding.withhold")} open={begun}>
      <p className="usa-hint">{t("triage:deciding.withholdHint")}</p>
      {first ? (
        <>
          <p>{t("triage:deciding.withholdAfterReview")}</p>
          <input type="hidden" name="first" value={first} />
        </>
      ) : null}
      <div className="triage-withhold">
        <Select
          name="reason"
          label={t("triage:deciding.reason")}
          required
          requiredMark={t("triage:deciding.required")}
          emptyLabel={t("triage:deciding.chooseReason")}
          defaultValue={entered?.reason ?? ""}
          error={errors.reason && t("triage:problem.reason")}
          options={withholdReasons.map((value) => ({
            value,
            label: t(`vocabulary:withholdReason.${value}`),
          }))}
        />
        {withholdReasons.map((reason) => {
          const name = messageField(reason);
          return (
            <div key={reason} className="triage-withhold__message" data-reason={reason}>
              <TextArea
                name={name}
                label={t("triage:deciding.message", { reason: t(`vocabulary:withholdReason.${reason}`) })}
                optionalMark={t("triage:deciding.optional")}
                hint={t("triage:deciding.messageHint")}
                contentLang={locale}
                rows={4}
                defaultValue={entered?.messages[reason] ?? suggested(`triage:withheldMessage.${reason}`)}
                error={errors[name] && t("triage:problem.message")}
              />
            </div>
          );
        })}
      </div>
      <TextArea
        name="note"
        label={t("triage:deciding.note")}
        optionalMark={t("triage:deciding.optional")}
        hint={t("triage:deciding.noteHint")}
        rows={3}
        defaultValue={entered?.note}
        error={errors.note && t("triage:problem.note")}
      />
      <Button variant="danger" name="intent" value="withhold">
        {t("triage:deciding.withholdSubmit")}
      </Button>
    </Disclosure>
  );
}
