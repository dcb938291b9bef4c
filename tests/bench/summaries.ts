import { type CasesSuite, measureCases } from "./cases";
import { measureWrites, tidy } from "./queue-writes";
import type { PlainSuite } from "./suite";
import { summaryCasesOf } from "./summary-cases";

const suite: CasesSuite = { name: "summaries", casesOf: summaryCasesOf, tidy, after: measureWrites };

/** A docket's summary with each kind of filter, and what keeping its counts costs a change. */
export const summariesBench: PlainSuite = (args) => measureCases(suite, args);
