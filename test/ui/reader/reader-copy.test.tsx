// @vitest-environment jsdom
import { cleanup, configure, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, test, vi } from "vitest";
import { createTimelineStore } from "../../../src/state/store.ts";
import { Reader } from "../../../src/ui/reader/Reader.tsx";
import { timeline } from "../../fixtures/timeline.ts";
import { PATIENCE } from "../../patience.ts";

configure({ asyncUtilTimeout: PATIENCE });

afterEach(() => {
  cleanup();
  Reflect.deleteProperty(navigator, "clipboard");
});

function show({ sheet = false, clipboard = true } = {}) {
  const writeText = vi.fn((_text: string) => (clipboard ? Promise.resolve() : Promise.reject(new Error("no"))));
  Object.defineProperty(navigator, "clipboard", { value: { writeText }, configurable: true });
  const store = createTimelineStore(timeline, { selected: { event: "ipap-2005", evidence: 1 } });
  const onKeyDown = vi.fn();
  render(
    // biome-ignore lint/a11y/noStaticElementInteractions: stands for the page, which hears what the reader lets through
    <div className="bt-root" onKeyDown={onKeyDown}>
      <button type="button">outside</button>
      <Reader
        store={store}
        onClose={() => {}}
        loadText={() => {}}
        sheet={sheet}
        linkTo={({ selected }) => `https://x.org/?event=${selected?.event}`}
      />
    </div>,
  );
  return { store, writeText, onKeyDown };
}
const button = (name: string) => screen.getByRole("button", { name });
const focused = () => document.activeElement;

describe("copying", () => {
  test("the link, with a word of confirmation", async () => {
    const { writeText } = show();
    fireEvent.click(button("Copy link"));
    expect(writeText).toHaveBeenCalledWith("https://x.org/?event=ipap-2005");
    expect(await screen.findByText("The link was copied.")).toBeDefined();
  });

  test("where the browser forbids it, the text itself stands there selected", async () => {
    show({ clipboard: false });
    fireEvent.click(button("Copy link"));
    const field = await screen.findByRole<HTMLTextAreaElement>("textbox", { name: "The link" });
    expect(field.value).toBe("https://x.org/?event=ipap-2005");
    expect(focused()).toBe(field);
    expect([field.selectionStart, field.selectionEnd]).toEqual([0, field.value.length]);
  });

  test("the confirmation goes with the event it belongs to", async () => {
    show();
    fireEvent.click(button("Copy link"));
    await screen.findByText("The link was copied.");
    fireEvent.click(button("Next event"));
    expect(screen.queryByText("The link was copied.")).toBeNull();
  });
});

describe("an event that no page shows", () => {
  function showUnlinked() {
    const writeText = vi.fn((_text: string) => Promise.resolve());
    Object.defineProperty(navigator, "clipboard", { value: { writeText }, configurable: true });
    const store = createTimelineStore(timeline, { selected: { event: "ipap-2005", evidence: 1 } });
    render(<Reader store={store} onClose={() => {}} loadText={() => {}} linkTo={() => null} />);
    return writeText;
  }

  test("has no link to copy", () => {
    showUnlinked();
    expect(screen.queryByRole("button", { name: "Copy link" })).toBeNull();
  });

  test.each(["Plain text", "BibTeX", "CSL-JSON"])("is cited without a way back, as %s", async (format) => {
    const writeText = showUnlinked();
    fireEvent.click(button("Cite"));
    fireEvent.click(screen.getByRole("menuitem", { name: format }));
    await screen.findByText(`${format} was copied.`);
    expect(writeText.mock.calls[0]?.[0]).not.toMatch(/null|event=|localhost/);
    expect(writeText.mock.calls[0]?.[0]).toMatch(/\(cited for: [^,]+\)/);
  });
});

describe("sharing", () => {
  function offer(outcome: Promise<void>) {
    const share = vi.fn((_data: ShareData) => outcome);
    vi.stubGlobal("navigator", Object.assign(Object.create(navigator), { share }));
    return share;
  }

  test("takes the place of copying where the browser has a sheet for it", async () => {
    const share = offer(Promise.resolve());
    const { writeText } = show();
    expect(screen.queryByRole("button", { name: "Copy link" })).toBeNull();
    fireEvent.click(button("Share"));
    expect(share).toHaveBeenCalledWith({ title: expect.any(String), url: "https://x.org/?event=ipap-2005" });
    await Promise.resolve();
    expect(writeText).not.toHaveBeenCalled();
  });

  test("copies the link where the page may not share", async () => {
    offer(Promise.reject(new DOMException("no leave", "NotAllowedError")));
    const { writeText } = show();
    fireEvent.click(button("Share"));
    expect(await screen.findByText("The link was copied.")).toBeDefined();
    expect(writeText).toHaveBeenCalledWith("https://x.org/?event=ipap-2005");
  });
});

describe("citing", () => {
  test.each([
    ["Plain text", "RFE/RL Armenian Service: “NATO Undaunted By Armenia-Russia Ties”, 6 September 2012."],
    ["BibTeX", "@misc{yerevan-2012,"],
    ["CSL-JSON", '"id": "yerevan-2012"'],
  ])("as %s", async (format, words) => {
    const { writeText } = show();
    fireEvent.click(button("Cite"));
    fireEvent.click(screen.getByRole("menuitem", { name: format }));
    expect(await screen.findByText(`${format} was copied.`)).toBeDefined();
    expect(writeText.mock.calls[0]?.[0]).toContain(words);
    expect(screen.queryByRole("menu")).toBeNull();
    expect(focused()).toBe(button("Cite"));
  });

  test("the menu is gone through by arrows", () => {
    show();
    fireEvent.click(button("Cite"));
    expect(focused()?.textContent).toBe("Plain text");
    fireEvent.keyDown(focused()!, { key: "ArrowDown" });
    expect(focused()?.textContent).toBe("BibTeX");
    fireEvent.keyDown(focused()!, { key: "ArrowUp" });
    fireEvent.keyDown(focused()!, { key: "ArrowUp" });
    expect(focused()?.textContent).toBe("CSL-JSON");
  });

  test("Escape closes the menu and nothing else", () => {
    const { onKeyDown } = show();
    fireEvent.click(button("Cite"));
    fireEvent.keyDown(focused()!, { key: "Escape" });
    expect(screen.queryByRole("menu")).toBeNull();
    expect(focused()).toBe(button("Cite"));
    expect(onKeyDown).not.toHaveBeenCalled();
    fireEvent.keyDown(focused()!, { key: "Escape" });
    expect(onKeyDown).toHaveBeenCalledOnce();
  });

  test("leaving the menu closes it", () => {
    show();
    fireEvent.click(button("Cite"));
    fireEvent.focusOut(focused()!, { relatedTarget: button("outside") });
    expect(screen.queryByRole("menu")).toBeNull();
  });
});

describe("as a sheet", () => {
  test("it is a dialog named by its title, and Tab stays inside", () => {
    show({ sheet: true });
    const dialog = screen.getByRole("dialog", {
      name: "Armenia and NATO agree on first Individual Partnership Action Plan",
    });
    expect(dialog.getAttribute("aria-modal")).toBe("true");
    const stops = [...dialog.querySelectorAll<HTMLElement>("button, a, [tabindex='0']")];
    stops.at(-1)?.focus();
    fireEvent.keyDown(focused()!, { key: "Tab" });
    expect(focused()).toBe(button("Full height"));
    fireEvent.keyDown(focused()!, { key: "Tab", shiftKey: true });
    expect(focused()).toBe(stops.at(-1));
  });

  test("it can be made as high as the page", () => {
    show({ sheet: true });
    fireEvent.click(button("Full height"));
    expect(screen.getByRole("dialog").className).toContain("bt-reader-tall");
  });

  test("beside the page it is none, and takes the focus only from inside the timeline", () => {
    show();
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(focused()).toBe(document.body);
  });

  test("opened from inside, the title takes the focus", () => {
    const store = createTimelineStore(timeline);
    const page = (open: boolean) => (
      <div className="bt-root">
        <button type="button">outside</button>
        {open && <Reader store={store} onClose={() => {}} loadText={() => {}} />}
      </div>
    );
    const { rerender } = render(page(false));
    button("outside").focus();
    store.getState().select("ipap-2005");
    rerender(page(true));
    expect(focused()?.tagName).toBe("H2");
  });
});
