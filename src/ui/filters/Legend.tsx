// The meanings of the shapes.

import type { Locale } from "../../i18n/locale.ts";
import { ToneMark } from "../parts/ToneMark.tsx";

interface Props {
  locale: Locale;
  /** The record holds events that no editor has reviewed. */
  unreviewed: boolean;
}

export function Legend({ locale, unreviewed }: Props) {
  const ink = "var(--bt-ink2)";
  return (
    <ul className="bt-legend" aria-hidden="true">
      {unreviewed && (
        <li>
          <ToneMark mark="circle" proposed />
          <span>{locale.words.unreviewed}</span>
        </li>
      )}
      <li>
        <svg aria-hidden="true" width="10" height="10" viewBox="0 0 10 10">
          <circle cx="5" cy="5" r="4" fill={ink} />
        </svg>
        <span>{locale.app.legend.day}</span>
      </li>
      <li>
        <svg aria-hidden="true" width="30" height="10" viewBox="0 0 30 10">
          <defs>
            <linearGradient id="bt-legend-soft">
              <stop offset="0" stopColor={ink} stopOpacity="0" />
              <stop offset="0.2" stopColor={ink} stopOpacity="0.7" />
              <stop offset="0.8" stopColor={ink} stopOpacity="0.7" />
              <stop offset="1" stopColor={ink} stopOpacity="0" />
            </linearGradient>
            <linearGradient id="bt-legend-fade">
              <stop offset="0.2" stopColor={ink} />
              <stop offset="1" stopColor={ink} stopOpacity="0" />
            </linearGradient>
          </defs>
          <rect y="1.5" width="30" height="7" fill="url(#bt-legend-soft)" />
        </svg>
        <span>{locale.app.legend.within}</span>
      </li>
      <li>
        <svg aria-hidden="true" width="34" height="12" viewBox="0 0 34 12">
          <rect width="2" height="12" fill={ink} />
          <rect x="2" y="3.7" width="32" height="4.6" fill="url(#bt-legend-fade)" />
        </svg>
        <span>{locale.app.legend.open}</span>
      </li>
      <li>
        <svg aria-hidden="true" width="8" height="16" viewBox="0 0 8 16">
          <path d="M4 4v9" stroke={ink} strokeWidth="1" />
          <circle cx="4" cy="3.5" r="3.2" fill={ink} />
          <circle cx="4" cy="13" r="2.4" fill={ink} />
        </svg>
        <span>{locale.app.legend.tie}</span>
      </li>
    </ul>
  );
}
