import { useTranslate } from "~/i18n/translate";
import { StatusTag } from "~/ui/tag";
import { type MessageStatus, messageTone } from "./message";

/** A message's status in words and a shape. */
export function MessageStatusTag({ status }: { readonly status: MessageStatus }) {
  const t = useTranslate();
  return <StatusTag tone={messageTone[status]}>{t(`vocabulary:messageStatus.${status}`)}</StatusTag>;
}

/** The same with a sentence that says what it means. */
export function MessageState({ status }: { readonly status: MessageStatus }) {
  const t = useTranslate();
  return (
    <>
      <p>
        <MessageStatusTag status={status} />
      </p>
      <p className="usa-hint">{t(`mail:meaning.${status}`)}</p>
    </>
  );
}
