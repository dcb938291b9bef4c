export const triage = {
  /** For the commenter, in mail and on the receipt. */
  withheldBecause: {
    "off-topic": "The reason: it does not speak to what this notice asks.",
    "personal-data": "The reason: it contains personal data of other people.",
    confidential: "The reason: it contains information that was given in confidence.",
    offensive: "The reason: its wording attacks people.",
    duplicate: "The reason: the same comment from you is already part of the docket.",
    spam: "The reason: it advertises something.",
    test: "The reason: it appears to have been sent as a test.",
  },
} as const;
