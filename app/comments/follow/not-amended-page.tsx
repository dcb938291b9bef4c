import { useTranslate } from "~/i18n/translate";
import { LinkButton } from "~/ui/button";
import { PageHeading } from "~/ui/page-heading";
import { KeptText } from "../kept-text";
import type { TypedComment } from "../typed-comment";

/** For when an amendment cannot be taken: why, where to go on, and what was typed. */
export function NotAmendedPage({
  why,
  typed,
  docket,
  back,
}: {
  readonly why: "notAllowed" | "notOpened";
  readonly typed: TypedComment | undefined;
  readonly docket: string;
  readonly back: string;
}) {
  const t = useTranslate();
  return (
    <>
      <PageHeading
        title={t(`follow:amending.${why}.title`)}
        lede={<p>{t(`follow:amending.${why}.text`)}</p>}
      />
      <LinkButton variant="secondary" href={back}>
        {t(why === "notOpened" ? "follow:track.title" : "follow:amending.notAllowed.back")}
      </LinkButton>
      {typed ? <KeptText typed={typed} docket={docket} /> : null}
    </>
  );
}
