import { readWords } from "~/acknowledgements/docket-words.server";
import type { Letterhead } from "~/acknowledgements/letter.server";
import { parseTrackingNumber } from "~/comments/tracking-number";
import type { Jobs } from "~/jobs.server";
import type { Step } from "~/operations/action";
import { beginOperation } from "~/operations/begin-operation.server";
import { asChosen, readChosen } from "~/operations/operation-form";
import { isOperationId } from "~/operations/operation-id";
import { deskCommentPath, letterRunPath } from "~/paths";
import type { Db } from "~db/connect";
import { standardWords } from "~emails/acknowledgement";
import { countLetters } from "./count-letters.server";
import { keepDraft } from "./drafts.server";
import { type LetterPlace, letterHref } from "./letter-address";
import { docketOf, figuresOf, localesOf, totalOf } from "./letter-counts";
import { findWordsProblems, type LetterDraft, readLetterDraft, type WordsProblem } from "./letter-draft";
import { sendTestLetter } from "./send-test-letter.server";
import { type Start, starts } from "./starts";

export interface LetterDesk {
  readonly db: Db;
  readonly jobs: Jobs;
  readonly env: Letterhead;
  readonly limits: { countTestLetter(staffId: string): Promise<number | undefined> };
}

export type LetterAnswer =
  /** What was asked for is done; the next page. */
  | { readonly kind: "go"; readonly to: string }
  /** The words cannot be sent as they were entered. */
  | { readonly kind: "problems"; readonly draft: LetterDraft; readonly problems: readonly WordsProblem[] };

/**
 * Does what the pressed button of the page of letters asks for: shows them with other words, sends a test, or begins the run.
 * Undefined for what no page of ours sends.
 */
export async function answerLetterForm(
  desk: LetterDesk,
  staffId: string,
  form: FormData,
): Promise<LetterAnswer | undefined> {
  const { db } = desk;
  const page = readChosen(form);
  const chosen = asChosen(page, staffId);
  const intent = form.get("intent");
  const of = parseTrackingNumber(String(form.get("of") ?? ""));
  const draft = readLetterDraft(form);
  const show = async (shown: LetterDraft, told?: LetterPlace["told"]): Promise<LetterAnswer> => {
    const to = letterHref(page, { draft: await keepDraft(db, staffId, shown), of, told });
    return { kind: "go", to: told ? to : `${to}#letter` };
  };
  if (intent === "start") {
    const start = starts.find((known) => known === form.get("start"));
    return start && show({ ...draft, words: await wordsToStart(db, start, await countLetters(db, chosen)) });
  }
  const problems = findWordsProblems(draft.words);
  if (problems.length > 0) return { kind: "problems", draft, problems };
  if (intent === "show") return show(draft);
  if (intent === "test") {
    if (!of) return undefined;
    const { countTestLetter } = desk.limits;
    const given = { trackingNumber: of, words: draft.words, staffId };
    return show(draft, `test-${await sendTestLetter({ ...desk, countTestLetter }, given)}`);
  }
  const id = form.get("operation");
  const step = intent === "send" ? stepOf(draft, form.get("seen")) : undefined;
  if (!step || !isOperationId(id)) return undefined;
  const counts = await countLetters(db, chosen);
  const expected = totalOf(counts);
  const asShown =
    expected === Number(form.get("expected")) &&
    figuresOf(counts, draft).willGo === Number(form.get("letters"));
  // a second click finds that its letters were written by the first
  if (!asShown && !(await isBegun(db, id))) return show(draft, "changed");
  const begun = await beginOperation(desk, { staffId, action: { steps: [step] }, chosen, expected, id });
  if (begun.outcome === "other-number") return show(draft, "changed");
  const [only, ...more] = page.scope === "picked" ? page.numbers : [];
  return {
    kind: "go",
    to:
      only && more.length === 0
        ? `${deskCommentPath(only)}?did=${begun.operationId}#acknowledgement`
        : letterRunPath(begun.operationId),
  };
}

function stepOf(draft: LetterDraft, seen: unknown): Step | undefined {
  const seenAt = new Date(String(seen));
  if (Number.isNaN(seenAt.getTime())) return undefined;
  const { words, unconfirmed, again } = draft;
  return {
    do: "acknowledge",
    words,
    unconfirmed,
    ...(again ? { againUntil: seenAt.toISOString() } : {}),
  };
}

async function isBegun(db: Db, id: string): Promise<boolean> {
  const found = await db.selectFrom("operations").where("id", "=", id).select("id").executeTakeFirst();
  return found !== undefined;
}

/** The words that the fields are to begin with, in the languages that the chosen comments have. */
async function wordsToStart(
  db: Db,
  start: Start,
  counts: Awaited<ReturnType<typeof countLetters>>,
): Promise<LetterDraft["words"]> {
  const none = { subject: "", text: "" };
  const docket = docketOf(counts);
  const last = start === "last" && docket ? await readWords(db, docket, "last") : {};
  return Object.fromEntries(
    [...localesOf(counts).keys()].map((locale) => [
      locale,
      start === "empty" || start === "last" ? (last[locale] ?? none) : standardWords(locale, start),
    ]),
  );
}
