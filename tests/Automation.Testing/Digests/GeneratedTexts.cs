namespace Automation.Testing.Digests;

/// <summary>Names and titles of the generated organisation.</summary>
internal static class GeneratedTexts
{
    public const string Bot = "dependabot[bot]";

    public static readonly string[] People = ["ada", "boole", "curie", "darwin", "euler", "fermat", "gauss", "hopper"];

    public static readonly string[] PullRequests =
    [
        "feat(checkout): remember the last address",
        "fix: do not charge twice when the bank is slow",
        "docs: say what the retry budget is",
        "refactor(api)!: one way to ask for a page",
        "feat: añadir un saludo 👋",
        "Fix stuff",
        "perf(search): read the index once",
        "test: cover <b>markup</b> in names",
    ];

    public static readonly string[] Issues =
    [
        "Retries are copied in three places",
        "The nightly job takes six hours",
        "Two ways to read the settings",
        "Orders time out on the first of the month",
        "Prices are kept as floating-point numbers",
    ];
}
