/**
 * A mail address as it stands in the midst of a text, such as a mail server's answer. Rather a word too many than a part of an
 * address left: `to=` goes with it, since an envelope's sender may hold the addressee's address so (`bounce+ana=example.org@…`).
 */
const ADDRESS =
  /(?:"[^"\r\n]{1,64}"|[^\s<>"`()[\]{},;:/@]{1,256})@(?:(?:[\p{L}\p{N}-]+\.)*\p{L}[\p{L}\p{N}-]+|\[[\da-f:.ipv]+\])/giu;

/** A text without the mail addresses in it. */
export const withoutAddresses = (text: string): string => text.replace(ADDRESS, "…@…");
