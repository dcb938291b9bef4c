import { describe, expect, it } from "vitest";
import type { PublicPage } from "./public-cache";
import { createSharedPages } from "./shared-pages";

const ADDRESS = "https://portal.example.org/en";

/** Readings that are ended by hand; each page says as which it was begun. */
function createReadings() {
  const begun: PromiseWithResolvers<PublicPage | undefined>[] = [];
  return {
    read: () => {
      const reading = Promise.withResolvers<PublicPage | undefined>();
      begun.push(reading);
      return reading.promise;
    },
    count: () => begun.length,
    end: (nth: number) =>
      begun[nth]?.resolve({ headers: new Headers(), body: Buffer.from(String(nth)), etag: "" }),
    endAsPrivate: (nth: number) => begun[nth]?.resolve(undefined),
    fail: (nth: number) => begun[nth]?.reject(new Error(`reading ${nth} failed`)),
  };
}

const textOf = async (page: Promise<PublicPage | undefined>) => (await page)?.body.toString();

describe("pages that many ask for at once", () => {
  it("are read once for all who asked while they were read before, and never begun before they were asked for", async () => {
    const pages = createSharedPages();
    const readings = createReadings();
    const first = pages.read(ADDRESS, readings.read);
    const others = [1, 2, 3].map(() => pages.read(ADDRESS, readings.read));
    expect(readings.count()).toBe(1);
    readings.end(0);
    expect(await textOf(first)).toBe("0");
    await expect.poll(readings.count).toBe(2);
    const late = pages.read(ADDRESS, readings.read);
    readings.end(1);
    expect(await Promise.all(others.map(textOf))).toEqual(["1", "1", "1"]);
    await expect.poll(readings.count).toBe(3);
    readings.end(2);
    expect(await textOf(late)).toBe("2");
  });

  it("are read anew once nobody reads them", async () => {
    const pages = createSharedPages();
    const readings = createReadings();
    for (const nth of [0, 1]) {
      const page = pages.read(ADDRESS, readings.read);
      readings.end(nth);
      expect(await textOf(page)).toBe(String(nth));
    }
  });

  it("are read apart from those of other addresses", async () => {
    const pages = createSharedPages();
    const readings = createReadings();
    const one = pages.read(ADDRESS, readings.read);
    const other = pages.read(`${ADDRESS}?page=2`, readings.read);
    readings.end(1);
    expect(await textOf(other)).toBe("1");
    readings.end(0);
    expect(await textOf(one)).toBe("0");
  });

  it("that fail fail for those who shared them, and the next who share are not told", async () => {
    const pages = createSharedPages();
    const readings = createReadings();
    const first = pages.read(ADDRESS, readings.read);
    const second = pages.read(ADDRESS, readings.read);
    readings.fail(0);
    await expect(first).rejects.toThrow("reading 0");
    await expect.poll(readings.count).toBe(2);
    readings.end(1);
    expect(await textOf(second)).toBe("1");
  });

  it("are not known any more when one was not for everybody, and the oldest make room", async () => {
    const pages = createSharedPages({ mostKnown: 2 });
    const readings = createReadings();
    for (const address of ["a", "b", "b", "c"]) pages.learn(address);
    expect(["a", "b", "c"].map(pages.isKnown)).toEqual([false, true, true]);
    const page = pages.read("b", readings.read);
    readings.endAsPrivate(0);
    expect(await page).toBeUndefined();
    expect(pages.isKnown("b")).toBe(false);
  });

  it("that are never read to their end hold nobody up past their time", async () => {
    const pages = createSharedPages({ deadlineMs: 20 });
    const readings = createReadings();
    const first = pages.read(ADDRESS, readings.read);
    const second = pages.read(ADDRESS, async () => ({
      headers: new Headers(),
      body: Buffer.from("2"),
      etag: "",
    }));
    await expect(first).rejects.toThrow("not read within 20 ms");
    expect(await textOf(second)).toBe("2");
  });
});
