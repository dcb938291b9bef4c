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
const SILENT_BODY_MS = 60_000;
const ORDINARY_BODY_MS = 60_000;
/** Files of 200 MB from a connection of 1 Mbit/s, one of 25 MB from a phone with a tenth of that. */
export const LONGEST_BODY_MS = 40 * 60_000;

/** Cuts off a request whose body does not arrive: after a minute, or, where files are sent, a minute without a byte. */
export function limitReadingTime(): RequestHandler {
  return (request, response, next) => {
    const hasBody =
      request.get("Transfer-Encoding") !== undefined || request.get("Content-Length") !== undefined;
    if (!hasBody) return next();
    const giveUp = () => {
      if (!request.complete) request.destroy();
    };
    const whole = findFileLimit(request) === undefined ? setTimeout(giveUp, ORDINARY_BODY_MS) : undefined;
    request.setTimeout(SILENT_BODY_MS, giveUp);
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
const MAX_CHANGING = 512;
const MAX_CHANGING_BY_ADDRESS = 128;

/**
 * Past so many requests at once a further one is told to come back, at once, rather than slowing down the others.
 * Pages and forms are counted apart, and forms by address as well: somebody who opens forms and never sends them must
 * not take the pages away from everybody, nor the forms from others.
 */
export function limitInFlight(): RequestHandler {
  let reading = 0;
  let changing = 0;
  const changingBy = new Map<string, number>();
  return (request, response, next) => {
    if (request.method === "GET" || request.method === "HEAD") {
      if (reading >= MAX_READING) return refuse(request, response, 503, "too-busy");
      reading += 1;
      response.once("close", () => {
        reading -= 1;
      });
      return next();
    }
    const place = network(request.ip ?? "unknown");
    const here = changingBy.get(place) ?? 0;
    if (changing >= MAX_CHANGING || here >= MAX_CHANGING_BY_ADDRESS)
      return refuse(request, response, 503, "too-busy");
    changing += 1;
    changingBy.set(place, here + 1);
    response.once("close", () => {
      changing -= 1;
      const left = (changingBy.get(place) ?? 1) - 1;
      if (left > 0) changingBy.set(place, left);
      else changingBy.delete(place);
    });
    next();
  };
}
