export const retention = {
  title: "Retention",
  lede: "How long the portal knows how to reach people. Comments, their public names and the history are not touched by it.",
  applied: "Applied every hour. What was removed cannot be brought back.",
  field: {
    contactMonths: "Months for contact details",
    messageDays: "Days for messages",
  },
  hint: {
    contactMonths:
      "Counted from a docket's closing. Then the names and addresses that commenters gave for themselves are removed. Whoever is still to be written to is left until that is done. Leave it empty to keep them.",
    messageDays:
      "Counted from when nothing more was to be done with a message. Then its address, its subject, its text and the links in it are removed. That it was sent, and how it went, stays. Leave it empty to keep them.",
  },
  wrong: {
    contactMonths: "Enter a whole number of months from 1 to {{most}}, or nothing.",
    messageDays: "Enter a whole number of days from 1 to {{most}}, or nothing.",
  },
  problem: "The rule cannot be set like this",
  preview: "See what would be removed",
  now: {
    heading: "The rule as it stands",
    nothing: "It has nothing to remove at this moment.",
    contacts_one: "{{number}} person's contact details are due to be removed within the hour.",
    contacts_other: "{{number}} people's contact details are due to be removed within the hour.",
    messages_one: "{{number}} message is due to be emptied within the hour.",
    messages_other: "{{number}} messages are due to be emptied within the hour.",
  },
  months_one: "{{number}} month",
  months_other: "{{number}} months",
  days_one: "{{number}} day",
  days_other: "{{number}} days",
  forGood: "Kept",
  change: "Change the rule",
  would: {
    heading: "What this rule would remove now",
    nothing: "Nothing at this moment.",
    contacts_one: "{{number}} person's contact details.",
    contacts_other: "{{number}} people's contact details.",
    messages_one: "The address and text of {{number}} message.",
    messages_other: "The addresses and texts of {{number}} messages.",
    final: "It is removed within an hour of setting the rule, and cannot be brought back.",
    submit: "Set this rule",
  },
  set: "The rule is set.",
  elsewhere:
    "Unfinished drafts are deleted 14 days after they were last saved at the latest. The accounts of staff keep their addresses. Logs, addresses of pages and the history hold none.",
} as const;
