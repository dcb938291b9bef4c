import { type Translate, useTranslate } from "~/i18n/translate";
import { commentHistoryPath, deskCommentPath, operationPath, outboxMessagePath } from "~/paths";
import { ChoiceLinkGroup } from "~/ui/choice-link-group";
import { EmptyState } from "~/ui/empty-state";
import { PageHeading } from "~/ui/page-heading";
import { KeysetPagination } from "~/ui/pagination";
import { EventChanges, HistoryList, useNumber } from "./history-list";
import type { Happened, HistoryEntry, HistoryOrder } from "./list-comment-history.server";

interface CommentHistoryPageProps {
  readonly trackingNumber: string;
  readonly entries: readonly HistoryEntry[];
  readonly order: HistoryOrder;
  /** Whether it goes on before, and from which entry after. */
  readonly isFirst: boolean;
  readonly next: string | undefined;
  /** Moderators open comments and messages; an administrator reads what was done. */
  readonly linked: boolean;
}

/** Everything that happened to a comment, from its arrival on. */
export function CommentHistoryPage(props: CommentHistoryPageProps) {
  const { trackingNumber, entries, order, isFirst, next, linked } = props;
  const t = useTranslate();
  const here = commentHistoryPath(trackingNumber);
  return (
    <>
      {linked ? (
        <p>
          <a href={deskCommentPath(trackingNumber)}>{t("history:comment.back")}</a>
        </p>
      ) : null}
      <PageHeading title={t("history:comment.title", { trackingNumber })} lede={t("history:comment.lede")} />
      <ChoiceLinkGroup
        label={t("history:order.label")}
        choices={[
          { href: here, label: t("history:order.newest"), current: order === "newest" },
          { href: `${here}?order=oldest`, label: t("history:order.oldest"), current: order === "oldest" },
        ]}
      />
      {entries.length === 0 ? (
        <EmptyState heading={t("history:none")} />
      ) : (
        <HistoryList
          lines={entries.map((entry) => ({
            ...entry,
            what: <What happened={entry.happened} linked={linked} />,
          }))}
        />
      )}
      <KeysetPagination
        label={t("history:pages")}
        newerLabel={t("history:first")}
        newerHref={isFirst ? undefined : `${here}?order=${order}`}
        olderLabel={t("history:more")}
        olderHref={next ? `${here}?order=${order}&after=${next}` : undefined}
      />
    </>
  );
}

function What({ happened, linked }: { readonly happened: Happened; readonly linked: boolean }) {
  const t = useTranslate();
  const number = useNumber();
  switch (happened.kind) {
    case "event":
      return (
        <>
          {t(`audit:action.${happened.action}`)}
          <EventChanges event={{ ...happened, subjectKind: "comment" }} />
        </>
      );
    case "message": {
      const words = t("history:message", {
        letter: letterName(happened.letter, t),
        status: t(`vocabulary:messageStatus.${happened.status}`),
      });
      return linked ? <a href={outboxMessagePath(happened.messageId)}>{words}</a> : words;
    }
    case "file-stored":
    case "file-replaced":
      return t(`history:${happened.kind}`, { name: happened.fileName });
    case "operation": {
      const words = t("history:operation", { count: happened.total, number: number(happened.total) });
      return linked ? <a href={operationPath(happened.operationId)}>{words}</a> : words;
    }
    case "campaign-joined":
      return t("history:campaign-joined", {
        name: happened.campaign,
        percent: Math.round(happened.similarity * 100),
      });
    case "campaign-left":
      return t("history:campaign-left");
    case "suggestion-accepted":
      return t("history:suggestion-accepted", { code: happened.code });
  }
}

const letters = [
  "acknowledgement",
  "receipt",
  "confirm-address",
  "amended",
  "withdrawn",
  "private-link",
] as const;

function letterName(letter: string, t: Translate): string {
  const known = letters.find((each) => each === letter);
  return known ? t(`history:letter.${known}`) : letter;
}
