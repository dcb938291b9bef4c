import type { Request, RequestHandler, Response } from "express";
import { attachmentLimits } from "~/attachments/attachment";
import { network } from "./limits.server";
import { refuse } from "./plain-page";

/** Eleven texts of 20,000 characters, each of which a form may spell with up to 12 bytes, and room for the rest. */
export const BODY_LIMIT_BYTES = 4 * 1024 * 1024;

/** The lines around the parts of a form. */
const FRAMING_BYTES = 1024 * 1024;

/**
 * What a body may hold where files are sent, which are then limited one by one as they stream in: the form, new or amending, whose text
 * is given back even where its files are too many, and the address that takes one file at a time.
 */
const fileLimits: readonly { readonly address: RegExp; readonly bytes: number }[] = [
  {
    address: /^\/(en|es)\/(notices\/[^/]+\/comment|track\/[^/]+\/amend)\/?$/,
    bytes: attachmentLimits.files * attachmentLimits.fileBytes + BODY_LIMIT_BYTES + FRAMING_BYTES,
  },
  {
    address: /^\/(en|es)\/notices\/[^/]+\/attachments\/?$/,
    bytes: attachmentLimits.fileBytes + FRAMING_BYTES,
  },
];

/** The limit of a body that may hold files; undefined where none are taken. */
function findFileLimit(request: Request): number | undefined {
  if (request.method !== "POST" || !isMultipart(request.get("Content-Type"))) return undefined;
  return fileLimits.find(({ address }) => address.test(request.path))?.bytes;
}

const isMultipart = (contentType: string | undefined) => /^multipart\//i.test(contentType ?? "");

/** Answers 413 to a body over the limit: at once where its length is declared, while reading where it is not. */
export function limitBody(ordinary: number): RequestHandler {
  return (request, response, next) => {
    const forFiles = findFileLimit(request);
    const limit = forFiles ?? ordinary;
    if (Number(request.get("Content-Length") ?? 0) > limit) return refuseTooLarge(request, response);
    response.locals.bodyLimit = limit;
    response.locals.holdsFiles = forFiles !== undefined;
    next();
  };
}

/** Who sends nothing for so long has gone, or means to keep others out. */
const MINUTE_MS = 60_000;
/** A phone with a tenth of 1 Mbit/s sends three times as much. Whoever sends less keeps a place that others need. */
const LEAST_BYTES_A_MINUTE = 250_000;
/** Files of 200 MB from a connection of 1 Mbit/s, one of 25 MB from a phone with a tenth of that. */
export const LONGEST_BODY_MS = 40 * 60_000;

/**
 * Cuts off a request whose body does not arrive: after a minute, or, where files are sent, after a minute without a byte or
 * with too few of them.
 */
export function limitReadingTime(minuteMs = MINUTE_MS): RequestHandler {
  return (request, response, next) => {
    const hasBody =
      request.get("Transfer-Encoding") !== undefined || request.get("Content-Length") !== undefined;
    if (!hasBody) return next();
    const giveUp = () => {
      if (!request.complete) request.destroy();
    };
    let before = request.socket.bytesRead;
    const whole =
      findFileLimit(request) === undefined
        ? setTimeout(giveUp, minuteMs)
        : setInterval(() => {
            // where it is paused, the delay is ours: the disk's, say
            if (request.socket.bytesRead - before < LEAST_BYTES_A_MINUTE && !request.isPaused()) giveUp();
            before = request.socket.bytesRead;
          }, minuteMs);
    request.setTimeout(minuteMs, giveUp);
    // what is done with the body may take its time; once it is answered, the server's own limits are in force again
    request.once("end", () => {
      if (!response.writableEnded) request.setTimeout(0);
    });
    response.once("close", () => clearTimeout(whole));
    next();
  };
}

/** Answers 413. The sender may still be sending; what is left of it is not read. */
export function refuseTooLarge(request: Request, response: Response): void {
  response.setHeader("Connection", "close");
  refuse(request, response, 413, "too-large");
}

/** A form has some dozens of fields; the platform's parser takes time that grows with the square of their number. */
export const FIELD_LIMIT = 5_000;

/**
 * Counts the fields of a form while it is read, roughly: by what separates them in either encoding. Not for a form with
 * files, in which the same letters may stand; `readFormWithFiles` counts its fields.
 */
export function createFieldCounter(contentType: string | undefined): (chunk: Buffer) => number {
  const separator = isMultipart(contentType) ? "form-data" : "&";
  let fields = 0;
  return (chunk) => {
    for (let at = chunk.indexOf(separator); at !== -1; at = chunk.indexOf(separator, at + 1)) fields += 1;
    return fields;
  };
}

const MAX_READING = 256;
/** Half of them, as an office of many behind one address may need; and somebody who reads slowly cannot take all. */
const MAX_READING_BY_ADDRESS = 128;
/** A download of 25 MB lasts as long as its reader likes. */
const MAX_DOWNLOADS = 128;
const MAX_DOWNLOADS_BY_ADDRESS = 32;
const MAX_CHANGING = 512;
const MAX_CHANGING_BY_ADDRESS = 128;

/** Where files are given out. */
const DOWNLOAD = /^\/(?:(?:en|es|desk)\/comments\/[^/]+\/files|desk\/exports\/[^/]+)\//;

/**
 * Past so many requests at once a further one is told to come back, at once, rather than slowing down the others.
 * Pages, downloads and forms are counted apart, and each by address as well: somebody who opens forms and never sends them,
 * or asks for files and never reads them, must not take the pages away from everybody, nor the forms or files from others.
 */
export function limitInFlight(): RequestHandler {
  const reading = createCounter(MAX_READING, MAX_READING_BY_ADDRESS);
  const downloading = createCounter(MAX_DOWNLOADS, MAX_DOWNLOADS_BY_ADDRESS);
  const changing = createCounter(MAX_CHANGING, MAX_CHANGING_BY_ADDRESS);
  return (request, response, next) => {
    const isChange = request.method !== "GET" && request.method !== "HEAD";
    const counter = isChange ? changing : DOWNLOAD.test(request.path) ? downloading : reading;
    const leave = counter.enter(network(request.ip ?? "unknown"));
    if (!leave) return refuse(request, response, 503, "too-busy");
    response.once("close", leave);
    next();
  };
}

/** Counts who is inside, all together and by place. */
function createCounter(most: number, mostByPlace: number) {
  let all = 0;
  const byPlace = new Map<string, number>();
  return {
    /** Lets one more in and returns how it leaves; undefined where there is no room. */
    enter(place: string): (() => void) | undefined {
      const here = byPlace.get(place) ?? 0;
      if (all >= most || here >= mostByPlace) return undefined;
      all += 1;
      byPlace.set(place, here + 1);
      return () => {
        all -= 1;
        const left = (byPlace.get(place) ?? 1) - 1;
        if (left > 0) byPlace.set(place, left);
        else byPlace.delete(place);
      };
    },
  };
}
