/** Shapes of the demo content. Prose lives in the files beside this one; `load-demo.ts` writes it to the database. */

/** A text in both languages of the dialogue; neither is a translation of convenience, both are published. */
export interface BothLanguages {
  readonly en: string;
  readonly es: string;
}

/** Hours relative to the moment of loading: negative is the past. The demo is always "now", whenever it is started. */
export type HoursFromNow = number;

export interface DemoQuestion {
  readonly required: boolean;
  readonly prompt: BothLanguages;
  readonly hint?: BothLanguages;
}

export interface DemoNotice {
  readonly docket: string;
  readonly edition: "2013" | "2021";
  /** Codes of the edition's pillars that the notice asks about. */
  readonly pillars: readonly string[];
  readonly title: BothLanguages;
  /** One or two sentences, plain text. */
  readonly summary: BothLanguages;
  /** Markdown: headings from level 3, lists, emphasis, links to example.org only. */
  readonly body: BothLanguages;
  /** Names of the asking offices of each country, one a line. */
  readonly agencies: BothLanguages;
  readonly questions: readonly DemoQuestion[];
  readonly opens: HoursFromNow;
  readonly closes: HoursFromNow;
  /** What became of the input, markdown; only where the docket is concluded. */
  readonly outcome?: BothLanguages;
  readonly extension?: {
    readonly previouslyCloses: HoursFromNow;
    readonly decided: HoursFromNow;
    readonly reason: BothLanguages;
  };
}

export interface DemoComment {
  readonly docket: string;
  readonly locale: "en" | "es";
  readonly submitted: HoursFromNow;
  readonly commenterKind: "individual" | "organization" | "anonymous";
  readonly stakeholderType:
    | "business"
    | "business-association"
    | "civil-society"
    | "labor-union"
    | "academia"
    | "government"
    | "individual"
    | "other";
  readonly organizationName?: string;
  readonly name?: string;
  /** Only addresses at example.org, example.com or example.net. */
  readonly email?: string;
  /** A code from `app/comments/sectors.ts`. */
  readonly sector?: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly region?: string;
  readonly comment: string;
  /** Answers by the question's position in the notice, from 0. */
  readonly answers?: Readonly<Record<number, string>>;
  /** Pillar codes that the commenter ticked. */
  readonly declaredPillars: readonly string[];
  readonly publication: "named" | "unnamed" | "confidential";
  readonly status: "received" | "in-review" | "posted" | "withheld";
  readonly withheld?: {
    readonly reason:
      | "off-topic"
      | "personal-data"
      | "confidential"
      | "offensive"
      | "duplicate"
      | "spam"
      | "test";
    readonly note: string;
  };
  /** Pillar or workstream codes of the notice's edition, as a moderator tagged it: "I", "I.2". */
  readonly tags: readonly string[];
  readonly acknowledged: boolean;
}
