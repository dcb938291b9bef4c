import { scoreFile } from "./campaigns-file";
import { measureQuality } from "./campaigns-quality";
import { measureSpeed, type SpeedMark } from "./campaigns-speed";
import { measureStored } from "./campaigns-stored";
import { readOptions, UsageError } from "./usage";

const COUNT = 1_000_000;

/**
 * `npm run bench -- campaigns --file F.csv` holds the grouping against a file's clusters; without a file it shows what is
 * found of generated campaigns by what signatories do to a letter, and how the time grows up to `--count` comments.
 * `--stored N` sorts arrivals through the database, beside N texts that stand alone; with `--on embedded` the embedded one.
 * The last line is JSON.
 */
export async function campaignsSuite(args: readonly string[]): Promise<void> {
  const { file, count, stored, on } = readOptions(args, ["file", "count", "stored", "on"]);
  if (stored !== undefined) {
    if (file !== undefined || count !== undefined)
      throw new UsageError("Give --stored without --file and --count.");
    if (on !== undefined && on !== "embedded") throw new UsageError("--on takes “embedded”.");
    return measureStored(readCount(stored), { embedded: on === "embedded" });
  }
  if (file !== undefined && count !== undefined) throw new UsageError("Give --file or --count, not both.");
  if (file === undefined) showGenerated(readCount(count));
  else await showFile(file);
}

function readCount(count: string | undefined): number {
  if (count === undefined) return COUNT;
  const number = Number(count);
  if (Number.isInteger(number) && number >= 10 && number <= 10_000_000) return number;
  throw new UsageError(`--count “${count}” is not a whole number from 10 to 10000000.`);
}

async function showFile(file: string): Promise<void> {
  const score = await scoreFile(file);
  console.log(`${score.comments} comments of ${score.dockets} dockets in ${score.groups} groups,`);
  console.log(`${score.campaigns} of them campaigns of two comments and more`);
  console.log(
    `pairwise precision ${fixed(score.precision)}, recall ${fixed(score.recall)}, F1 ${fixed(score.f1)}`,
  );
  console.log(`${fixed(score.seconds)} s, of which grouping ${fixed(score.groupingSeconds)} s`);
  console.log(JSON.stringify({ suite: "campaigns", file, ...score }));
}

function showGenerated(count: number): void {
  const quality = measureQuality();
  console.log("Pairs of a campaign found, and pairs found that are right:");
  console.table(quality);
  console.log(`Speed on ${count} comments of one docket:`);
  const speed: SpeedMark[] = [];
  measureSpeed(count, (mark) => {
    speed.push(mark);
    console.log(
      `${mark.comments} comments: ${fixed(mark.seconds)} s (${fixed(mark.processorSeconds)} s of the processor), ${Math.round(mark.perSecond)} comments a second, ` +
        `${Math.round(mark.microsecondsEach)} µs each since the line before, ` +
        `${fixed(mark.comparisonsEach)} comparisons each, ${mark.groups} groups founded, ${Math.round(mark.memoryMb)} MB`,
    );
  });
  console.log(JSON.stringify({ suite: "campaigns", quality, speed }));
}

const fixed = (value: number) => value.toFixed(3);
