import { data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { FileList } from "~/attachments/file-list";
import { describeComment } from "~/comments/commenter";
import { PostedArticle } from "~/comments/posted-article";
import { findPostedComment } from "~/comments/posted-comments.server";
import { listHiddenReasons, listPostedFiles } from "~/comments/posted-files.server";
import { HiddenFilesNote } from "~/comments/redacting/shown-text";
import { parseTrackingNumber } from "~/comments/tracking-number";
import { publicCacheControl } from "~/http/public-cache";
import { capitals, formatDay } from "~/i18n/dates";
import { useLocale, useTranslate } from "~/i18n/translate";
import { noticePath, postedCommentPath, postedCommentsPath, postedFilePath } from "~/paths";
import { PageHeading } from "~/ui/page-heading";
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
  const files = await listPostedFiles(portal.db, trackingNumber);
  const hidden = await listHiddenReasons(portal.db, trackingNumber);
  return data({ comment, files, hidden }, { headers: { "Cache-Control": publicCacheControl(comment.asOf) } });
}

export const headers = keepHeaders;

export const meta: MetaFunction<typeof loader> = (args) => {
  if (!args.data) return [];
  const t = pageTranslator(args.params);
  const { comment } = args.data;
  return pageMeta(args, { title: describeComment(t, comment) });
};

export default function PostedComment() {
  const { comment, files, hidden } = useLoaderData<typeof loader>();
  const t = useTranslate();
  const locale = useLocale();
  const { docketNumber } = comment;
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
      <PostedArticle
        comment={comment}
        firstFacts={[
          {
            term: t("comments:date"),
            description: formatDay(comment.submittedAt, locale, capitals.washington),
          },
          ...(comment.amendedAt
            ? [
                {
                  term: t("comments:amended"),
                  description: formatDay(comment.amendedAt, locale, capitals.washington),
                },
              ]
            : []),
        ]}
        lastFacts={[{ term: t("comments:number"), description: comment.trackingNumber }]}
        beside={
          <p>
            <a href={postedCommentsPath(locale, docketNumber)}>{t("comments:toAll")}</a>
          </p>
        }
      >
        {files.length > 0 ? (
          <Section heading={t("attachments:publicList")}>
            <FileList files={files} hrefOf={({ id }) => postedFilePath(locale, comment.trackingNumber, id)} />
          </Section>
        ) : null}
        <HiddenFilesNote reasons={hidden} />
      </PostedArticle>
    </article>
  );
}
