import { type LabelledComment, listTagged, readLabelledComments } from "~/suggestions/labelled-comments";
import { readStarter } from "~/suggestions/starter.server";
import type { SuggestedEdition, TaggedComment } from "~/suggestions/suggestion";
import { trainSuggester } from "~/suggestions/train-suggester";
import { editions } from "~db/seed/editions";
import { guessLocale } from "./guess-locale";
import { formatFigures, type Judged, summarize } from "./suggestion-figures";
import type { PlainSuite } from "./suite";
import { readInputFile, readOptions, UsageError } from "./usage";

/** The edition that is measured in full. */
const EDITION = "2021";

/** How many decisions a docket's moderators are taken to have made. */
const DECISIONS = 200;
const FOLDS = 5;

/**
 * `npm run bench -- suggestions`: how well pillars are suggested on comments that were not learned from, untrained and
 * after 200 decisions, on the starter examples in five folds. `--train A.jsonl` takes A as the decisions, `--test
 * B.jsonl` measures on B what learned from all of the starter examples. The last line is one JSON object.
 */
export const suggestionsSuite: PlainSuite = async (args) => {
  const files = readOptions(args, ["train", "test"]);
  const decisions = files.train === undefined ? undefined : readFile(files.train);
  const test = files.test === undefined ? undefined : readFile(files.test);
  const runs =
    test === undefined ? measureOnOwn(decisions, EDITION) : measureOnFile(decisions, test, EDITION);
  for (const { name, judged } of runs) console.log(formatFigures(name, getEdition(EDITION), judged));
  const main = runs.at(-1);
  if (!main) throw new Error("nothing was measured");
  const older =
    test !== undefined && listTagged(test, "2013").length > 0
      ? {
          edition2013: summarize(getEdition("2013"), measureOnFile(decisions, test, "2013")[0]?.judged ?? []),
        }
      : {};
  const before = runs.length > 1 ? { untrained: summarize(getEdition(EDITION), runs[0]?.judged ?? []) } : {};
  console.log(
    JSON.stringify({
      suite: "suggestions",
      edition: EDITION,
      train: files.train ?? null,
      test: files.test ?? null,
      decisions: main.decisions,
      ...summarize(getEdition(EDITION), main.judged),
      ...before,
      ...older,
    }),
  );
};

interface Run {
  readonly name: string;
  readonly decisions: number;
  readonly judged: readonly Judged[];
}

/** Learned from all of the starter examples, and from the decisions where there are some. */
function measureOnFile(
  decisions: readonly LabelledComment[] | undefined,
  test: readonly LabelledComment[],
  edition: string,
): Run[] {
  const starter = listTagged(readStarter(), edition);
  const decided = listTagged(decisions ?? [], edition);
  const asked = listTagged(test, edition);
  if (asked.length === 0) throw new UsageError(`No comment in the test file is labelled for ${edition}.`);
  const name = decisions ? `After ${decided.length} decisions` : "Untrained";
  return [{ name, decisions: decided.length, judged: judge(edition, starter, decided, asked) }];
}

/**
 * On the starter examples, each judged by a suggester that had not seen it: untrained, then with decisions. Where no
 * file gives them, 200 of the other examples are taken for decisions, and the start is without those.
 */
function measureOnOwn(decisions: readonly LabelledComment[] | undefined, edition: string): Run[] {
  const all = listTagged(readStarter(), edition);
  const untrained: Judged[] = [];
  const before: Judged[] = [];
  const after: Judged[] = [];
  let decidedCount = 0;
  for (let fold = 0; fold < FOLDS; fold++) {
    const asked = all.filter((_, at) => at % FOLDS === fold);
    const others = all.filter((_, at) => at % FOLDS !== fold);
    untrained.push(...judge(edition, others, [], asked));
    // of a language's many examples in a row, evenly
    const step = others.length / DECISIONS;
    const chosen = new Set(Array.from({ length: DECISIONS }, (_, at) => Math.floor(at * step)));
    const decided = decisions ? listTagged(decisions, edition) : others.filter((_, at) => chosen.has(at));
    const start = decisions ? others : others.filter((_, at) => !chosen.has(at));
    decidedCount = decided.length;
    if (!decisions) before.push(...judge(edition, start, [], asked));
    after.push(...judge(edition, start, decided, asked));
  }
  const runs = [
    { name: "Untrained, as shipped (starter examples in five folds)", decisions: 0, judged: untrained },
    ...(decisions ? [] : [{ name: `Untrained, ${DECISIONS} examples fewer`, decisions: 0, judged: before }]),
    { name: `After ${decidedCount} decisions`, decisions: decidedCount, judged: after },
  ];
  return runs;
}

function judge(
  edition: string,
  starter: readonly TaggedComment[],
  decided: readonly TaggedComment[],
  asked: readonly TaggedComment[],
): Judged[] {
  const suggester = trainSuggester(getEdition(edition), starter, decided);
  return asked.map((comment) => {
    const started = performance.now();
    const suggestions = suggester.suggest(comment);
    const milliseconds = performance.now() - started;
    return { comment, suggested: new Set(suggestions.map(({ code }) => code)), milliseconds };
  });
}

function getEdition(code: string): SuggestedEdition {
  const edition = editions.find((one) => one.code === code);
  if (!edition) throw new Error(`there is no edition ${code}`);
  return edition;
}

function readFile(path: string): LabelledComment[] {
  const lines = readInputFile(path);
  try {
    const comments = readLabelledComments(lines, guessLocale);
    if (comments.length > 0) return comments;
  } catch (error) {
    if (error instanceof SyntaxError) throw new UsageError(`“${path}”, ${error.message}`);
    throw error;
  }
  throw new UsageError(`“${path}” has no comments.`);
}
