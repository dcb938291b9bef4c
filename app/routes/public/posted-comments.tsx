import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DocketAccountFigures } from "~/comments/docket-account";
import { accountForComments } from "~/comments/docket-account.server";
import { PostedCommentCard } from "~/comments/posted-comment-card";
import { listPostedComments, POSTED_PER_PAGE } from "~/comments/posted-comments.server";
import { parseTrackingNumber } from "~/comments/tracking-number";
import { publicCacheControl } from "~/http/public-cache";
import { useLocale, useTranslate } from "~/i18n/translate";
import { findNotice } from "~/notices/notices.server";
import { commentFormPath, noticePath, postedCommentsPath } from "~/paths";
import { ButtonRow, LinkButton } from "~/ui/button";
import { CardList } from "~/ui/card-list";
import { EmptyState } from "~/ui/empty-state";
import { PageHeading } from "~/ui/page-heading";
import { KeysetPagination } from "~/ui/pagination";
import { Section } from "~/ui/section";
import { keepHeaders, missing, pageDocket, pageLocale } from "./adapter.server";
import { pageMeta, pageTranslator } from "./page-meta";

export async function loader({ params, request, context: { portal } }: LoaderFunctionArgs) {
  const locale = pageLocale(params);
  const notice = await findNotice(portal.db, pageDocket(params), locale);
  if (!notice) throw missing("no-docket");
  const { docketNumber, title, status, asOf, opensAt, closesAt } = notice;
  const after = parseTrackingNumber(new URL(request.url).searchParams.get("after") ?? "");
  const account = await accountForComments(portal.db, docketNumber);
  const found = await listPostedComments(portal.db, docketNumber, after);
  const comments = found.slice(0, POSTED_PER_PAGE);
  const next = found.length > POSTED_PER_PAGE ? comments.at(-1)?.trackingNumber : undefined;
  return data(
    { notice: { docketNumber, title, status }, account, comments, after, next },
    { headers: { "Cache-Control": publicCacheControl(asOf, [opensAt, closesAt]) } },
  );
}

export const headers = keepHeaders;

export const meta: MetaFunction<typeof loader> = (args) => {
  if (!args.data) return [];
  const t = pageTranslator(args.params);
  const { notice, after } = args.data;
  const words = {
    title: t("comments:titleOf", notice),
    description: t("comments:description", notice),
  };
  return pageMeta(args, words, after ? `?after=${after}` : "");
};

export default function PostedComments() {
  const { notice, account, comments, after, next } = useLoaderData<typeof loader>();
  const t = useTranslate();
  const locale = useLocale();
  const here = postedCommentsPath(locale, notice.docketNumber);
  const toNotice = (
    <LinkButton variant="secondary" href={noticePath(locale, notice.docketNumber)}>
      {t("comments:toNotice")}
    </LinkButton>
  );
  const toForm =
    notice.status === "open" ? (
      <LinkButton href={commentFormPath(locale, notice.docketNumber)}>{t("comments:writeOne")}</LinkButton>
    ) : null;
  return (
    <>
      <PageHeading
        eyebrow={
          <>
            {t("comments:on")}{" "}
            <a href={noticePath(locale, notice.docketNumber)}>
              {notice.docketNumber}: {notice.title}
            </a>
          </>
        }
        title={t("comments:title")}
        actions={toForm}
      />
      {account.received > 0 ? <DocketAccountFigures account={account} /> : null}
      {comments.length > 0 ? (
        <Section heading={t("comments:list")}>
          <CardList>
            {comments.map((comment) => (
              <PostedCommentCard key={comment.trackingNumber} comment={comment} />
            ))}
          </CardList>
        </Section>
      ) : (
        <EmptyState
          heading={t(after ? "comments:noneLeft" : "comments:none")}
          action={<ButtonRow>{toNotice}</ButtonRow>}
        >
          {after ? null : <p>{t("comments:noneOpen")}</p>}
        </EmptyState>
      )}
      <KeysetPagination
        label={t("comments:pages")}
        newerLabel={t("comments:first")}
        newerHref={after ? here : undefined}
        olderLabel={t("comments:older")}
        olderHref={next ? `${here}?after=${next}` : undefined}
      />
    </>
  );
}
