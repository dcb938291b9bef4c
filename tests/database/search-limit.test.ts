import { expect, test } from "vitest";
import { aComment } from "~tests/factories/comments";
import { testDatabase } from "~tests/setup/database";

const { db } = await testDatabase();

/** Words that are all different, hyphenated, in a script with three bytes a letter: the most that search can hold of a text. */
function worstWords(characters: number): string {
  const letters = [..."กขคงจฉชซญดตถทธนบปผฝพฟภมยรลวสหอ"];
  const word = (number: number) => {
    let rest = number;
    let text = "";
    for (let place = 0; place < 4; place += 1) {
      text += letters[rest % letters.length];
      rest = Math.floor(rest / letters.length);
    }
    return text;
  };
  const words: string[] = [];
  for (let number = 0; words.length * 10 < characters; number += 2)
    words.push(`${word(number)}-${word(number + 1)}`);
  return words.join(" ").slice(0, characters);
}

test("no text that may be stored is too much for search", async () => {
  const attachmentsText = worstWords(250_000);
  const coSigners = Array.from({ length: 100 }, (_, index) =>
    worstWords(40_000).slice(index * 200, index * 200 + 200),
  );
  for (const locale of ["en", "es"] as const) {
    const { id } = await aComment(db, { locale, coSigners, body: worstWords(20_000), attachmentsText });
    const stored = await db
      .selectFrom("comments")
      .where("id", "=", id)
      .select("attachmentsText")
      .executeTakeFirstOrThrow();
    expect(stored.attachmentsText).toBe(attachmentsText);
  }
});
