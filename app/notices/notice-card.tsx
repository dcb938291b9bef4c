import { timeLeft } from "~/i18n/dates";
import { useLocale, useTranslate } from "~/i18n/translate";
import { noticePath } from "~/paths";
import { Card } from "~/ui/card";
import type { HeadingLevel } from "~/ui/heading";
import { InstantInline, TimeLeft } from "./instant";
import type { NoticeListed } from "./notice";
import { NoticeStatusTag } from "./notice-status";

/** A notice in a list: what it asks, whether it is open, and the time that matters next. */
export function NoticeCard({
  notice,
  headingLevel,
}: {
  readonly notice: NoticeListed;
  readonly headingLevel: HeadingLevel;
}) {
  const t = useTranslate();
  const { docketNumber, status, opensAt, closesAt, asOf } = notice;
  const meta = [
    status === "scheduled"
      ? { term: t("notices:opensAt"), description: <InstantInline at={opensAt} /> }
      : {
          term: status === "open" ? t("notices:due") : t("notices:closedAt"),
          description: <InstantInline at={closesAt} />,
        },
    ...(status === "open"
      ? [
          {
            term: t("notices:timeLeft"),
            description: (
              <strong>
                <TimeLeft kind="left" left={timeLeft(closesAt, asOf)} />
              </strong>
            ),
          },
        ]
      : []),
  ];
  return (
    <Card
      href={noticePath(useLocale(), docketNumber)}
      heading={notice.title}
      headingLevel={headingLevel}
      eyebrow={docketNumber}
      status={<NoticeStatusTag status={status} />}
      meta={meta}
    >
      <p>{notice.summary}</p>
    </Card>
  );
}
