import { useLocale, useTranslate } from "~/i18n/translate";
import { useReaders } from "./use-readers";

/** Who else is reading a comment now. It is read out when it changes, in turn, and takes no room where nobody is there. */
export function ReadersLine({
  trackingNumber,
  readers,
}: {
  readonly trackingNumber: string;
  /** Who was there when the page was loaded. */
  readonly readers: readonly string[];
}) {
  const t = useTranslate();
  const names = useReaders(trackingNumber, readers);
  const list = new Intl.ListFormat(useLocale(), { type: "conjunction" }).format(names);
  return (
    <div aria-live="polite">
      {names.length > 0 ? (
        <p className="ui-readers">{t("assignments:readers", { count: names.length, names: list })}</p>
      ) : null}
    </div>
  );
}
