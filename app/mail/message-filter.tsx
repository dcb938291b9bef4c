import { useTranslate } from "~/i18n/translate";
import { ChoiceLinkGroup } from "~/ui/choice-link-group";
import { type MessageStatus, messageStatuses } from "./message";

/** Narrows a list of messages to one status, as links. */
export function MessageStatusFilter({
  path,
  status,
}: {
  readonly path: string;
  readonly status: MessageStatus | undefined;
}) {
  const t = useTranslate();
  return (
    <ChoiceLinkGroup
      label={t("acknowledgements:list.filter")}
      choices={[
        { href: path, label: t("acknowledgements:list.all"), current: status === undefined },
        ...messageStatuses.map((each) => ({
          href: `${path}?status=${each}`,
          label: t(`vocabulary:messageStatus.${each}`),
          current: each === status,
        })),
      ]}
    />
  );
}
