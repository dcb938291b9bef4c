/** Pages behind a follower's private link: nobody keeps them, and no address that they are left for learns theirs. */
export const FOLLOWING_HEADERS = {
  "Cache-Control": "no-store",
  "Referrer-Policy": "same-origin",
  "X-Robots-Tag": "noindex",
} as const;
