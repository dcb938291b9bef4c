import fc from "fast-check";
import { expect, test } from "vitest";
import { messageStatuses } from "../message";
import { afterReport, type ReportKind, reportKinds } from "./delivery";

const reports = fc.array(fc.constantFrom(...reportKinds), { minLength: 1, maxLength: 12 });
const statuses = fc.constantFrom(...messageStatuses);

test("in whatever order reports come, and however often, a message ends in the same state", () => {
  fc.assert(
    fc.property(
      statuses,
      reports.chain((list) =>
        fc.tuple(fc.constant(list), fc.shuffledSubarray([...list, ...list], { minLength: 0 })),
      ),
      (status, [list, shuffled]) => {
        const inOrder = list.reduce(afterReport, status);
        // the same reports in another order, some of them twice
        expect([...shuffled, ...list].reduce(afterReport, status)).toBe(inOrder);
        expect([...list, ...shuffled].reverse().reduce(afterReport, status)).toBe(inOrder);
      },
    ),
  );
});

test("a report never takes a message back", () => {
  fc.assert(
    fc.property(statuses, fc.constantFrom(...reportKinds), (status, kind) => {
      const after = afterReport(status, kind);
      expect([status, kind]).toContain(after);
      // what is known once is not forgotten by the same report
      expect(afterReport(after, kind)).toBe(after);
    }),
  );
});

test.each<[ReportKind[], string]>([
  [["sent"], "sent"],
  [["delivered", "sent"], "delivered"],
  [["delivered", "delayed", "sent"], "delivered"],
  [["delayed", "sent"], "delayed"],
  [["bounced", "delivered"], "bounced"],
  [["complained", "delivered", "bounced"], "complained"],
  [["failed", "sent"], "failed"],
  [["sent", "suppressed"], "suppressed"],
])("after %j it is %s", (kinds, status) => {
  expect(kinds.reduce(afterReport, "queued")).toBe(status);
  expect(kinds.reduce(afterReport, "uncertain")).toBe(status);
});
