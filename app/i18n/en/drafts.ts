export const drafts = {
  keep: "Keep a draft on the portal",
  keepHint:
    "To go on later, on another device or with others: you get a private link. The portal keeps the draft for 14 days.",
  title: "Your draft",
  panel: "This draft is kept on the portal",
  saved: "Last saved:",
  expires: "Unless you save it again, it is deleted on {{day}}.",
  notSent: "It is not sent. Nobody at the portal reads it.",
  link: "Private link to this draft",
  linkHint:
    "Copy it to a safe place. Whoever has it can read, change and delete the draft. Pass it on only to those who write with you.",
  mail: {
    open: "Send me the link by email",
    label: "Email address",
    hint: "We send the link there once, and do not keep the address with the draft.",
    send: "Send the link",
  },
  remove: {
    open: "Delete this draft",
    text: "The draft and its files that have not been sent are deleted for good, for everybody who has the link.",
    confirm: "Delete the draft for good",
  },
  done: {
    saved: "Your draft is saved.",
    mailed: "The link is on its way to the address that you gave.",
  },
  error: {
    title: "The link was not sent",
    "wrong-address": "Write the email address like name@example.org",
    "too-many_one":
      "This link, or others, were sent too often just now. Wait {{count}} minute and try again, or copy the link above.",
    "too-many_other":
      "This link, or others, were sent too often just now. Wait {{count}} minutes and try again, or copy the link above.",
  },
  tooMany: {
    title: "Too many drafts came from your network",
    text_one:
      "The draft is not kept yet. All that you typed is still here: wait {{count}} minute and try again, or save your text as a file.",
    text_other:
      "The draft is not kept yet. All that you typed is still here: wait {{count}} minutes and try again, or save your text as a file.",
  },
  deleted: {
    title: "Your draft is deleted",
    text: "The draft and its files are no longer on the portal, and its link opens nothing.",
  },
  conflict: {
    title: "Somebody else has saved this draft",
    text: "While you were writing, somebody with the same link saved the draft:",
    nothingLost:
      "Nothing was overwritten, and nothing of yours is lost. Both versions of each field that differs are below. Choose how to go on.",
    field: "Field",
    mine: "Yours",
    theirs: "Saved by the other",
    empty: "(empty)",
    chooseMine: "Keep mine, replace the other’s",
    chooseTheirs: "Keep the other’s, drop mine",
    chooseBoth: "Go on writing with both texts in view",
    what: "What differs",
  },
  both: {
    title: "What the other person saved",
    text: "The form below has your text. Here is the other version of each field that differs; take over what you need, then save.",
  },
} as const;
