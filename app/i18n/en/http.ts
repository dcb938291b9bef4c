export const http = {
  toDesk: "Back to the desk",
  "not-found": {
    title: "There is no such page",
    text: "The address may be mistyped, or what was here is not public. A docket number looks like HLED-2026-0001, a tracking number like 7K3M-9QXT-2HVB. All published notices are in the list.",
  },
  "foreign-origin": {
    title: "This form came from another site",
    text: "For your safety the portal only accepts forms from its own pages. Open the page again here and send it from there.",
  },
  "too-large": {
    title: "That is more than the portal can take at once",
    text: "What you sent is too large. Go back, shorten it, and send it again.",
  },
  "too-busy": {
    title: "The portal is very busy",
    text: "Nothing was stored. Go back, wait a few seconds, and send it again.",
  },
  forbidden: {
    title: "Your role does not open this page",
    text: "Your account is signed in, but this page belongs to another role. Ask an administrator if you need it.",
  },
  failed: {
    title: "Something went wrong on our side",
    text: "The error has been recorded. Go back and try again; if it happens again, try later.",
  },
  "database-away": {
    title: "The portal cannot reach its records just now",
    text: "This usually lasts less than a minute. Wait a moment, then load the page again.",
  },
} as const;
