// Imports run one way: http -> sync, answers -> search, index -> store -> shared. No cycles.

/** A layer, and the folders that it must not import from. */
const layer = (name, from, banned) => ({
  name,
  severity: "error",
  from: { path: from },
  to: { path: banned },
});

const ABOVE_STORE =
  "^server/src/(index|search|sync|logs|admin|sources|answers|insights|writer|http|console|cli|demo|start|main)";
const ABOVE_INDEX =
  "^server/src/(search|sync|logs|admin|sources|answers|insights|writer|http|console|cli|demo|start|main)";
const ABOVE_SEARCH =
  "^server/src/(sync|logs|admin|sources|answers|insights|writer|http|console|cli|demo|start|main)";
const ABOVE_SYNC =
  "^server/src/(admin|search|answers|insights|writer|http|console|cli|demo|start|main)";
const ABOVE_ADMIN = "^server/src/(search|answers|insights|writer|http|console|cli|demo|start|main)";
const ABOVE_LOGS =
  "^server/src/(search|sync|admin|answers|insights|writer|http|console|cli|demo|start|main)";
const ABOVE_ANSWERS = "^server/src/(sync|sources|writer|http|console|cli|demo|start|main)";
const ABOVE_ASKS = "^server/src/answers/(results|llm|answer\\.ts)";
const ABOVE_ITEMS = `^server/src/answers/(asks|aside|understand)|${ABOVE_ASKS}`;
const ABOVE_VOCABULARY = `^server/src/answers/(items|days|time|wording)|${ABOVE_ITEMS}`;
const ABOVE_WORDS = `^server/src/answers/vocabulary|${ABOVE_VOCABULARY}`;
const ABOVE_HTTP = "^server/src/(cli|demo|start|main)";

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    layer("shared-stands-alone", "^shared/(?!test/)", "^(server|addon|scripts)/"),
    layer("addon-knows-only-shared", "^addon/src/", "^(server|scripts|addon/local)/"),
    layer("local-apps-script-knows-no-server", "^addon/local/", "^server/"),
    layer("concepts-are-below-store", "^server/src/concepts/", `^server/src/store/|${ABOVE_STORE}`),
    layer("store-is-below-all", "^server/src/store/", ABOVE_STORE),
    layer("index-is-above-store", "^server/src/index/", ABOVE_INDEX),
    layer("search-is-above-index", "^server/src/search/", ABOVE_SEARCH),
    layer("sync-is-above-index", "^server/src/sync/", ABOVE_SYNC),
    layer("admin-is-above-sync", "^server/src/admin/", ABOVE_ADMIN),
    layer("logs-are-above-index", "^server/src/logs/", ABOVE_LOGS),
    layer("answers-are-above-search", "^server/src/answers/", ABOVE_ANSWERS),
    layer("words-are-below-all-of-answers", "^server/src/answers/words/", ABOVE_WORDS),
    layer("vocabulary-is-above-words", "^server/src/answers/vocabulary/", ABOVE_VOCABULARY),
    layer("items-are-above-vocabulary", "^server/src/answers/(items|days)/", ABOVE_ITEMS),
    layer("asks-know-no-result", "^server/src/answers/(asks|aside|wording)/", ABOVE_ASKS),
    layer("insights-are-above-search", "^server/src/insights/", ABOVE_ANSWERS),
    layer("http-is-below-its-start", "^server/src/(http|console)/", ABOVE_HTTP),
    layer("source-knows-no-test", "^(shared|addon|server)/(src/|local/|[^/]*\\.ts$)", "/test/"),
    {
      name: "adapters-are-named-once",
      comment:
        "Chroma, sqlite-vec and the embedding models are chosen in start.ts and start/, and behind ports elsewhere.",
      severity: "error",
      from: {
        path: "^server/src/",
        pathNot: "^server/src/(index/|start(\\.ts$|/)|cli/index-here\\.ts$)",
      },
      to: { path: "^server/src/index/(vectors/(chroma|sqlite)|embeddings/|chroma-)" },
    },
    {
      name: "no-unresolved",
      severity: "error",
      from: {},
      to: { couldNotResolve: true, pathNot: "^@huggingface/transformers$" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)(dist|node_modules)/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".js", ".mjs", ".cjs", ".json", ".d.ts"],
    },
  },
};
