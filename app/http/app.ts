import type { ServerBuild } from "@remix-run/node";
import compression from "compression";
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from "express";
import type { Portal } from "~/portal.server";
import { isDatabaseAway } from "~db/errors";
import { securityHeaders } from "./headers";
import { healthRoutes } from "./health";
import { BODY_LIMIT_BYTES, limitBody, limitInFlight, limitReadingTime } from "./load";
import { refuseMalformed } from "./malformed";
import { originCheck } from "./origin";
import { refuse } from "./plain-page";
import { remixHandler } from "./remix-handler";
import { observeRequests } from "./requests";
import type { ServerState } from "./serve";

const ONE_YEAR = "365d";

export interface AppParts {
  readonly build: ServerBuild | (() => Promise<ServerBuild>);
  /** Serves assets in development; otherwise they come from `build/client`. */
  readonly assets?: RequestHandler;
  readonly state: ServerState;
}

/** The whole web server, from the first header to Remix, without a port. */
export function createApp(portal: Portal, { build, assets, state }: AppParts): Express {
  const secure = portal.env.baseUrl.protocol === "https:";
  const app = express();
  app.disable("x-powered-by");
  app.locals.siteName = portal.env.SITE_NAME;
  app.set("trust proxy", trustProxy(portal.env.TRUST_PROXY));
  app.use(observeRequests(portal.log, portal.metrics));
  app.use(securityHeaders(secure));
  app.use(limitReadingTime());
  app.use(refuseMalformed);
  app.use(healthRoutes(portal, state));
  app.use(compression());
  if (assets) app.use(assets);
  else {
    app.use(
      "/assets",
      express.static("build/client/assets", { immutable: true, maxAge: ONE_YEAR }),
      (_request, response) => response.sendStatus(404),
    );
    // the other static files lie side by side; pages have no dot, and need no look into the file system
    app.get(/^\/[^/]+\.[^/]+$/, express.static("build/client", { maxAge: "1h", index: false }));
  }
  app.use(originCheck(portal.env.baseUrl, portal.env.mode !== "production"));
  app.use(limitBody(BODY_LIMIT_BYTES));
  app.use(limitInFlight());
  app.use(remixHandler(portal, build));
  app.use(answerFailure);
  return app;
}

/** The server of a process that only works jobs: it answers whether it lives, and nothing else. */
export function createWorkerApp(portal: Portal, state: ServerState): Express {
  const app = express();
  app.disable("x-powered-by");
  app.use(healthRoutes(portal, state));
  return app;
}

/** A number of proxies, or the addresses to trust, as Express reads them; none by default. */
function trustProxy(value: string | undefined): number | string | false {
  if (value === undefined) return false;
  return /^\d+$/.test(value) ? Number(value) : value;
}

// Express knows an error handler by its four parameters.
const answerFailure: ErrorRequestHandler = (error, request, response, _next) => {
  response.locals.log?.error({ err: error }, "request failed");
  if (response.headersSent) response.destroy();
  else if (isDatabaseAway(error)) refuse(request, response, 503, "database-away");
  else refuse(request, response, 500, "failed");
};
