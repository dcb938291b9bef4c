export const http = {
  toDesk: "Back to the desk",
  "not-found": {
    title: "There is no such page",
    text: "The address may be mistyped, or what was here is not public. A docket number looks like HLED-2026-0001, a tracking number like 7K3M-9QXT-2HVB. All published notices are in the list.",
  },
  "no-docket": {
    title: "There is no notice with this number",
    text: "A docket number looks like HLED-2026-0001. This one may be mistyped, or its notice is not published. All published notices are in the list.",
  },
  "no-comment": {
    title: "This comment is not shown here",
    text: "The number may be mistyped, or the comment is still being read, confidential or withheld. If it is your comment, open your receipt with the same number.",
  },
  "tracking-unknown": {
    title: "No comment has this tracking number",
    text: "Compare the number with the one that you noted when you sent your comment. If you did not get as far as sending it, there is no receipt yet.",
  },
  "tracking-mistyped": {
    title: "This tracking number cannot be right",
    text: "A tracking number has three groups of four, such as 7K3M-9QXT-2HVB, and its last symbol checks the others. At least one symbol of this one is wrong. It never has a zero or the letters I, L, O and U.",
  },
  "no-draft": {
    title: "This draft is not here any more",
    text: "A draft is deleted when it is sent, when somebody with its link deletes it, and 14 days after it was last saved. The link may also be incomplete: compare it with the one that you noted.",
  },
  "no-private-link": {
    title: "This private link opens nothing",
    text: "It may have been cut off in your mail program: copy all of it into the address line. You can also open your comment with its tracking number and your email address, under “Track a comment”.",
  },
  "no-confirmation": {
    title: "This confirmation link is not valid",
    text: "It may have been cut off in your mail program, or a newer one was sent since. Your comment is not affected. Under “Track a comment” you can have the link sent again.",
  },
  "no-following": {
    title: "This confirmation link is not valid",
    text: "It works for 48 hours, and your mail program may have cut it off. Nothing is sent to your address. If you still want to follow, ask for it again at the end of the notice's page or of the list of notices.",
  },
  "bad-request": {
    title: "This request cannot be read",
    text: "Nothing was stored. Go back, load the page again, and send the form from there.",
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
  lapsed: {
    title: "Your session has ended",
    text: "Nothing was saved yet, and nothing you wrote is lost: it is on this page. Sign in on a new tab, then come back to this one and send the form again.",
    signIn: "Sign in (opens a new tab)",
    again: "Send the form again",
    written: "What you wrote ({{number}})",
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
