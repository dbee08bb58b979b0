using System.Globalization;
using System.Text;

namespace Automation.Benchmarks.CodeOwners;

/// <summary>
/// The <c>CODEOWNERS</c> file and the files of a large repository, made up: 5,000 lines of all kinds in no order, 100,000 paths. Files of
/// the same folders, so that the lines mean something.
/// </summary>
internal static class OwnedTree
{
    public const int Rules = 5_000;

    /// <summary>How many paths there are; a constant, because the harness divides by it.</summary>
    public const int Paths = 100_000;

    private static readonly string[] Words =
    [
        "api", "app", "auth", "billing", "cache", "client", "common", "config", "core", "data", "docs", "events", "export", "files",
        "forms", "http", "import", "jobs", "lang", "ledger", "mail", "model", "orders", "parser", "pay", "queue", "report", "schema",
        "search", "server", "store", "tests", "tools", "users", "web", "worker",
    ];

    private static readonly string[] Extensions = ["cs", "ts", "tsx", "js", "json", "md", "yml", "py", "go", "sql", "proto", "css"];

    /// <param name="plain">Only lines that every peer reads alike: whole folders and whole names.</param>
    public static string File(bool plain = false)
    {
        var random = new Random(1);
        var text = new StringBuilder();
        for (var rule = 0; rule < Rules; rule++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{Pattern(random, plain)} @octo-org/team-{rule}\n");
        }

        return text.ToString();
    }

    public static string[] Files()
    {
        var random = new Random(2);
        return [.. Enumerable.Range(0, Paths).Select(i => $"{Folder(random, 1 + random.Next(6))}/{Word(random)}-{i}.{Extension(random)}")];
    }

    private static string Pattern(Random random, bool plain) => random.Next(plain ? 4 : 10) switch
    {
        0 or 1 => $"/{Folder(random, 2 + random.Next(3))}/",
        2 => $"/{Folder(random, 3)}/{Word(random)}-{random.Next(Paths)}.{Extension(random)}",
        3 => $"{Word(random)}-{random.Next(Paths)}.{Extension(random)}",
        4 => $"/{Folder(random, 2)}/**/{Word(random)}/",
        5 => $"/{Folder(random, 2)}/*.{Extension(random)}",
        6 => $"*-{random.Next(Paths)}.{Extension(random)}",
        7 => $"**/{Word(random)}*{random.Next(1_000)}*",
        8 => $"{Word(random)}-{random.Next(1_000)}/",
        _ => $"/{Word(random)}/*/{Word(random)}/{Word(random)}-?{random.Next(100)}*",
    };

    private static string Folder(Random random, int depth) =>
        string.Join('/', Enumerable.Range(0, depth).Select(_ => Word(random)));

    private static string Word(Random random) => Words[random.Next(Words.Length)];

    private static string Extension(Random random) => Extensions[random.Next(Extensions.Length)];
}
