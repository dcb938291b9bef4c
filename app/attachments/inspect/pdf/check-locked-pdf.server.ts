import { getDocumentProxy } from "unpdf";
import { refuse } from "../refused-file";

/** Kinds of annotation that carry files or media, as PDF.js numbers them: file, sound, movie, screen, 3D, rich media. */
const EMBEDDED_ANNOTATIONS = new Set([17, 18, 19, 21, 25, 26]);
const MOST_PAGES = 2_000;

/**
 * An encrypted PDF, as PDF.js reads it. Many are locked against changes alone and open for everybody: they are looked
 * through like others. One that asks for a password is let by; nobody can read it who has not been given it.
 * Throws RefusedFileError, or what PDF.js says of a damaged file.
 */
export async function checkLockedPdf(bytes: Buffer): Promise<void> {
  // PDF.js takes the memory over that it is given
  const pdf = await getDocumentProxy(new Uint8Array(bytes)).catch((error: unknown) => {
    if (error instanceof Error && error.name === "PasswordException") return undefined;
    throw error;
  });
  if (!pdf) return;
  if (pdf.numPages > MOST_PAGES) refuse("damaged", `${pdf.numPages} pages`);
  if ((await pdf.hasJSActions()) || (await pdf.getJSActions())) refuse("script", "JavaScript");
  if (await pdf.getAttachments()) refuse("embedded", "attachments");
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const annotations: readonly Annotation[] = await page.getAnnotations();
    for (const { annotationType, actions, unsafeUrl } of annotations) {
      if (EMBEDDED_ANNOTATIONS.has(annotationType)) refuse("embedded", `annotation ${annotationType}`);
      if (actions) refuse("script", "an annotation's actions");
      if (unsafeUrl && !/^(https?|mailto|tel):/i.test(unsafeUrl))
        refuse("script", "a link to a program or file");
    }
    page.cleanup();
  }
}

interface Annotation {
  readonly annotationType: number;
  readonly actions?: unknown;
  readonly unsafeUrl?: string;
}
