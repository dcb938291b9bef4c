import { type ReactNode, useEffect, useRef } from "react";
import { type CommentFilter, type Cursor, filterQuery, isFolded } from "~/comments/comment-filter";
import { formatShort, formatShortDate } from "~/i18n/dates";
import { formatNumber } from "~/i18n/numbers";
import { useLocale, useTranslate } from "~/i18n/translate";
import { deskCommentPath, newOperationPath, queuePath } from "~/paths";
import type { CommentListed, CommentPage } from "~/queue/list-queue.server";
import { CommentStatusTag } from "~/triage/comment-status";
import { whoBy } from "~/triage/who-by";
import { Checkbox } from "~/ui/field";
import { ItemList } from "~/ui/item-list";
import { KeysetPagination } from "~/ui/pagination";
import { Label, StatusTag } from "~/ui/tag";
import { VisuallyHidden } from "~/ui/visually-hidden";

/** Where the queue is being read: its filters, and where its page begins. */
export interface QueuePlace {
  readonly filter: CommentFilter;
  readonly cursor: Cursor | undefined;
}

/** The queue's address with a filter, from a cursor on. */
export const queueHref = (filter: CommentFilter, cursor?: Cursor): string =>
  queuePath + filterQuery(filter, cursor);

/** The form that the ticks of the list belong to. */
const BULK_FORM = "bulk";

/** A page of the queue with its length and the way to its neighbors. */
export function QueueList({
  page,
  place,
  current,
  staffId,
  bulkBar,
}: {
  readonly page: CommentPage;
  readonly place: QueuePlace;
  /** The tracking number of the comment that is open. */
  readonly current?: string;
  /** Whoever reads. */
  readonly staffId: string;
  /** What can be done with the comments that are ticked, or with all that the filter finds; without it, none can be ticked. */
  readonly bulkBar?: ReactNode;
}) {
  const t = useTranslate();
  const locale = useLocale();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // the open comment stays in sight of the list when going from one to the next
    const row = current ? list.current?.querySelector("[aria-current]") : undefined;
    const frame = row?.closest("section");
    // where the list has no scroll bar of its own, as above the pane in a narrow window, the pane is what is to be seen
    if (frame && frame.scrollHeight > frame.clientHeight) row?.scrollIntoView({ block: "nearest" });
  }, [current]);
  const pageHref = (cursor: Cursor | undefined) => cursor && queueHref(place.filter, cursor);
  return (
    <div ref={list}>
      {bulkBar ? (
        <form id={BULK_FORM} action={newOperationPath} method="get">
          <input type="hidden" name="query" value={filterQuery(place.filter).slice(1)} />
          {bulkBar}
        </form>
      ) : null}
      <ItemList
        items={page.comments.map((comment) => ({
          key: comment.trackingNumber,
          href: `${deskCommentPath(comment.trackingNumber)}${filterQuery(place.filter, place.cursor)}#pane`,
          title: whoBy(comment, t),
          aside: (
            <time
              dateTime={comment.submittedAt.toISOString()}
              title={formatShort(comment.submittedAt, locale)}
            >
              {formatShortDate(comment.submittedAt, locale)}
            </time>
          ),
          status: <EntryState comment={comment} />,
          detail: <ItemDetail comment={comment} filter={place.filter} staffId={staffId} />,
          text: <span lang={comment.locale}>{comment.excerpt}</span>,
          current: comment.trackingNumber === current,
          select: bulkBar ? <Choose comment={comment} /> : undefined,
        }))}
      />
      <KeysetPagination
        label={t("queue:list.pages")}
        newerLabel={t("queue:list.newer")}
        olderLabel={t("queue:list.older")}
        newerHref={pageHref(page.newer)}
        olderHref={pageHref(page.older)}
      />
    </div>
  );
}

function Choose({ comment }: { readonly comment: CommentListed }) {
  const t = useTranslate();
  const { trackingNumber } = comment;
  return (
    <Checkbox
      name="comment"
      id={`choose-${trackingNumber}`}
      value={trackingNumber}
      form={BULK_FORM}
      label={t("queue:list.select", { who: whoBy(comment, t), trackingNumber })}
      labelHidden
    />
  );
}

function EntryState({ comment }: { readonly comment: CommentListed }) {
  const t = useTranslate();
  return comment.state === "held" ? (
    <StatusTag tone="warning">{t("queue:list.held")}</StatusTag>
  ) : (
    <CommentStatusTag status={comment.status} />
  );
}

function ItemDetail({
  comment,
  filter,
  staffId,
}: {
  readonly comment: CommentListed;
  readonly filter: CommentFilter;
  readonly staffId: string;
}) {
  const t = useTranslate();
  const tags = comment.tags.map(({ code }) => code).join(", ");
  const { assigneeId, assigneeName } = comment;
  return (
    <>
      {comment.receivedLate ? <Label>{t("queue:list.late")}</Label> : null}{" "}
      {comment.suggested ? <Label>{t("queue:list.suggested")}</Label> : null}{" "}
      {assigneeId ? (
        <Label>
          {assigneeId === staffId
            ? t("queue:list.assignedToMe")
            : t("queue:list.assignedTo", { name: assigneeName ?? "" })}
        </Label>
      ) : null}{" "}
      {comment.campaignId ? <OfCampaign comment={comment} filter={filter} /> : null}{" "}
      {tags ? (
        <>
          <VisuallyHidden>{t("queue:list.tagsOf", { tags })}</VisuallyHidden>
          <span aria-hidden="true">{tags} · </span>
        </>
      ) : null}
      {t(`vocabulary:language.${comment.locale}`)} · {comment.docketNumber}
      {comment.files > 0 ? ` · ${t("attachments:count", { count: comment.files })}` : null}
    </>
  );
}

/** That the row stands for a campaign, or is one of its letters; the way to all of them. */
function OfCampaign({
  comment: { campaignId, campaignSize },
  filter,
}: {
  readonly comment: CommentListed;
  readonly filter: CommentFilter;
}) {
  const t = useTranslate();
  const locale = useLocale();
  const number = formatNumber(campaignSize ?? 0, locale);
  if (filter.campaign) return null;
  return (
    <a
      className="ui-reference"
      href={queueHref({ ...filter, campaigns: undefined, campaign: String(campaignId) })}
    >
      {t(isFolded(filter) ? "queue:list.campaign" : "queue:list.ofCampaign", { number })}
    </a>
  );
}

/** How many comments the list holds, in words; every letter of a campaign counts. */
export function QueueLength({ page }: { readonly page: Pick<CommentPage, "count"> }) {
  const t = useTranslate();
  const locale = useLocale();
  if (page.count === undefined) return t("queue:list.notCounted");
  const { n, more } = page.count;
  return more
    ? t("queue:list.tooMany", { number: formatNumber(roundDown(n), locale) })
    : t("queue:list.count", { count: n, number: formatNumber(n, locale) });
}

/** Two digits and zeros: what is more than that needs no more of them. */
function roundDown(n: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(n, 1))) - 1);
  return Math.floor(n / unit) * unit;
}
