// What an embed shows in its box while there is no timeline to show, and when there will be none.

import { app } from "../../i18n/app.ts";

interface Props {
  height: number;
  theme: "system" | "light" | "dark";
  /** The reason of the failure; null while the timeline is loading. */
  failure: string | null;
  /** The full page. */
  link: string;
}

export function EmbedMessage({ height, theme, failure, link }: Props) {
  return (
    <div className="bt-root" {...(theme === "system" ? {} : { "data-theme": theme })}>
      {/* Another element for another state: words that change in place would count as having moved. */}
      <div key={failure} className="bt-embed bt-embed-message" part="box" style={{ height }}>
        {failure === null ? <p role="status">{app.embedLoading}</p> : <p role="alert">{app.embedMissing(failure)}</p>}
        <p>
          <a href={link} target="_blank" rel="noopener" part="link">
            {app.fullPage}
          </a>
        </p>
      </div>
    </div>
  );
}
