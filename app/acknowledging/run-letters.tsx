import { formatShort } from "~/i18n/dates";
import { useLocale, useTranslate } from "~/i18n/translate";
import type { MessageStatus } from "~/mail/message";
import { MessageStatusFilter } from "~/mail/message-filter";
import { MessageStatusTag } from "~/mail/message-status";
import { deskCommentPath, letterRunPath, outboxMessagePath } from "~/paths";
import { EmptyState } from "~/ui/empty-state";
import { KeysetPagination } from "~/ui/pagination";
import { Section } from "~/ui/section";
import { DataTable } from "~/ui/table";
import type { listRunLetters } from "./letter-runs.server";

interface RunLettersProps {
  readonly id: string;
  readonly letters: Awaited<ReturnType<typeof listRunLetters>>;
  readonly status: MessageStatus | undefined;
  readonly paged: boolean;
  readonly older: string | undefined;
}

/** The letters of a run, narrowed to a state, a page at a time. */
export function RunLetters({ id, letters, status, paged, older }: RunLettersProps) {
  const t = useTranslate();
  const locale = useLocale();
  const path = letterRunPath(id);
  const query = status ? `status=${status}&` : "";
  return (
    <Section heading={t("acknowledging:run.letters")} id="letters">
      <MessageStatusFilter path={path} status={status} />
      {letters.length === 0 ? (
        <EmptyState
          headingLevel={3}
          heading={t(status ? "acknowledging:run.noneInState" : "acknowledging:run.noLetters")}
        />
      ) : (
        <DataTable
          caption={t("acknowledging:run.letters")}
          captionHidden
          columns={[
            { key: "comment", header: t("acknowledging:run.comment"), rowHeader: true },
            { key: "status", header: t("acknowledging:run.status") },
            { key: "when", header: t("acknowledgements:outbox.created") },
            { key: "language", header: t("acknowledging:run.language") },
            { key: "error", header: t("acknowledging:run.error") },
            { key: "open", header: t("acknowledging:run.open") },
          ]}
          rows={letters.map((letter) => ({
            key: letter.id,
            cells: {
              comment: letter.trackingNumber ? (
                <a className="ui-reference" href={deskCommentPath(letter.trackingNumber)}>
                  {letter.trackingNumber}
                </a>
              ) : null,
              status: <MessageStatusTag status={letter.status} />,
              when: formatShort(letter.createdAt, locale),
              language: t(`vocabulary:language.${letter.locale}`),
              error: letter.lastError ? <span lang="en">{letter.lastError}</span> : null,
              open: (
                <a
                  href={outboxMessagePath(letter.id)}
                  aria-label={t("acknowledging:run.openMessage", {
                    trackingNumber: letter.trackingNumber ?? "",
                  })}
                >
                  {t("acknowledging:run.message")}
                </a>
              ),
            },
          }))}
        />
      )}
      <KeysetPagination
        label={t("acknowledging:run.pages")}
        newerLabel={t("acknowledging:run.newest")}
        olderLabel={t("acknowledging:run.older")}
        newerHref={paged ? `${path}?${query}#letters` : undefined}
        olderHref={older ? `${path}?${query}before=${older}#letters` : undefined}
      />
    </Section>
  );
}
