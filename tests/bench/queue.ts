import { type CasesSuite, measureCases } from "./cases";
import { casesOf } from "./queue-cases";
import { measureWrites, tidy } from "./queue-writes";
import type { PlainSuite } from "./suite";

const suite: CasesSuite = { name: "queue", casesOf, tidy, after: measureWrites };

/** Pages, searches, neighbors and counts of the queue, and what keeping them costs a change. */
export const queueBench: PlainSuite = (args) => measureCases(suite, args);
