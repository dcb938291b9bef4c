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
  closesInMinutes: "This notice closes in {{count}} minutes.",
  closesInSeconds: "This notice closes in {{count}} seconds.",
  closesInSecond: "This notice closes in 1 second.",
  closedNow:
    "The deadline has come. If you have not sent your comment, send it now: the portal checks whether it can still be taken, and gives your text back if not.",
} as const;

/** By the texts' names, in either language. */
export type FormScriptWords = Readonly<Record<keyof typeof formScript, string>>;
