// Leads between the page of patterns and the sheet doctor.

/** @param findings of the sheet doctor; null while nothing is known of them */
export function PatternTabs({
  at,
  findings,
}: {
  at: "patterns" | "doctor";
  findings: number | null;
}) {
  return (
    <nav class="tabs" aria-label="Patterns and sheets">
      <a href="/patterns" aria-current={at === "patterns" ? "page" : undefined}>
        What stands out
      </a>
      <a href="/patterns/doctor" aria-current={at === "doctor" ? "page" : undefined}>
        Sheet doctor{" "}
        {findings !== null && (
          <>
            <span class="mark">{findings.toLocaleString("en-GB")}</span>
            <span class="hidden"> findings</span>
          </>
        )}
      </a>
    </nav>
  );
}
