import { formatDate } from "~/i18n/dates";
import { useLocale, useTranslate } from "~/i18n/translate";
import { postedCommentPath } from "~/paths";
import { Card } from "~/ui/card";
import { Label } from "~/ui/tag";
import { describeCommenter, describePlace } from "./commenter";
import { excerpt, type PostedCommentListed } from "./posted-comment";

/** A posted comment in its docket's list: who, from where, how it begins. */
export function PostedCommentCard({ comment }: { readonly comment: PostedCommentListed }) {
  const t = useTranslate();
  const locale = useLocale();
  const place = describePlace(comment, locale);
  const foreign = comment.locale === locale ? undefined : comment.locale;
  return (
    <Card
      href={postedCommentPath(locale, comment.trackingNumber)}
      heading={<bdi>{describeCommenter(t, comment)}</bdi>}
      headingLevel={3}
      eyebrow={t(`vocabulary:stakeholderType.${comment.stakeholderType}`)}
      status={foreign ? <Label>{t(`comments:inLanguage.${foreign}`)}</Label> : undefined}
      meta={[
        { term: t("comments:date"), description: formatDate(comment.submittedAt, locale) },
        ...(place ? [{ term: t("comments:from"), description: <bdi>{place}</bdi> }] : []),
      ]}
    >
      <p dir="auto" lang={foreign}>
        {excerpt(comment.beginning)}
      </p>
    </Card>
  );
}
