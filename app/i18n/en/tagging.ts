/** Tags, passages and the codebook of themes. */
export const tagging = {
  fields: { onPassage: "A passage has it: take it off there." },
  theme: { under: "{{name}} ({{code}})" },
  givenAs: {
    hand: "by hand",
    suggestion: "from an accepted suggestion",
    bulk: "in bulk",
    campaign: "with its campaign",
    coding: "from double coding",
    passage: "from a passage",
    theme: "with a theme",
  },
  origins: {
    summary: "Who gave these tags",
    by: "by {{name}}, {{how}}, {{when}}",
    byPortal: "{{how}}, {{when}}",
  },
  part: {
    body: "Comment",
    "public-version": "Public version",
    answer: "Answer to question {{number}}",
    file: "File {{name}}",
  },
  passage: {
    title: "Passages of comment {{trackingNumber}}",
    heading: "Passages",
    none: "No passage has tags of its own yet.",
    number: "Passage {{number}}",
    begins: "[Passage {{number}} begins: {{tags}}]",
    ends: "[Passage {{number}} ends]",
    by: "by {{name}}, {{when}}",
    byPortal: "{{when}}",
    choose: "Tag this passage",
    change: "Change or remove",
    changeHeading: "Change a passage",
    back: "Back to comment {{trackingNumber}}",
    add: "Tag a passage",
    quote: "The passage's words",
    quoteHint:
      "Choose them in the text, or paste them here from the comment, an answer or a file. They are looked for there.",
    which: "They stand in {{count}} places: which one, counted from the top?",
    legend: "What does this passage speak to?",
    save: "Save the passage",
    saveChange: "Save the passage's tags",
    remove: "Remove the passage",
    alsoOffComment: "Also take these tags off the comment",
    alsoOffCommentHint:
      "Those that the passage loses, unless another passage has them. Otherwise the comment keeps them.",
  },
  saved: {
    "tag-passage": "The passage is tagged, and so is the comment.",
    "change-passage": "The passage's tags are saved.",
    "remove-passage": "The passage is removed.",
    unchanged: "Nothing was different, so nothing was changed.",
  },
  problem: {
    "not-found": "There is no such comment.",
    overtaken:
      "Somebody changed this comment while you had it open. Nothing of yours is lost: check it below and save again.",
    "not-allowed": "The commenter has withdrawn this comment. It is not tagged any more.",
    "quote-not-found":
      "No text of this comment has these words. Copy them from the comment, an answer or a file.",
    "quote-several":
      "These words stand in {{count}} places. Say which one, or copy more of the text around them.",
    "quote-too-long": "A passage has at most 20,000 characters. Choose a shorter one.",
    "no-tags": "Tick at least one pillar, workstream or theme.",
    "too-many": "This comment has {{count}} passages, and more are not kept. Remove one first.",
    "no-passage": "This passage is gone: somebody removed it, or the commenter changed its words.",
  },
} as const;
