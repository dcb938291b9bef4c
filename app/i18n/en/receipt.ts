export const receipt = {
  title: "Receipt of your comment",
  heading: "Your comment has arrived",
  lede: "Keep this number. With it you can always come back to this page and see where your comment stands.",
  number: "Tracking number",
  notice: "Notice",
  received: "Received",
  status: "Where it stands",
  received_status: "Received. Nobody has read it yet.",
  reading_status: "A moderator is reading it.",
  posted_status: "Read and posted.",
  posted_confidential: "Read. It was given in confidence, so it is not shown.",
  withheld_status: "Read, and not posted. {{reason}}",
  withdrawn_status: "Withdrawn by its author.",
  shownAs: "To be shown",
  see: "See it as posted",
  next: "What happens next",
  steps: {
    read: "A moderator reads your comment and marks the pillars it speaks to.",
    posted:
      "It is then posted with the other comments, unless it has to be withheld. If so, this page says why.",
    confidential: "It is counted with the other comments. Its text and your name are not shown.",
    mail: "If you gave an email address, we write to you when your comment has been read.",
    summary:
      "After the notice closes, all comments are summed up by pillar, and the notice shows what became of them.",
  },
  keep: "How to keep this receipt",
  keepText:
    "Print this page, or note the tracking number. Whoever has the number can open this page: it shows neither your name nor your email address.",
  toNotice: "Back to the notice",
  toPosted: "Comments posted so far",
} as const;
