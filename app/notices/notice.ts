/** Status is derived from a notice's dates and its publication, by the database's clock (`notice_status` in SQL). */
export const noticeStatuses = ["draft", "in-review", "scheduled", "open", "closed", "withdrawn"] as const;
export type NoticeStatus = (typeof noticeStatuses)[number];

/** What the public list can be narrowed to, in the contract's words. */
export const publicStatuses = ["open", "upcoming", "closed"] as const;
export type PublicStatus = (typeof publicStatuses)[number];

/** Docket numbers look like `HLED-2026-0001`. */
export const docketPattern = /^HLED-\d{4}-\d{4}$/;

export interface PillarAsked {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly description: string;
}

export interface Question {
  readonly id: number;
  readonly required: boolean;
  readonly prompt: string;
  readonly hint: string;
}

export interface Extension {
  readonly previousClosesAt: Date;
  readonly closesAt: Date;
  readonly reason: string;
  readonly decidedAt: Date;
}

/** A published notice as a list shows it, in one language. */
export interface NoticeListed {
  readonly id: number;
  readonly docketNumber: string;
  readonly status: NoticeStatus;
  /** As what a comment would be taken now; null: it would not. */
  readonly takenAs: "in-time" | "late" | null;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly title: string;
  readonly summary: string;
  readonly agencies: string;
  /** Whether the closing day was ever moved. */
  readonly extended: boolean;
  /** The database's clock when this was read: `status` is of this moment, and what is left counts from it. */
  readonly asOf: Date;
}

/** A published notice with all that its page shows, in one language. */
export interface NoticeRead extends NoticeListed {
  readonly withdrawnAt: Date | null;
  /** For how many days after closing late comments are taken; 0: they are refused. */
  readonly lateDays: number;
  readonly editionCode: string;
  readonly editionName: string;
  /** Markdown, as its authors wrote it. */
  readonly body: string;
  /** Markdown; empty until an outcome is published. */
  readonly outcome: string;
  readonly pillars: readonly PillarAsked[];
  readonly questions: readonly Question[];
  readonly extensions: readonly Extension[];
}
