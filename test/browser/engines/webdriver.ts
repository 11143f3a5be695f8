// A session of the W3C's WebDriver protocol over HTTP, as far as the host tests need one.

export interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** One input device and what it does: https://www.w3.org/TR/webdriver2/#actions */
interface Device {
  type: "pointer" | "key" | "wheel";
  id: string;
  parameters?: { pointerType: "mouse" };
  actions: Record<string, number | string>[];
}

/** The protocol's characters for keys that are no characters. */
const KEYS: Record<string, string> = {
  Tab: "\ue004",
  Enter: "\ue007",
  Escape: "\ue00c",
  PageUp: "\ue00e",
  PageDown: "\ue00f",
  End: "\ue010",
  Home: "\ue011",
  ArrowLeft: "\ue012",
  ArrowUp: "\ue013",
  ArrowRight: "\ue014",
  ArrowDown: "\ue015",
};

export class Session {
  private constructor(
    private readonly address: string,
    /** The version that the browser says it has. */
    readonly version: string,
  ) {}

  /** Opens a browser through the driver at this address. Throws what the driver says if that fails. */
  static async open(driver: string, capabilities: object): Promise<Session> {
    const answer = await send<{ sessionId: string; capabilities: { browserVersion?: string } }>(
      "POST",
      `${driver}/session`,
      { capabilities: { alwaysMatch: capabilities } },
    );
    return new Session(`${driver}/session/${answer.sessionId}`, answer.capabilities.browserVersion ?? "unknown");
  }

  /** How long a script or a page may take, in ms. */
  async limit(script: number, pageLoad: number): Promise<void> {
    await this.post("timeouts", { script, pageLoad });
  }

  async goto(url: string): Promise<void> {
    await this.post("url", { url });
  }

  async back(): Promise<void> {
    await this.post("back", {});
  }

  /** What a script hands to the function that is its last argument. */
  evaluate<T>(script: string): Promise<T> {
    return this.post<T>("execute/async", { script, args: [] });
  }

  /** Makes scripts run in the page's frame of this number, or in the page itself. */
  async enter(frame: number | null): Promise<void> {
    await this.post("frame", { id: frame });
  }

  async resize(rectangle: Rectangle): Promise<void> {
    await this.post("window/rect", rectangle);
  }

  /** The visible part of the page as PNG. */
  async screenshot(): Promise<Buffer> {
    return Buffer.from(await send<string>("GET", `${this.address}/screenshot`), "base64");
  }

  async moveTo(x: number, y: number): Promise<void> {
    await this.perform(mouse(moved(x, y)));
  }

  async clickAt(x: number, y: number): Promise<void> {
    await this.perform(mouse(moved(x, y), { type: "pointerDown", button: 0 }, { type: "pointerUp", button: 0 }));
  }

  /** Presses one named key, or each character of a text. */
  async key(text: string): Promise<void> {
    const values = KEYS[text] === undefined ? [...text] : [KEYS[text]];
    const actions = values.flatMap((value) => [
      { type: "keyDown", value },
      { type: "keyUp", value },
    ]);
    await this.perform({ type: "key", id: "keyboard", actions });
  }

  async scroll(x: number, y: number, deltaX: number, deltaY: number): Promise<void> {
    const turn = {
      type: "scroll",
      x: Math.round(x),
      y: Math.round(y),
      deltaX,
      deltaY,
      duration: 0,
      origin: "viewport",
    };
    await this.perform({ type: "wheel", id: "wheel", actions: [turn] });
  }

  async close(): Promise<void> {
    await send("DELETE", this.address);
  }

  private async perform(device: Device): Promise<void> {
    await this.post("actions", { actions: [device] });
  }

  private post<T = unknown>(command: string, body: object): Promise<T> {
    return send<T>("POST", `${this.address}/${command}`, body);
  }
}

/** Drivers take whole pixels only. */
const moved = (x: number, y: number) => ({
  type: "pointerMove",
  x: Math.round(x),
  y: Math.round(y),
  duration: 0,
  origin: "viewport",
});

const mouse = (...actions: Device["actions"]): Device => ({
  type: "pointer",
  id: "mouse",
  parameters: { pointerType: "mouse" },
  actions,
});

async function send<T>(method: string, address: string, body?: object): Promise<T> {
  const response = await fetch(address, {
    method,
    ...(body && { body: JSON.stringify(body), headers: { "Content-Type": "application/json; charset=utf-8" } }),
  });
  const { value } = (await response.json()) as { value: T & { error?: string; message?: string } };
  if (!response.ok) throw new Error(`${value.error ?? response.status}: ${value.message ?? ""}`);
  return value;
}
