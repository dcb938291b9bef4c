export const redaction = {
  /** In brackets, in the place of what was removed. */
  removed: "removed: {{named}}",
  because: {
    "personal-data": "personal data",
    confidential: "confidential information",
    offensive: "offensive language",
    other: "other reason",
  },
  reason: {
    "personal-data": "Personal data",
    confidential: "Confidential information",
    offensive: "Offensive language",
    other: "Other reason",
  },
  public: {
    note_one: "A moderator removed one passage from this text and put the reason in its place, in brackets.",
    note_other:
      "A moderator removed {{count}} passages from this text and put the reasons in their place, in brackets.",
    files_one: "A moderator keeps one file of this comment from the public: {{reasons}}.",
    files_other: "A moderator keeps {{count}} files of this comment from the public: {{reasons}}.",
  },
} as const;
