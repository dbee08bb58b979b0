using Automation.Testing;

namespace Automation.Deployment.Tests.Operations;

/// <summary>A file of <c>infra/queries</c>.</summary>
/// <param name="Name">Its folder and name, such as <c>charts/traffic</c>.</param>
internal sealed record QueryFile(string Name, string Text)
{
    public static IReadOnlyList<QueryFile> All { get; } =
    [
        .. Directory.EnumerateFiles(Folder, "*.kql", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(f =>
            new QueryFile(Path.ChangeExtension(Path.GetRelativePath(Folder, f), null).Replace('\\', '/'), File.ReadAllText(f))),
    ];

    public static TheoryData<string> Names => [.. All.Select(f => f.Name)];

    /// <summary>What is deployed: alone, or put together from files.</summary>
    public static IReadOnlyList<string> Deployed { get; } =
        [.. Alert.All.Select(a => a.Query).Concat(Workbook.Queries).Distinct(StringComparer.Ordinal)];

    private static string Folder => RepositoryRoot.Combine("infra", "queries");

    public static QueryFile Read(string name) => All.Single(f => f.Name == name);
}
