import { formatDay } from "~/i18n/dates";
import { useLocale, useTranslate } from "~/i18n/translate";
import { InstantInline } from "~/notices/instant";
import { draftPath } from "~/paths";
import { Button } from "~/ui/button";
import { Callout } from "~/ui/callout";
import { Disclosure } from "~/ui/disclosure";
import { TextField } from "~/ui/field";
import { Form } from "~/ui/form";
import type { Draft } from "./draft";

/** The field for the address that the link is sent to; not the comment's own `email`. */
export const LINK_EMAIL = "linkEmail";

export interface LinkProblem {
  readonly email: string;
  readonly message: string;
}

/** What a draft is and until when it is kept, its private link, and what can be done with it. */
export function DraftPanel({
  draft,
  link,
  problem,
}: {
  readonly draft: Draft;
  /** The private link, a full address. */
  readonly link: string;
  /** Why the link could not be sent, and the address as it was typed. */
  readonly problem?: LinkProblem | undefined;
}) {
  const t = useTranslate();
  const locale = useLocale();
  const path = draftPath(locale, draft.key);
  return (
    <div className="draft-panel">
      <Callout heading={t("drafts:panel")}>
        <p>
          {t("drafts:saved")} <InstantInline at={draft.savedAt} />.{" "}
          {t("drafts:expires", { day: formatDay(draft.expiresAt, locale) })} {t("drafts:notSent")}
        </p>
        <TextField
          name="draftLink"
          label={t("drafts:link")}
          hint={t("drafts:linkHint")}
          defaultValue={link}
          width="full"
          readOnly
        />
        <Disclosure summary={t("drafts:mail.open")} open={problem !== undefined}>
          <Form action={path}>
            <TextField
              name={LINK_EMAIL}
              type="email"
              label={t("drafts:mail.label")}
              hint={t("drafts:mail.hint")}
              autoComplete="email"
              spellCheck={false}
              defaultValue={problem?.email}
              error={problem?.message}
            />
            <Button name="intent" value="mail" variant="secondary">
              {t("drafts:mail.send")}
            </Button>
          </Form>
        </Disclosure>
        <Disclosure summary={t("drafts:remove.open")}>
          <Form action={path}>
            <p>{t("drafts:remove.text")}</p>
            <Button name="intent" value="delete" variant="danger">
              {t("drafts:remove.confirm")}
            </Button>
          </Form>
        </Disclosure>
      </Callout>
    </div>
  );
}
