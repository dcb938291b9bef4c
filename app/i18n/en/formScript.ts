/** What the comment form's script says. It goes to the browser as it is, so it is short. */
export const formScript = {
  used: "{{used}} of {{limit}} characters",
  over: "{{used}} of {{limit}} characters: {{over}} too many",
  left: "{{count}} characters left",
  overBy: "{{count}} characters too many",
  keptLabel: "Your unfinished comment",
  kept: "This browser has an unfinished comment of yours on this notice, saved {{time}}.",
  resume: "Continue where you stopped",
  startAnew: "Start anew",
  resumed: "Your unfinished comment is back in the form.",
  savedHere: "Saved in this browser, {{time}}, for 30 days at most.",
  forget: "Delete my draft from this browser",
  forgotten: "Your draft is deleted from this browser. This page does not save it again.",
  portalSaved: "Saved on the portal, {{time}}.",
  portalAway: "Not saved on the portal just now; it will be tried again. Your text is still in this form.",
  portalConflict:
    "Somebody else with this link saved the draft, {{time}}. Nothing of yours is lost or overwritten, but this page no longer saves by itself.",
  portalCompare: "Compare both versions",
  portalGone:
    "This draft is not on the portal any more: it was sent, deleted or has expired. Your text is still in this form; you can keep it as a new draft.",
  uploading: "Uploading {{name}}",
  uploaded: "{{name}} is added.",
  waiting: "Waiting",
  checking: "Being checked",
  cancel: "Cancel",
  cancelled: "The upload of {{name}} is cancelled.",
  retry: "Try again",
  dismiss: "Leave out",
  remove: "Remove",
  removeFile: "Remove {{name}}",
  removed: "{{name}} is removed.",
  reconnecting: "The connection was lost. It is tried again by itself.",
  lost: "The connection was lost. Check it, and try again.",
  sendsAfterUploads: "Your form goes on by itself as soon as the files are uploaded.",
  sendWithout: "Go on without the files still under way",
  closesInMinutes: "This notice closes in {{count}} minutes.",
  closesInSeconds: "This notice closes in {{count}} seconds.",
  closesInSecond: "This notice closes in 1 second.",
  closedNow:
    "The deadline has come. If you have not sent your comment, send it now: the portal checks whether it can still be taken, and gives your text back if not.",
} as const;

/** By the texts' names, in either language. */
export type FormScriptWords = Readonly<Record<keyof typeof formScript, string>>;
