import type { CommentStatus } from "~/comments/comment";
import { useTranslate } from "~/i18n/translate";
import { StatusTag, type Tone } from "~/ui/tag";

const tones: Readonly<Record<CommentStatus, Tone>> = {
  received: "warning",
  "in-review": "active",
  posted: "good",
  withheld: "stopped",
  withdrawn: "neutral",
};

/** A comment's status in a word and a shape. */
export function CommentStatusTag({ status }: { readonly status: CommentStatus }) {
  const t = useTranslate();
  return <StatusTag tone={tones[status]}>{t(`vocabulary:commentStatus.${status}`)}</StatusTag>;
}
