using System.Text.Json;
using Automation.Testing;

namespace Automation.Core.Tests.ConventionalCommits;

/// <summary>A real message with commitlint's verdict, one line of a file under <c>Data/commits</c>.</summary>
internal sealed record OracleMessage(
    string Message, bool Valid, IReadOnlyList<string> Errors, IReadOnlyList<string> Warnings, bool Ignored)
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public static string PathOf(string file) => RepositoryRoot.Combine("tests", "Automation.Core.Tests", "Data", "commits", file);

    public static IReadOnlyList<OracleMessage> Load(string file) =>
        [.. File.ReadLines(PathOf(file)).Select(line => JsonSerializer.Deserialize<OracleMessage>(line, Web)!)];
}
