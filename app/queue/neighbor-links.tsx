import { filterQuery } from "~/comments/comment-filter";
import { useTranslate } from "~/i18n/translate";
import { deskCommentPath } from "~/paths";
import type { Neighbor } from "~/queue/list-queue.server";
import { KeysetPagination } from "~/ui/pagination";
import type { QueuePlace } from "./queue-list";

/** Where a comment beside the open one is read, the list's filters kept. */
export function neighborHref(place: QueuePlace, neighbor: Neighbor | undefined): string | undefined {
  if (!neighbor) return undefined;
  return `${deskCommentPath(neighbor.trackingNumber)}${filterQuery(place.filter, neighbor.cursor)}#pane`;
}

/** The way to the next newer and the next older comment of the filtered list. */
export function NeighborLinks({
  place,
  newer,
  older,
}: {
  readonly place: QueuePlace;
  readonly newer: Neighbor | undefined;
  readonly older: Neighbor | undefined;
}) {
  const t = useTranslate();
  return (
    <KeysetPagination
      label={t("triage:comment.neighbors")}
      newerLabel={t("triage:comment.newer")}
      olderLabel={t("triage:comment.older")}
      newerHref={neighborHref(place, newer)}
      olderHref={neighborHref(place, older)}
    />
  );
}
