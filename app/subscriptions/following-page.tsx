import { locales } from "~/i18n/locale";
import { useLocale, useTranslate } from "~/i18n/translate";
import { noticesPath } from "~/paths";
import { Alert } from "~/ui/alert";
import { Button, ButtonRow, LinkButton } from "~/ui/button";
import { CheckboxGroup, RadioGroup } from "~/ui/field";
import { Form } from "~/ui/form";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import type { OwnFollowing } from "./own-following.server";

interface FollowingPageProps {
  readonly following: OwnFollowing;
  /** The follower's own address. */
  readonly action: string;
  readonly done?: "confirmed" | "saved" | undefined;
}

/**
 * A follower's own page: what is followed, in which language, and the way out of it. Whoever comes from a letter's link most
 * often wants out, so that this comes first; not so whoever has just asked to be told.
 */
export function FollowingPage(props: FollowingPageProps) {
  const t = useTranslate();
  const { done } = props;
  return (
    <>
      {done ? (
        <Alert kind="success" role="status">
          {t(`following:done.${done}`)}
        </Alert>
      ) : null}
      <PageHeading title={t("following:own.title")} lede={<p>{t("following:own.lede")}</p>} />
      {done ? null : <Leaving {...props} />}
      <Choosing {...props} />
      {done ? <Leaving {...props} /> : null}
    </>
  );
}

function Leaving({ action, done }: FollowingPageProps) {
  const t = useTranslate();
  return (
    <Section heading={t("following:own.leave")}>
      <p>{t("following:own.leaveText")}</p>
      <Form action={action}>
        <ButtonRow>
          <Button name="intent" value="leave" {...(done ? { variant: "secondary" } : { size: "large" })}>
            {t("following:own.leaveSubmit")}
          </Button>
        </ButtonRow>
      </Form>
    </Section>
  );
}

function Choosing({ following: { subscriptions, locale }, action }: FollowingPageProps) {
  const t = useTranslate();
  return (
    <Section heading={t("following:own.change")}>
      <Form action={action}>
        <CheckboxGroup
          name="keep"
          label={t("following:own.keep")}
          hint={t("following:own.keepHint")}
          options={subscriptions.map(({ id, name }) => ({ value: String(id), label: name }))}
          defaultValue={subscriptions.map(({ id }) => String(id))}
        />
        <RadioGroup
          name="language"
          label={t("following:form.language")}
          options={locales.map((value) => ({ value, label: t(`language.${value}`), lang: value }))}
          defaultValue={locale}
          inline
        />
        <ButtonRow>
          <Button variant="secondary" name="intent" value="save">
            {t("following:own.save")}
          </Button>
        </ButtonRow>
      </Form>
    </Section>
  );
}

/** What somebody sees who follows nothing any more. */
export function FollowingEnded() {
  const t = useTranslate();
  return (
    <>
      <PageHeading
        title={t("following:ended.title")}
        lede={
          <div role="status">
            <p>{t("following:ended.text")}</p>
          </div>
        }
      />
      <ButtonRow>
        <LinkButton variant="secondary" href={noticesPath(useLocale())}>
          {t("following:ended.notices")}
        </LinkButton>
      </ButtonRow>
    </>
  );
}
