export const commentForm = {
  title: "Write a comment",
  on: "On",
  due: "Comments are due",
  intro:
    "Write in English or Spanish, as briefly or as fully as you like. You need no account. Only what is marked as required must be filled in.",
  otherLanguage: "If you change the language, do so before you write: the form then starts empty.",
  required: "(required)",
  say: "What you want to say",
  about: "About you",
  show: "What may be shown",
  send: "Before you send",
  answerTo: "Answer to question {{number}}",
  question: "{{number}}. {{prompt}}",
  comment: {
    label: "Your comment",
    hint: "Up to {{limit}} characters, about eight pages.",
    hintWithQuestions:
      "What the questions leave out, or all that you want to say. Up to {{limit}} characters, about eight pages.",
  },
  pillars: {
    label: "Which pillars does your comment speak to?",
    hint: "Choose as many as fit. It helps to bring your comment to the right people.",
  },
  commenterKind: {
    label: "You comment",
    individual: "As an individual",
    individualHint: "You speak for yourself.",
    organization: "For an organization",
    organizationHint: "You speak for a company, an association, a union, a university or another body.",
    anonymous: "Anonymously",
    anonymousHint: "No name is kept, even if you type one below.",
  },
  organizationName: {
    label: "Name of the organization",
    hint: "Required if you comment for an organization.",
  },
  name: {
    label: "Your name",
    hint: "Required if you comment as an individual and want your name to be shown.",
  },
  signatoryRole: {
    label: "Position of the person who signs",
    hint: "For example, Executive Director. Shown beside the name.",
  },
  coSigners: {
    label: "Organizations that sign with you",
    hint: "One a line. They are shown beside the name of your organization.",
  },
  stakeholderType: { label: "What describes you best?", empty: "Choose one" },
  email: {
    label: "Email address",
    hint: "So that we can tell you that your comment was read, and where it stands. It is never published.",
  },
  sector: { label: "Sector", empty: "Choose a sector" },
  country: { label: "Country", empty: "Choose a country" },
  region: { label: "State or region", hint: "For example, Chihuahua or Texas." },
  publication: {
    label: "How may your comment be shown on this portal?",
    hint: "A moderator reads every comment before it is posted.",
    namedHint:
      "We show your text, your name and organization, and what describes you: type, sector, country and region.",
    unnamedHint:
      "We show your text and what describes you: type, sector, country and region. We do not show your name or your organization.",
    confidentialHint:
      "We show nothing of it but a public version, if you give one. The people who work on this notice read it, and it is counted.",
  },
  publicVersion: {
    title: "The public version of a confidential comment",
    intro:
      "Others should be able to follow the discussion. So give a version of your comment that everybody may read, without what has to stay confidential, or say why none can be made. It is shown without your name and your organization.",
    label: "Public version",
    hint: "For example, your comment with the business figures left out. Up to {{limit}} characters.",
  },
  noPublicVersion: {
    label: "Why no public version can be made",
    hint: "Only if you give none. Only the people who work on this notice read it.",
  },
  privacy: {
    title: "How your comment is used",
    read: "Moderators read it, mark the pillars it speaks to, and decide whether it can be posted. Officials of the dialogue receive it with the summary of all comments.",
    contact:
      "Your email address is kept apart from your comment. It is never published and is in no download.",
    others:
      "Please leave out trade secrets and private details of other people: what is posted can be read and copied by everybody.",
    address:
      "Against floods of automatic messages we count how many comments come from one network address. We keep that address only in scrambled form, under a key that changes every day.",
  },
  consent: "I have read how my comment is used, and I agree.",
  trap: "Leave this field empty",
  toReview: "Review your comment",
  beforeReview: "You see everything once more before you send it.",
  saveText: "Save my text as a file",
  late: {
    title: "The deadline has passed",
    text: "This notice still takes comments. Yours will be marked as received late.",
  },
  filesChanged: {
    title: "A file was removed in the meantime",
    text: "Your comment is not stored yet, because one of its files is no longer there; perhaps you removed it in another window. Check the list of files and send the comment again.",
  },
  submit: "Send comment",
  problems_one: "Your comment is not sent yet: there is a problem with {{count}} field",
  problems_other: "Your comment is not sent yet: there is a problem with {{count}} fields",
  error: {
    "choose-kind": "Choose whether you comment as an individual, for an organization or anonymously",
    "choose-type": "Choose what describes you best",
    "choose-publication": "Choose how your comment may be shown",
    "choose-pillar": "Choose pillars from this notice’s list only",
    "choose-sector": "Choose a sector from the list, or none",
    "choose-country": "Choose a country from the list, or none",
    "give-organization": "Give the name of the organization, or choose another way to comment",
    "give-name": "Give your name, or choose to have your comment shown without it",
    "email-form": "Write the email address like name@example.org, or leave it empty",
    "too-long": "{{field}}: it has {{length}} characters; the limit is {{limit}}. Shorten it by {{over}}",
    "say-something": "Write a comment, or answer at least one question",
    "answer-required": "Answer question {{number}}",
    "too-many-co-signers":
      "List at most 100 co-signing organizations here; put a longer list in an attachment",
    "co-signer-too-long": "Write one co-signing organization a line, each with at most 200 characters",
    "public-version-or-reason": "Give a public version, as text or as a file, or say why none can be made",
    "consent-required": "Confirm that you have read how your comment is used",
    "form-expired":
      "This page had lost the key that prevents double submissions. It has a new one: check your text and send it again",
  },
  tooMany: {
    title: "Too many comments came from your network",
    text_one:
      "Your comment is not stored yet. Leave this page open, wait {{count}} minute, and send it again. All that you typed is still here.",
    text_other:
      "Your comment is not stored yet. Leave this page open, wait {{count}} minutes, and send it again. All that you typed is still here.",
  },
  notOpen: {
    closed: {
      title: "This notice no longer takes comments",
      late: "The deadline passed before your comment arrived",
      text: "It closed",
    },
    scheduled: {
      title: "This notice does not take comments yet",
      late: "This notice does not take comments yet",
      text: "It opens",
    },
    withdrawn: {
      title: "This notice was withdrawn",
      late: "This notice was withdrawn before your comment arrived",
      text: "It takes no comments anymore.",
    },
    byOurClock:
      "Your comment reached us at a later moment than that, by the portal’s clock. It was not stored.",
    notStored: "Your comment was not stored.",
    toNotice: "Back to the notice",
    toPosted: "Read the posted comments",
    toOpen: "Notices open now",
  },
  kept: {
    title: "What you wrote",
    text: "So that nothing is lost, here it is. Save it as a file, or copy it to a place of your own, before you leave this page.",
    fileName: "comment",
    written: "Written for {{docket}}",
  },
  away: {
    title: "Your comment could not be stored just now",
    text: "The portal cannot reach its records. This usually lasts less than a minute. Nothing that you typed is lost: wait a moment and send it again from this page. Should it have arrived after all, it will not be stored twice.",
    failed:
      "Something went wrong on our side, and it has been recorded. Nothing that you typed is lost: wait a moment and send it again from this page. Should it have arrived after all, it will not be stored twice.",
    again: "Send again",
  },
} as const;
