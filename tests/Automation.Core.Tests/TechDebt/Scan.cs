using Automation.Core.Practices.TechDebt;
using Automation.Testing;

namespace Automation.Core.Tests.TechDebt;

/// <summary>The scanner with the tags of the default policy.</summary>
internal static class Scan
{
    public static readonly string[] Tags = ["TODO", "FIXME", "HACK", "XXX"];

    public static IReadOnlyList<DebtMarker> File(string path, string text) => DebtScanner.ScanFile(path, text, Tags);

    public static IReadOnlyList<DebtMarker> Patch(string path, string patch) =>
        DebtScanner.Scan(new PullRequestBuilder().File(path, patch: patch).Build().Files, Tags);
}
