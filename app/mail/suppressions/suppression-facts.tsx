import { formatDate } from "~/i18n/dates";
import { useLocale, useTranslate } from "~/i18n/translate";
import { messageKind } from "../message";
import type { SuppressionRead } from "./suppressions.server";

/** Why an address is suppressed, with the mail service's own words. */
export function Why({ of: { reason, detail } }: { readonly of: SuppressionRead }) {
  const t = useTranslate();
  return (
    <>
      {t(`mail:suppressions.reason.${reason}`)}
      {detail ? (
        <>
          <br />
          <span className="usa-hint" lang="en">
            {detail}
          </span>
        </>
      ) : null}
    </>
  );
}

/** Which message showed it, as long as that is kept. */
export function ShownBy({ of: suppression }: { readonly of: SuppressionRead }) {
  const { messageKind: kind, messageCreatedAt: written, trackingNumber } = suppression;
  const t = useTranslate();
  const locale = useLocale();
  if (!kind || !written) return t("mail:suppressions.purged");
  return (
    <>
      {t(`acknowledgements:outbox.kinds.${messageKind(kind)}`)}, {formatDate(written, locale)}
      {trackingNumber ? (
        <>
          <br />
          {/* comments are for moderators and officials; an administrator sees what was done with them */}
          <span className="ui-reference">{trackingNumber}</span>
        </>
      ) : null}
    </>
  );
}
