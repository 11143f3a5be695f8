// The message in an embed while its timeline is loading, and when that has failed.

import { localeWithoutRecord } from "../../i18n/locales.ts";

interface Props {
  /** The language that the host asks for. */
  language: string | undefined;
  height: number;
  theme: "system" | "light" | "dark";
  /** The reason of the failure; null while the timeline is loading. */
  failure: string | null;
  /** The full page; null where there is none. */
  link: string | null;
}

export function EmbedMessage({ language, height, theme, failure, link }: Props) {
  const locale = localeWithoutRecord(language);
  return (
    <div className="bt-root" {...(theme === "system" ? {} : { "data-theme": theme })}>
      {/* Another element for another state: words that change in place would count as having moved. */}
      <div key={failure} className="bt-embed bt-embed-message" part="box" style={{ height }}>
        {failure === null ? (
          <p role="status">{locale.app.embedLoading}</p>
        ) : (
          <p role="alert">{locale.app.embedMissing(failure)}</p>
        )}
        {failure !== null && <slot /> /* what the host gave for the case */}
        {link && (
          <p>
            <a href={link} target="_blank" rel="noopener" part="link">
              {locale.app.fullPage}
            </a>
          </p>
        )}
      </div>
    </div>
  );
}
