// What an account has used up of Google's daily quotas, and the refusal once it is too much.

// https://developers.google.com/apps-script/guides/services/quotas, accounts such as gmail.com; a
// Workspace account has five to ten times as much, and four times the trigger time.
export const DAILY = { fetches: 20_000, properties: 50_000, trigger_seconds: 90 * 60 };

type Counted = "fetches" | "properties";

const REFUSALS: Record<Counted, string> = {
  fetches: "Service invoked too many times for one day: urlfetch.",
  properties: "Service invoked too many times for one day: properties.",
};

const DAY_MS = 86_400_000;

export interface Used {
  fetches: number;
  properties: number;
  trigger_seconds: number;
}

/** Quotas are per user and start again 24 hours after the first use. */
export class Usage {
  #accounts = new Map<string, Used & { since: number }>();
  #total: Used = { fetches: 0, properties: 0, trigger_seconds: 0 };

  constructor(
    private readonly now: () => number = Date.now,
    private readonly daily: Readonly<Used> = DAILY,
  ) {}

  /** Everybody's use since the beginning. */
  get total(): Readonly<Used> {
    return this.#total;
  }

  /** What `user` has used in the present 24 hours. */
  today(user: string): Used & { since: number } {
    const now = this.now();
    const known = this.#accounts.get(user);
    if (known && now - known.since < DAY_MS) return known;
    const fresh = { fetches: 0, properties: 0, trigger_seconds: 0, since: now };
    this.#accounts.set(user, fresh);
    return fresh;
  }

  /** @throws Error with Google's words where the day's quota is used up */
  count(user: string, what: Counted): void {
    const used = this.today(user);
    if (used[what] >= this.daily[what]) throw new Error(REFUSALS[what]);
    used[what]++;
    this.#total[what]++;
  }

  chargeTrigger(user: string, seconds: number): void {
    this.today(user).trigger_seconds += seconds;
    this.#total.trigger_seconds += seconds;
  }

  /** False where Google would not start the user's triggers any more today. */
  mayRunTrigger(user: string): boolean {
    return this.today(user).trigger_seconds < this.daily.trigger_seconds;
  }
}
