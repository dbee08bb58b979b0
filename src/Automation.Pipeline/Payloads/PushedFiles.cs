using System.Text.Json;

namespace Automation.Pipeline.Payloads;

/// <summary>The files that a push touches, as far as its commits tell.</summary>
internal static class PushedFiles
{
    /// <summary>GitHub names no more commits than this in one delivery.</summary>
    private const int MostNamed = 2048;

    private static readonly string[] Lists = ["added", "modified", "removed"];

    /// <summary>Of all commits that are named: added, modified and removed files.</summary>
    public static IReadOnlySet<string> Of(JsonElement push) => push.Objects("commits")
        .SelectMany(static commit => Lists.SelectMany(list => commit.Texts(list)))
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>False where there may be more than the commits tell: not all of them are named, or some were taken away.</summary>
    public static bool TellsAll(JsonElement push) =>
        push.Objects("commits").Take(MostNamed).Count() is > 0 and < MostNamed && push.Flag("forced") is not true;
}
