export const attachments = {
  legend: {
    main: "Attachments",
    "public-version": "Files of the public version",
  },
  hint: {
    main: "Up to {{files}} files: PDF, Word, Excel, PowerPoint, OpenDocument text, RTF, plain text, CSV, PNG or JPEG. {{each}} each, {{together}} in all.",
    "public-version":
      "The same files without what must stay confidential. Everybody may read these once your comment is posted; they count toward the same limit.",
  },
  choose: { main: "Choose files", "public-version": "Choose public files" },
  properties:
    "Files often carry their author's name in their properties. If you wish to stay unnamed, remove it first: in Word, under File, Info, Inspect Document.",
  add: "Add these files",
  addHint: "They are checked and kept with your form. Files that you chose are also added when you go on.",
  kept: { main: "Files with your comment", "public-version": "Files of your public version" },
  none: "No files yet.",
  remove: "Remove",
  removeFile: "Remove {{name}}",
  details: "{{kind}}, {{size}}",
  download: "Download {{name}}",
  list: "Attachments",
  publicList: "Attached files",
  count_one: "{{count}} file",
  count_other: "{{count}} files",
  part: { main: "As sent", "public-version": "Public version" },
  replaced: "From an earlier version",
  kind: {
    pdf: "PDF",
    docx: "Word document",
    xlsx: "Excel workbook",
    pptx: "PowerPoint presentation",
    odt: "OpenDocument text",
    rtf: "RTF document",
    txt: "Plain text",
    csv: "CSV table",
    png: "PNG image",
    jpeg: "JPEG image",
  },
  scan: {
    clean: "Scanned for malware",
    unscanned: "Not scanned for malware",
    waiting: "Waiting to be scanned",
    infected: "Malware found; deleted",
  },
  scanNote: {
    waiting: "The scanner cannot be reached. Nobody can open this file until it has been scanned.",
    infected: "The scanner found malware in this file after it was sent. Its bytes were deleted.",
  },
  text: {
    read: "Text of {{name}}",
    waiting: "Its text has not been read yet.",
    none: "It holds no text to search.",
    failed: "Its text could not be read. Open the file itself.",
    cut: "The first {{limit}} characters; the file itself has the rest.",
  },
  problems_one: "{{count}} file was not added",
  problems_other: "{{count}} files were not added",
  problemOf: "{{name}}: {{problem}}",
  problem: {
    empty: "The file is empty. Choose it again after saving it.",
    "too-large":
      "The file is over {{each}}. Make it smaller (pictures usually take most of it), or split it into several files.",
    "too-many":
      "A comment takes up to {{files}} files. Remove one that you do not need, or join several into one.",
    "too-much": "Together the files are over {{together}}. Remove or shrink some of them.",
    kind: "Files of this kind are not taken. Save it as PDF and add that.",
    mismatch:
      "What is in the file does not fit the ending of its name. Save it anew from the program that made it.",
    damaged: "The file is damaged or cannot be read. Open it, save it anew as PDF, and add that.",
    password:
      "The file is locked with a password, or in an old format. Save it without a password, or as PDF.",
    macros: "The file holds macros. Save it without them (as .docx, .xlsx or .pptx), or as PDF.",
    script:
      "The file holds a script or an action that would run when it is opened. Print it to a new PDF and add that.",
    embedded: "Other files or media are embedded in the file. Remove them, or attach them one by one.",
    external:
      "The file fetches content from elsewhere when it is opened. Break its links, or save it as PDF.",
    bomb: "Unpacked, the file would be far too large. Save it anew, or as PDF.",
    encoding: "This is not plain text. Save it as text (UTF-8), or as PDF.",
    formula: "A cell holds a formula. Save the table with its values alone, or as PDF.",
    dimensions: "The picture is too large in pixels. Make it smaller and add it again.",
    infected:
      "The scanner found malware in this file. It was not kept. Check your computer, and send it from another one.",
    "already-sent":
      "This form was sent already, so nothing more can be added to it. You can amend your comment by the link in your receipt.",
    "too-often":
      "Too many files came from your network. Your text is kept: wait a while, then add the file again.",
    "not-stored":
      "The portal could not keep the file just now. Nothing else is lost: wait a moment, then add it again.",
  },
  refused: {
    form: "This request cannot be read. Load the page again, and add the file from there.",
    closed: "This notice no longer takes comments, so no file can be added.",
    unknown: "There is no such notice.",
    gone: "This file is no longer there.",
    away: "The portal cannot reach its files just now. Wait a moment, then try again.",
  },
} as const;
