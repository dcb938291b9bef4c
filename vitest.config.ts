import { defineConfig } from "vitest/config";
import { aliases } from "./aliases";

/**
 * Groups run one after the other. Database tests wait now and then, so three workers share two processors; in the second group
 * two leave room for the server and the browser, and a third was measured to gain nothing.
 */
const first = { sequence: { groupOrder: 0 }, maxWorkers: 3 };
const then = { sequence: { groupOrder: 1 }, maxWorkers: 2 };

// Test files keep nothing between them: each has a database of its own. Where loading all modules anew for each of them took
// more than half of the time, they are loaded once for a worker (`isolate`).
// Times a test may take are for a busy machine with two slow cores; what passes takes a fraction of them.
export default defineConfig({
  resolve: { alias: aliases() },
  test: {
    // TEST_REPORT names a file for whoever counts
    reporters: process.env.TEST_REPORT
      ? ["default", ["json", { outputFile: process.env.TEST_REPORT }]]
      : ["default"],
    projects: [
      {
        extends: true,
        test: {
          ...first,
          name: "unit",
          include: ["{app,db,emails}/**/*.test.{ts,tsx}"],
          testTimeout: 30_000,
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          ...first,
          name: "database",
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: ["tests/{journeys,http}/**"],
          isolate: false,
          globalSetup: ["tests/setup/database.global.ts"],
          testTimeout: 150_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          ...then,
          name: "http",
          env: { NODE_ENV: "production" }, // React's own choice between its halves, as in `npm start`
          include: ["tests/http/**/*.test.ts"],
          globalSetup: ["tests/setup/build.global.ts", "tests/setup/database.global.ts"],
          testTimeout: 180_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          ...then,
          name: "journeys",
          include: ["tests/journeys/**/*.test.ts"],
          globalSetup: ["tests/setup/build.global.ts", "tests/setup/portal.global.ts"],
          testTimeout: 180_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
