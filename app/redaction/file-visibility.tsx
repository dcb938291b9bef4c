import { redactionReasons } from "~/comments/redacting/redaction";
import { useTranslate } from "~/i18n/translate";
import { deskFilePath } from "~/paths";
import { Button } from "~/ui/button";
import { Select } from "~/ui/field";
import { Form } from "~/ui/form";
import { Section } from "~/ui/section";
import type { RedactionView } from "./redaction-view.server";

/** A comment's files, each with whether everybody may have it, and the button that changes it. */
export function FileVisibility({ view, open }: { readonly view: RedactionView; readonly open: boolean }) {
  const t = useTranslate();
  if (view.files.length === 0) return null;
  return (
    <Section heading={t("redaction:files.heading")} id="files">
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without bullets */}
      <ul className="redaction-findings" role="list">
        {view.files.map(({ id, fileName, hiddenReason, isPublic }) => (
          <li key={id}>
            <div>
              <a href={deskFilePath(view.trackingNumber, id)} download>
                <bdi>{fileName}</bdi>
              </a>
              <p className="usa-hint">
                {hiddenReason
                  ? t("redaction:files.hidden", { reason: t(`redaction:reason.${hiddenReason}`) })
                  : t(isPublic ? "redaction:files.shown" : "redaction:files.notShown")}
              </p>
            </div>
            {open ? (
              <Form action="?">
                <input type="hidden" name="version" value={view.version} />
                <input type="hidden" name="file" value={id} />
                {hiddenReason ? (
                  <Button
                    size="small"
                    variant="secondary"
                    name="intent"
                    value="show-file"
                    aria-label={t("redaction:files.showOne", { name: fileName })}
                  >
                    {t("redaction:files.show")}
                  </Button>
                ) : (
                  <>
                    <Select
                      id={`reason-${id}`}
                      name="reason"
                      label={t("redaction:files.reasonOf", { name: fileName })}
                      options={redactionReasons.map((value) => ({
                        value,
                        label: t(`redaction:reason.${value}`),
                      }))}
                    />
                    <Button
                      size="small"
                      name="intent"
                      value="hide-file"
                      aria-label={t("redaction:files.hideOne", { name: fileName })}
                    >
                      {t("redaction:files.hide")}
                    </Button>
                  </>
                )}
              </Form>
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}
