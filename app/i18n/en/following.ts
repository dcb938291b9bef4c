export const following = {
  target: {
    all: "All notices",
    docket: "{{docket}}: {{title}}",
    pillar: "Pillar {{code}}. {{name}} ({{edition}})",
  },
  section: {
    docket: "Follow this docket by mail or feed",
    docketText:
      "We write when the notice opens, when its deadline is near or moves, when comments are posted and when the outcome is published. There is at most one message a day, and each has a link to end them.",
    notices: "Follow notices by mail or feed",
    noticesText:
      "We write when a notice opens, when a deadline moves and when an outcome is published: of all notices, or of those that ask about one pillar. There is at most one message a day, and each has a link to end them.",
  },
  form: {
    target: "What do you want to follow?",
    email: "Email address",
    emailHint:
      "We first ask you there whether you meant it. It is not published and not used for anything else.",
    language: "Language of the messages",
    submit: "Follow by mail",
  },
  ask: {
    title: "Follow by mail",
    lede: "Hear of what happens to a docket, a pillar or all notices. There is at most one message a day, and each has a link to end them.",
  },
  asked: {
    title: "Look into your mailbox",
    text: "We sent a message to the address that you gave. Open its link within 48 hours and confirm: nothing else is sent before you do.",
    none: "No message after some minutes? Look into the spam folder. To one address we write no more than three such messages a day.",
  },
  error: {
    title: "We could not send the message",
    "wrong-address": "Write a complete email address, such as ana@example.org.",
    "no-target": "Choose what you want to follow.",
    "too-many": "Too many requests from your network",
    wait_one: "Wait {{count}} minute and try again.",
    wait_other: "Wait {{count}} minutes and try again.",
  },
  confirm: {
    title: "Confirm that you want to follow",
    text: "With one click you say that you read the mail of this address and want to be told. You can end it at any time, with a link in every message.",
    submit: "Yes, tell me by mail",
  },
  done: {
    confirmed: "Confirmed. From now on we write to you, once a day at most.",
    saved: "Your choice is saved.",
  },
  own: {
    title: "What you follow by mail",
    lede: "This page is for you alone: whoever has its address can change what you follow.",
    leave: "End all messages",
    leaveText: "With one click all of it ends, and your address is deleted.",
    leaveSubmit: "End all messages",
    change: "Choose what you are told",
    keep: "What you follow",
    keepHint: "Untick what you no longer want to hear of.",
    save: "Save my choice",
  },
  ended: {
    title: "No more messages",
    text: "Under this link nothing is followed any more, and the address is deleted. A message that was already on its way may still arrive.",
    notices: "See all notices",
  },
  feed: {
    or: "Or without an address, with a feed reader (Atom):",
    notices: "Feed of the notices",
    docket: "Feed of docket {{docket}}",
    noticesTitle: "Notices: what opened, moved, closed and came of it",
    pillarTitle: "Notices on pillar {{pillar}}: what opened, moved, closed and came of it",
    docketTitle: "{{docket}}: {{title}}",
    opened: "Open for comments: {{title}} ({{docket}})",
    closed: "Closed to comments: {{title}} ({{docket}})",
    "deadline-moved": "Deadline moved: {{title}} ({{docket}})",
    "outcome-published": "Outcome published: {{title}} ({{docket}})",
    due: "Comments are due {{closesAt}}.",
    moved: "New deadline: {{closesAt}}. Reason: {{reason}}",
  },
} as const;
