import { data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { describeComment, describePlace, describeSector } from "~/comments/commenter";
import { findPostedComment } from "~/comments/posted-comments.server";
import { parseTrackingNumber } from "~/comments/tracking-number";
import { publicCacheControl } from "~/http/public-cache";
import { capitals, formatDay } from "~/i18n/dates";
import { useLocale, useTranslate } from "~/i18n/translate";
import { noticePath, postedCommentPath, postedCommentsPath } from "~/paths";
import { Columns } from "~/ui/columns";
import { DefinitionList } from "~/ui/definition-list";
import { PageHeading } from "~/ui/page-heading";
import { PlainText } from "~/ui/plain-text";
import { Section } from "~/ui/section";
import { keepHeaders, missing, pageLocale } from "./adapter.server";
import { pageMeta, pageTranslator } from "./page-meta";

export async function loader({ params, context: { portal } }: LoaderFunctionArgs) {
  const locale = pageLocale(params);
  const given = params.trackingNumber ?? "";
  const trackingNumber = parseTrackingNumber(given);
  if (!trackingNumber) throw missing("tracking-mistyped");
  if (trackingNumber !== given) throw redirect(postedCommentPath(locale, trackingNumber), 302);
  const comment = await findPostedComment(portal.db, trackingNumber, locale);
  if (!comment) throw missing("no-comment");
  return data({ comment }, { headers: { "Cache-Control": publicCacheControl(comment.asOf) } });
}

export const headers = keepHeaders;

export const meta: MetaFunction<typeof loader> = (args) => {
  if (!args.data) return [];
  const t = pageTranslator(args.params);
  const { comment } = args.data;
  return pageMeta(args, { title: describeComment(t, comment) });
};

export default function PostedComment() {
  const { comment } = useLoaderData<typeof loader>();
  const t = useTranslate();
  const locale = useLocale();
  const { docketNumber, answers, body, declaredPillars } = comment;
  const lang = comment.locale === locale ? undefined : comment.locale;
  const place = describePlace(comment, locale);
  return (
    <article>
      <PageHeading
        eyebrow={
          <>
            {t("comments:on")}{" "}
            <a href={noticePath(locale, docketNumber)}>
              {docketNumber}: {comment.title}
            </a>
          </>
        }
        title={describeComment(t, comment)}
      />
      <Columns
        asideLabel={t("comments:facts")}
        aside={
          <>
            <DefinitionList
              stacked
              items={[
                {
                  term: t("comments:date"),
                  description: formatDay(comment.submittedAt, locale, capitals.washington),
                },
                {
                  term: t("comments:type"),
                  description: t(`vocabulary:stakeholderType.${comment.stakeholderType}`),
                },
                ...(place ? [{ term: t("comments:from"), description: <bdi>{place}</bdi> }] : []),
                ...(comment.sector
                  ? [{ term: t("comments:sector"), description: describeSector(t, comment.sector) }]
                  : []),
                ...(declaredPillars.length > 0
                  ? [{ term: t("comments:pillars"), description: declaredPillars.join(", ") }]
                  : []),
                { term: t("comments:number"), description: comment.trackingNumber },
                ...(lang
                  ? [{ term: t("comments:language"), description: t(`vocabulary:language.${lang}`) }]
                  : []),
              ]}
            />
            <p>
              <a href={postedCommentsPath(locale, docketNumber)}>{t("comments:toAll")}</a>
            </p>
          </>
        }
      >
        {answers.length > 0 ? (
          <Section heading={t("comments:answers")}>
            {answers.map((answer) => (
              <Section key={answer.id} headingLevel={3} heading={answer.prompt}>
                <PlainText text={answer.body} lang={lang} />
              </Section>
            ))}
          </Section>
        ) : null}
        {body ? (
          <Section heading={t("comments:comment")}>
            <PlainText text={body} lang={lang} />
          </Section>
        ) : null}
      </Columns>
    </article>
  );
}
