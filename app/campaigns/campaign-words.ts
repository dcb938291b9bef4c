import { commentStatuses } from "~/comments/comment";
import { formatShortDate } from "~/i18n/dates";
import type { Locale } from "~/i18n/locale";
import { formatNumber } from "~/i18n/numbers";
import type { Translate } from "~/i18n/translate";
import { resemblanceKinds } from "./campaign";
import { campaignReference } from "./change-rules";
import type { CampaignKinds, CampaignStand, CampaignStates } from "./list-campaigns.server";

/** A campaign's name, or what it is called without one. */
export const nameOf = ({ id, name }: { readonly id: number; readonly name: string }, t: Translate): string =>
  name || t("campaigns:reference", { reference: campaignReference(id) });

/** "40 word for word, 12 nearly the same". */
export const kindsInWords = (kinds: CampaignKinds, t: Translate, locale: Locale): string =>
  resemblanceKinds
    .flatMap((kind) => {
      const n = kinds[kind];
      return n ? t(`campaigns:kindCount.${kind}`, { number: formatNumber(n, locale) }) : [];
    })
    .join(", ");

/** The states that there are, in the order of triage, each with its word. */
export function listStates(states: CampaignStates, t: Translate): { key: string; word: string; n: number }[] {
  return (["held", ...commentStatuses, "gone"] as const).flatMap((state) => {
    const n = states[state];
    if (!n) return [];
    const word =
      state === "held"
        ? t("queue:list.held")
        : state === "gone"
          ? t("campaigns:withdrawnEarly")
          : t(`vocabulary:commentStatus.${state}`);
    return { key: state, word, n };
  });
}

/** "Jan 20, 2026 to Feb 3, 2026", or the one day on which all of them came. */
export function daysInWords({ first, last }: CampaignStand, t: Translate, locale: Locale): string {
  const day = (instant: string | null) => (instant ? formatShortDate(new Date(instant), locale) : "");
  const [from, to] = [day(first), day(last)];
  return from === to ? from : t("campaigns:list.between", { first: from, last: to });
}
