import type { Part } from "~/attachments/attachment";
import { AttachmentFields } from "~/attachments/attachment-fields";
import type { FormView } from "./form-view";

/** The files of one part of the form: those kept, and the field for more. */
export function FormFiles({
  part,
  files,
  fileProblems,
}: Pick<FormView, "files" | "fileProblems"> & { readonly part: Part }) {
  const problems = fileProblems.filter((problem) => problem.part === part).map(({ message }) => message);
  return <AttachmentFields part={part} files={files} problems={problems} />;
}
