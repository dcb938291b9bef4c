import { useTranslate } from "~/i18n/translate";
import { Disclosure } from "~/ui/disclosure";
import { FollowForm, type FollowFormProps } from "./follow-form";

/** Where on a page they are. */
export const FOLLOW_ID = "follow";

/** The ways to hear of what is new, small at the end of a page; nothing for paper. */
export function FollowSection({
  summary,
  text,
  feedPath,
  feedLabel,
  ...form
}: FollowFormProps & {
  readonly summary: string;
  readonly text: string;
  readonly feedPath: string;
  readonly feedLabel: string;
}) {
  const t = useTranslate();
  return (
    <div className="ui-not-printed follow-section" id={FOLLOW_ID}>
      <Disclosure summary={summary}>
        <p>{text}</p>
        <FollowForm {...form} />
        <p>
          {t("following:feed.or")} <a href={feedPath}>{feedLabel}</a>
        </p>
      </Disclosure>
    </div>
  );
}
