import { findBankNumbers } from "./personal-data/bank-numbers";
import { findAddresses } from "./personal-data/mail-addresses";
import { findOfficialNumbers } from "./personal-data/official-numbers";
import { findPhones } from "./personal-data/phones";
import { plainSigns } from "./personal-data/signs";

export const personalDataKinds = ["email", "phone", "rfc", "curp", "ssn", "clabe", "card"] as const;
export type PersonalDataKind = (typeof personalDataKinds)[number];

/** A stretch of a text that looks like somebody's data. */
export interface PersonalData {
  readonly kind: PersonalDataKind;
  /** In UTF-16 code units; the end is not part of it. */
  readonly start: number;
  readonly end: number;
}

/**
 * What in a text looks like somebody's mail address, telephone (United States, Mexico, or with an international
 * prefix), RFC, CURP, Social Security number, CLABE or card number, in the text's order and without overlaps. A proposal
 * for a moderator, never a decision. Takes time in proportion to the text, whatever is in it: every pattern has an upper
 * length, and begins only where nothing joins it on the left.
 */
export function findPersonalData(text: string): PersonalData[] {
  const plain = plainSigns(text);
  // of two that overlap the one found by the stricter rule stays
  const found = [
    ...findAddresses(plain),
    ...findOfficialNumbers(plain),
    ...findBankNumbers(plain),
    ...findPhones(plain),
  ];
  const order = new Map(found.map((each, rank) => [each, rank]));
  const kept: PersonalData[] = [];
  const byPlace = found.toSorted((a, b) => a.start - b.start || (order.get(a) ?? 0) - (order.get(b) ?? 0));
  for (const each of byPlace) {
    const last = kept.at(-1);
    if (!last || each.start >= last.end) kept.push(each);
    else if ((order.get(each) ?? 0) < (order.get(last) ?? 0)) kept[kept.length - 1] = each;
  }
  return kept;
}
