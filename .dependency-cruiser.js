/**
 * Imports point down: routes → domain → db, emails. Which domain may use which is a list; everything not on it is
 * refused, so that a new edge is decided on here and not by accident.
 */

/** Words that every domain may use. */
const shared = ["i18n", "audit", "staff"];

/** A domain and the other domains it may use. */
const domains = {
  notices: ["pillars"],
  pillars: [],
  comments: ["mail", "notices", "pillars", "attachments"],
  attachments: [],
  drafts: ["mail", "comments", "notices", "pillars", "attachments"],
  tagging: ["comments", "notices", "pillars", "attachments"],
  triage: ["tagging", "comments", "notices", "pillars"],
  queue: ["mail", "triage", "tagging", "comments", "notices", "pillars"],
  subscriptions: ["mail", "comments", "notices", "pillars"],
  feeds: ["comments", "notices", "pillars"],
  history: ["comments", "notices", "pillars"],
  redaction: ["comments", "notices", "pillars", "attachments"],
  campaigns: ["triage", "tagging", "comments", "notices", "pillars"],
  mail: [],
  acknowledgements: ["mail", "triage", "tagging", "comments", "notices", "pillars"],
  acknowledging: [
    "operations",
    "queue",
    "acknowledgements",
    "mail",
    "campaigns",
    "triage",
    "tagging",
    "comments",
    "notices",
    "pillars",
  ],
  assignments: ["comments", "notices", "pillars"],
  coding: ["triage", "tagging", "comments", "notices", "pillars", "attachments"],
  operations: [
    "assignments",
    "coding",
    "suggestions",
    "queue",
    "acknowledgements",
    "mail",
    "campaigns",
    "triage",
    "tagging",
    "comments",
    "notices",
    "pillars",
  ],
  suggestions: ["comments", "notices", "pillars"],
  summaries: ["queue", "campaigns", "triage", "tagging", "comments", "notices", "pillars"],
  findings: [
    "summaries",
    "queue",
    "campaigns",
    "triage",
    "tagging",
    "comments",
    "notices",
    "pillars",
    "attachments",
  ],
  issuing: [
    "queue",
    "findings",
    "exports",
    "summaries",
    "campaigns",
    "triage",
    "tagging",
    "comments",
    "notices",
    "pillars",
    "attachments",
  ],
  exports: [
    "queue",
    "summaries",
    "mail",
    "campaigns",
    "triage",
    "tagging",
    "comments",
    "notices",
    "pillars",
    "attachments",
  ],
  retention: [],
  dialogue: [],
  staff: ["mail"],
  audit: [],
};

const anyOf = (names) => `^app/(${names.join("|")})/`;

const domainRules = Object.entries(domains).map(([domain, allowed]) => ({
  name: `${domain}-knows-its-own`,
  severity: "error",
  comment: `${domain} may use ${[...allowed, ...shared].join(", ")}, and no other domain`,
  from: { path: anyOf([domain]) },
  to: { path: anyOf(Object.keys(domains)), pathNot: anyOf([domain, ...allowed, ...shared]) },
}));

export default {
  forbidden: [
    ...domainRules,
    {
      name: "domain-not-up",
      severity: "error",
      comment:
        "A domain does not know who calls it: no route, no server, no command. Types of a portal in use are fine.",
      from: { path: anyOf(Object.keys(domains)) },
      to: { path: "^app/(routes|http|commands)/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "ui-knows-react-alone",
      severity: "error",
      from: { path: "^app/ui/" },
      to: { path: "^(app|db|emails)/", pathNot: "^app/ui/" },
    },
    {
      name: "ui-packages",
      severity: "error",
      comment: "UI parts are plain HTML with types: React, and Remix where a form or a link needs it",
      from: { path: "^app/ui/" },
      to: { dependencyTypes: ["npm"], pathNot: "node_modules/(@types/)?(react|@remix-run/react)/" },
    },
    {
      name: "db-and-emails-know-no-app",
      severity: "error",
      from: { path: "^(db|emails)/" },
      to: { path: "^app/" },
    },
    {
      name: "db-knows-no-emails",
      severity: "error",
      from: { path: "^db/" },
      to: { path: "^emails/" },
    },
    {
      name: "product-knows-no-tests",
      severity: "error",
      from: { path: "^(app|db|emails)/", pathNot: "\\.test\\.tsx?$" },
      to: { path: "^tests/" },
    },
    {
      name: "server-only-from-server",
      severity: "error",
      comment: "What a browser may load imports no server code; types cost nothing and may be named",
      from: {
        path: "^app/",
        pathNot:
          "\\.server\\.tsx?$|\\.test\\.tsx?$|^app/(routes|http|commands)/|^app/(root|entry\\.server)\\.tsx$",
      },
      to: { path: "\\.server\\.tsx?$", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "form-script-stays-small",
      severity: "error",
      comment:
        "The comment form's script is loaded by people with a slow line: no React, no Remix, no catalogue, no server code",
      from: { path: "^app/comments/form-script/.*\\.ts$" },
      to: {
        pathNot:
          "^app/comments/(form-script/[^/]+\\.ts|typed-comment\\.ts)$|^app/i18n/(normalize|numbers)\\.ts$|node_modules/altcha-lib/",
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "no-cycles",
      severity: "error",
      comment:
        "Types may name each other; code that loads in a circle breaks by the order in which it is loaded",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "no-undeclared-packages",
      severity: "error",
      from: {},
      to: { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
    },
    {
      name: "no-development-packages-in-product",
      severity: "error",
      comment: "commands may build and serve in development",
      from: { path: "^(app|db|emails)/", pathNot: "\\.test\\.tsx?$|^app/(commands|routes\\.ts)" },
      to: {
        dependencyTypes: ["npm-dev"],
        pathNot: "node_modules/@types/",
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "not-to-unresolvable",
      severity: "error",
      from: {},
      to: { couldNotResolve: true, pathNot: "^(node:|virtual:)" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^build/" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".js", ".json"],
    },
  },
};
