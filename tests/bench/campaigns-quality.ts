import { Grouping } from "~/campaigns/grouping";
import { createSignature } from "~/campaigns/signature.server";
import { type Locale, locales } from "~/i18n/locale";
import { type Change, changes } from "./campaigns-change";
import { type Scored, scorePairs } from "./campaigns-score";
import { type Chance, createChance, writeLetter } from "./campaigns-text";

const CAMPAIGNS = 20;
const COPIES = 25;
/** Comments about the same things, written with the same phrases, that are in no campaign. */
const OTHERS = 1000;

interface Sent {
  readonly cluster: string | undefined;
  readonly text: string;
}

/**
 * The share of pairs found for each thing that signatories do to a letter, in both languages: with the unchanged letter
 * among the copies, as the organizers' own, and without it, when copies must be known by one another.
 */
export function measureQuality(): readonly Readonly<Record<string, string | number>>[] {
  return Object.entries(changes).map(([name, change], number) => {
    const row: Record<string, string | number> = { change: name };
    for (const locale of locales) {
      for (const withLetter of [true, false]) {
        const chance = createChance(1000 + number);
        const { recall, precision } = scorePairs(group(send(change, chance, locale, withLetter), chance));
        const column = `${locale}${withLetter ? "" : ", letter absent"}`;
        row[`${column}: found`] = percent(recall);
        row[`${column}: right`] = percent(precision);
      }
    }
    return row;
  });
}

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

function send(change: Change, chance: Chance, locale: Locale, withLetter: boolean): readonly Sent[] {
  const campaigns = Array.from({ length: CAMPAIGNS }, (_, number) => {
    const letter = writeLetter(chance, locale, 3 + (number % 8));
    const copies = Array.from({ length: COPIES }, () => change(letter, chance, locale));
    const texts = withLetter ? [letter.join("\n\n"), ...copies] : copies;
    return texts.map((text) => ({ cluster: `${locale} ${number}`, text }));
  });
  const others = Array.from({ length: OTHERS }, () => {
    const letter = writeLetter(chance, locale, 1 + chance.below(10));
    return { cluster: undefined, text: letter.join(" ") };
  });
  return [...campaigns.flat(), ...others];
}

function group(sent: readonly Sent[], chance: Chance): readonly Scored[] {
  const grouping = new Grouping();
  const arrived = sent
    .map((comment) => ({ ...comment, at: chance.next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ cluster, text }) => ({ cluster, placed: grouping.arrive(createSignature(text)).group }));
  return arrived.map(({ cluster, placed }) => ({ cluster, group: String(grouping.groupOf(placed)) }));
}
