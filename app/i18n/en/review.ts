export const review = {
  title: "Review your comment",
  lede: "Nothing is sent yet. Check what you wrote and what others will see of it; then send it.",
  change: "Change something",
  changeThis: "Change",
  changePart: "Change: {{part}}",
  public: "What everybody will see",
  publicText: "This is how it will look on the portal after a moderator has read it.",
  nothingPublic:
    "Nothing of your comment will be shown. The people who work on this notice read it, and it is counted.",
  files: "Files",
  publicFiles: "Files for the public",
  notShown: "not shown",
  neverShown: "never shown",
  noEmail: "None. We then cannot write to you when your comment has been read.",
  afterwards:
    "After sending you see a receipt with a tracking number. Until the deadline you can still change or withdraw your comment.",
} as const;
