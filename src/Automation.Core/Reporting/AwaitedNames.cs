using Automation.Core.Practices;

namespace Automation.Core.Reporting;

/// <summary>Tells whom a finding waits for. Names stand in code spans: nobody is notified by them.</summary>
internal static class AwaitedNames
{
    private const int Shown = 5;
    private const int LongestName = 150;

    /// <summary>A sentence to follow another, as inline Markdown; empty where nobody can be named.</summary>
    public static string After(Finding finding) => finding.WaitsFor.Count == 0 ? "" : $" Waiting for: {List(finding.WaitsFor)}.";

    private static string List(IReadOnlyList<string> names)
    {
        var shown = string.Join(", ", names.Take(Shown).Select(name => MarkdownText.Code(name, LongestName)));
        var rest = names.Count - Shown;
        return rest <= 0 ? shown
            : names.Count >= Finding.MostAwaited ? $"{shown} and {Plural.Number(rest)} others or more"
            : $"{shown} and {Plural.Of(rest, "other")}";
    }
}
