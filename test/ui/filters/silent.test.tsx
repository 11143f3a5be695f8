// @vitest-environment jsdom
// Actors without words of their own: said in the menu and under the list, where the record knows.

import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { createTimelineStore } from "../../../src/state/store.ts";
import { Toolbar } from "../../../src/ui/filters/Toolbar.tsx";
import { Silent } from "../../../src/ui/list/Silent.tsx";
import { timeline } from "../../fixtures/timeline.ts";

afterEach(cleanup);

const heard = timeline.actors.filter(({ id }) => id !== "csto").map(({ id }) => id);
const spoken = { ...timeline, documents: timeline.documents.map((document) => ({ ...document, voices: heard })) };

function show(of: typeof timeline) {
  const store = createTimelineStore(of);
  const { container } = render(
    <div>
      <Toolbar store={store} />
      <Silent store={store} />
    </div>,
  );
  return container;
}

test("the menu of actors and a sentence under the list say who does not speak", () => {
  const container = show(spoken);
  const choices = [...container.querySelectorAll(".bt-check")].map(({ textContent }) => textContent);
  expect(choices).toContain("CSTO 2 · no words of its own");
  expect(choices.filter((choice) => choice?.includes("own"))).toHaveLength(1);
  expect(screen.getByText("CSTO is in 2 events; none of the three articles carries its own words.")).toBeTruthy();
});

test("nothing is said where no document tells whose words it carries", () => {
  expect(show(timeline).textContent).not.toMatch(/own words|words of its own/);
});
