import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { buffer } from "node:stream/consumers";
import { afterAll } from "vitest";
import { listen } from "./listen";

/** What the store does with the next calls: answers 503, cuts a download in its middle, or works. */
type Behaviour = "normal" | "unavailable" | "cut";

export interface S3StandIn {
  readonly objects: ReadonlyMap<string, Buffer>;
  /** Puts an object there that the portal did not store. */
  put(key: string, bytes: Buffer, storedAt?: Date): void;
  /** Behaves so for some calls, then normally again. */
  behave(behaviour: Behaviour, times?: number): void;
}

const BUCKET = "files";
const PAGE = 2;

/**
 * A store that speaks the calls of S3 that are used: PutObject, GetObject, DeleteObject and ListObjectsV2, by path, for
 * signed requests alone. Sets the environment variables by which the client finds it. For the test file's top level.
 */
export async function s3StandIn(): Promise<S3StandIn> {
  const objects = new Map<string, Buffer>();
  const times = new Map<string, Date>();
  let behaviour: Behaviour = "normal";
  let left = 0;
  const put = (key: string, bytes: Buffer, storedAt = new Date()) => {
    objects.set(key, bytes);
    times.set(key, storedAt);
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const now = left > 0 ? behaviour : "normal";
    left -= 1;
    const url = new URL(request.url ?? "/", "http://localhost");
    const [, bucket, ...rest] = decodeURIComponent(url.pathname).split("/");
    const key = rest.join("/");
    const body = await buffer(request);
    if (!request.headers.authorization?.startsWith("AWS4-HMAC-SHA256 Credential=stand-in/")) {
      return refuse(response, 403, "AccessDenied");
    }
    if (now === "unavailable") return refuse(response, 503, "SlowDown");
    if (bucket !== BUCKET) return refuse(response, 404, "NoSuchBucket");
    if (request.method === "PUT") {
      if (request.headers["x-amz-trailer"] || body.length !== Number(request.headers["content-length"])) {
        return refuse(response, 400, "InvalidRequest");
      }
      put(key, body);
      response.setHeader("ETag", '"e"').end();
    } else if (request.method === "DELETE") {
      objects.delete(key);
      response.writeHead(204).end();
    } else if (url.searchParams.get("list-type") === "2") {
      response.setHeader("Content-Type", "application/xml").end(listing(url.searchParams));
    } else {
      const bytes = objects.get(key);
      if (!bytes) return refuse(response, 404, "NoSuchKey");
      response.setHeader("Content-Length", bytes.length);
      if (now !== "cut") response.end(bytes);
      else response.write(bytes.subarray(0, bytes.length >> 1), () => response.destroy());
    }
  }

  function listing(parameters: URLSearchParams): string {
    const prefix = parameters.get("prefix") ?? "";
    const after = parameters.get("continuation-token") ?? "";
    const all = [...objects.keys()].filter((key) => key.startsWith(prefix) && key > after).toSorted();
    const page = all.slice(0, PAGE);
    const more = all.length > PAGE ? `<NextContinuationToken>${page.at(-1)}</NextContinuationToken>` : "";
    const contents = page.map(
      (key) =>
        `<Contents><Key>${key}</Key><LastModified>${times.get(key)?.toISOString()}</LastModified><ETag>"e"</ETag><Size>${objects.get(key)?.length}</Size></Contents>`,
    );
    return `<?xml version="1.0"?><ListBucketResult><Name>${BUCKET}</Name><IsTruncated>${more !== ""}</IsTruncated>${contents.join("")}${more}</ListBucketResult>`;
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  const origin = await listen(server);
  const before = { ...process.env };
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_S3: origin,
    AWS_ACCESS_KEY_ID: "stand-in",
    AWS_SECRET_ACCESS_KEY: "stand-in",
    AWS_REGION: "us-east-1",
  });
  afterAll(() => {
    for (const name of Object.keys(process.env)) if (name.startsWith("AWS_")) delete process.env[name];
    Object.assign(process.env, before);
    server.close();
    server.closeAllConnections();
  });
  return {
    objects,
    put,
    behave(next, calls = 1) {
      behaviour = next;
      left = calls;
    },
  };
}

function refuse(response: ServerResponse, status: number, code: string): void {
  response
    .writeHead(status, { "Content-Type": "application/xml" })
    .end(`<?xml version="1.0"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`);
}
