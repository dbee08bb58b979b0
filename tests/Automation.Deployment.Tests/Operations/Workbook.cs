using System.Text.Json;
using Automation.Deployment.Tests.Infrastructure;

namespace Automation.Deployment.Tests.Operations;

/// <summary>The workbook as it is deployed.</summary>
internal static class Workbook
{
    private const int QueryItem = 3;

    public static SnapshotResource Resource { get; } = Snapshot.Read("examples/medium").Single("Microsoft.Insights/workbooks");

    public static IReadOnlyList<JsonElement> Items { get; } =
        [.. JsonDocument.Parse(Resource["properties.serializedData"]!).RootElement.GetProperty("items").EnumerateArray()];

    /// <summary>The content of each item that shows a query.</summary>
    public static IReadOnlyList<JsonElement> Charts { get; } =
        [.. Items.Where(i => i.GetProperty("type").GetInt32() == QueryItem).Select(i => i.GetProperty("content"))];

    public static IEnumerable<string> Queries => Charts.Select(c => c.GetProperty("query").GetString()!);
}
