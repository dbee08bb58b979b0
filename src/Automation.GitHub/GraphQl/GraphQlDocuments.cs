using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;

namespace Automation.GitHub.GraphQl;

/// <summary>The documents under <c>Queries</c>, each joined with the fragments that it uses.</summary>
internal static partial class GraphQlDocuments
{
    private static readonly ConcurrentDictionary<string, string> Complete = new();

    public static string PullRequest => Load("PullRequest");

    public static string Commits => Load("Commits");

    public static string Reviews => Load("Reviews");

    public static string ReviewThreads => Load("ReviewThreads");

    public static string Comments => Load("Comments");

    public static string History => Load("History");

    public static string Turns => Load("Turns");

    public static string Issues => Load("Issues");

    /// <summary>
    /// A document that reads several files or directories, each by a <c>revision:path</c> of its own. GraphQL has no lists of
    /// fields, so the document grows with their number: <c>$e0</c> is answered as <c>o0</c>, and so on.
    /// </summary>
    public static string Objects(int count)
    {
        var text = new StringBuilder("query Objects($owner: String!, $name: String!");
        for (var i = 0; i < count; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $", $e{i}: String!");
        }

        text.Append(") {\n  repository(owner: $owner, name: $name, followRenames: true) {\n");
        for (var i = 0; i < count; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"    o{i}: object(expression: $e{i}) {{\n      ...FileOrDirectory\n    }}\n");
        }

        return WithFragments(text.Append("  }\n}\n").ToString());
    }

    private static string Load(string name) => Complete.GetOrAdd(name, static n => WithFragments(Read(n)));

    private static string WithFragments(string document)
    {
        var known = new HashSet<string>();
        for (var missing = Missing(document, known); missing.Count > 0; missing = Missing(document, known))
        {
            known.UnionWith(missing);
            document = string.Concat([document, .. missing.Select(static f => "\n" + Read($"Fragments.{f}"))]);
        }

        return document;
    }

    private static List<string> Missing(string document, HashSet<string> known) =>
        [.. Spread().Matches(document).Select(static m => m.Groups[1].Value).Distinct().Where(f => !known.Contains(f))];

    private static string Read(string name)
    {
        using var stream = typeof(GraphQlDocuments).Assembly.GetManifestResourceStream($"Automation.GitHub.Queries.{name}.graphql")
            ?? throw new InvalidOperationException($"There is no document {name}.graphql under Queries.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary><c>...Name</c>, but not <c>... on Type</c>.</summary>
    [GeneratedRegex(@"\.\.\.(\w+)")]
    private static partial Regex Spread();
}
