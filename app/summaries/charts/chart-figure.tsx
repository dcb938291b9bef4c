import { useId } from "react";
import { useTranslate } from "~/i18n/translate";
import { classNames } from "~/ui/class-names";
import type { Drawing } from "./drawing";

/** A chart's drawings: one, or one for wide windows and one for narrow ones. */
export interface Drawings {
  readonly wide?: Drawing | undefined;
  readonly narrow: Drawing;
}

/** A chart with its key and what it says in words, for whoever does not see it and whoever does. */
export function ChartFigure({
  title,
  point,
  drawings: { wide, narrow },
}: {
  readonly title: string;
  /** The main point in words. */
  readonly point: string;
  readonly drawings: Drawings;
}) {
  const t = useTranslate();
  const pointId = useId();
  const described = { title, describedBy: pointId };
  return (
    <figure className="ui-chart">
      <p className="ui-chart__key">
        <span className="ui-chart__swatch ui-chart__swatch--comments" aria-hidden="true" />
        {t("summary:comments")}
        <span className="ui-chart__swatch ui-chart__swatch--voices" aria-hidden="true" />
        {t("summary:voices")}
      </p>
      {wide ? <Picture drawing={wide} className="ui-chart__picture--wide" {...described} /> : null}
      <Picture drawing={narrow} className={wide && "ui-chart__picture--narrow"} {...described} />
      <figcaption id={pointId}>{point}</figcaption>
    </figure>
  );
}

function Picture({
  drawing: { width, height, elements },
  title,
  describedBy,
  className,
}: {
  readonly drawing: Drawing;
  readonly title: string;
  readonly describedBy: string;
  readonly className?: string | undefined;
}) {
  const titleId = useId();
  return (
    <svg
      className={classNames("ui-chart__picture", className)}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-labelledby={titleId}
      aria-describedby={describedBy}
      focusable="false"
    >
      <title id={titleId}>{title}</title>
      {elements.map(({ name: Element, attributes, fill, stroke, text }, index) => (
        <Element
          // biome-ignore lint/suspicious/noArrayIndexKey: a drawing is drawn once, in its order
          key={index}
          {...attributes}
          className={classNames(fill && `ui-chart__fill--${fill}`, stroke && `ui-chart__line--${stroke}`)}
        >
          {text}
        </Element>
      ))}
    </svg>
  );
}
