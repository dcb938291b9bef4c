import { useTranslate } from "~/i18n/translate";
import { StatusTag, type Tone } from "~/ui/tag";
import type { NoticeStatus } from "./notice";

const tones: Record<NoticeStatus, Tone> = {
  draft: "neutral",
  "in-review": "warning",
  scheduled: "active",
  open: "good",
  closed: "neutral",
  withdrawn: "stopped",
};

/** A notice's status in a word and a shape. */
export function NoticeStatusTag({ status }: { readonly status: NoticeStatus }) {
  const t = useTranslate();
  return <StatusTag tone={tones[status]}>{t(`vocabulary:noticeStatus.${status}`)}</StatusTag>;
}
