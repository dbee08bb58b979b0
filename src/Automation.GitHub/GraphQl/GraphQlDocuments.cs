using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace Automation.GitHub.GraphQl;

/// <summary>The documents under <c>Queries</c>, each joined with the fragments that it uses.</summary>
internal static partial class GraphQlDocuments
{
    /// <summary>What the root of the base branch is answered as: no path leads to it.</summary>
    public const string Root = "root";

    private static readonly ConcurrentDictionary<string, string> Complete = new();

    /// <summary>
    /// The query for a pull request, with a look at the code: how far the base branch is ahead of <c>$head</c>, what the last
    /// commit has at path <c>$h0</c>, as <c>h0</c>, and the base branch at <c>$b0</c>, as <c>b0</c>. The code stands apart from the rest:
    /// where GitHub refuses a part of it, its answer is lost, and nothing else.
    /// </summary>
    /// <param name="atHead">How many at the head.</param>
    /// <param name="onBase">The aliases of those on the base branch, <see cref="Root"/> among them or not.</param>
    public static string PullRequest(int atHead, IReadOnlyList<string> onBase)
    {
        var document = Read("PullRequest");
        var variables = document.IndexOf(')', document.IndexOf("query ", StringComparison.Ordinal));
        var end = document.LastIndexOf('}');
        return WithFragments(string.Concat(
            document[..variables],
            ", $head: String!",
            Repeat(atHead, static i => $", $h{i}: String!"),
            string.Concat(onBase.Where(static d => d != Root).Select(static d => $", ${d}: String!")),
            document[variables..end],
            Code(atHead, onBase),
            document[end..]));
    }

    public static string CheckRuns => Load("CheckRuns");

    public static string FurtherPages => Load("FurtherPages");

    public static string History => Load("History");

    public static string Issues => Load("Issues");

    /// <summary>
    /// A document that reads several files or directories, each by a <c>revision:path</c> of its own. GraphQL has no lists of
    /// fields, so the document grows with their number: <c>$e0</c> is answered as <c>o0</c>, and so on.
    /// </summary>
    /// <param name="name">The operation's name: what they are read for.</param>
    /// <param name="count">How many.</param>
    public static string Objects(string name, int count) => WithFragments(string.Concat(
        $"query {name}($owner: String!, $name: String!",
        Repeat(count, static i => $", $e{i}: String!"),
        ") {\n  repository(owner: $owner, name: $name, followRenames: true) {\n",
        Repeat(count, static i => $"    o{i}: object(expression: $e{i}) {{\n      ...FileOrDirectory\n    }}\n"),
        "  }\n}\n"));

    /// <summary>
    /// A document that reads the files that tell where decision records are, and several directories at the head of the default branch:
    /// directory <c>$d0</c> is answered as <c>d0</c>.
    /// </summary>
    public static string Decisions(int directories) => WithFragments(string.Concat(
        "query DecisionRegister($owner: String!, $name: String!",
        Repeat(directories, static i => $", $d{i}: String!"),
        ") {\n  repository(owner: $owner, name: $name, followRenames: true) {\n    databaseId\n    defaultBranchRef {\n      name\n"
            + "      tip: target {\n        oid\n      }\n      target {\n        ... on Commit {\n"
            + "          ...DecisionPointers\n",
        Repeat(directories, static i => $"          d{i}: file(path: $d{i}) {{\n            ...ListedDirectory\n          }}\n"),
        "        }\n      }\n    }\n  }\n}\n"));

    /// <summary>
    /// A document that reads members of several teams of one organisation: team <c>$s0</c>, from cursor <c>$c0</c> on, is answered as
    /// <c>t0</c>.
    /// </summary>
    public static string Teams(int count) => WithFragments(string.Concat(
        "query Teams($organisation: String!",
        Repeat(count, static i => $", $s{i}: String!, $c{i}: String"),
        ") {\n  organization(login: $organisation) {\n",
        Repeat(count, static i => $"    t{i}: team(slug: $s{i}) {{\n      combinedSlug\n      privacy\n"
            + $"      members(first: 100, after: $c{i}, membership: ALL) {{\n        ...MemberPage\n      }}\n    }}\n"),
        "  }\n}\n"));

    /// <summary>
    /// A document that reads whether issues, or pull requests, of any repositories are closed: number <c>$n0</c> of <c>$o0/$r0</c> is
    /// answered as <c>i0</c>.
    /// </summary>
    public static string ReferencedIssues(int count) => string.Concat(
        "query ReferencedIssues(",
        string.Join(", ", Enumerable.Range(0, count).Select(static i => $"$o{i}: String!, $r{i}: String!, $n{i}: Int!")),
        ") {\n",
        Repeat(count, static i => $"  i{i}: repository(owner: $o{i}, name: $r{i}, followRenames: true) {{\n    isPrivate\n"
            + $"    issue: issueOrPullRequest(number: $n{i}) {{\n      ... on Issue {{\n        closed\n      }}\n"
            + "      ... on PullRequest {\n        closed\n      }\n    }\n  }\n"),
        "}\n");

    /// <summary>
    /// A document that makes several changes, which GitHub makes one after the other in this order
    /// (https://spec.graphql.org/October2021/#sec-Mutation): input <c>$i0</c> is answered as <c>w0</c>, and so on.
    /// </summary>
    public static string Mutations(IReadOnlyList<Mutation> mutations) => string.Concat(
        "mutation PublishReport(",
        string.Join(", ", mutations.Select(static (m, i) => $"$i{i}: {m.InputType}!")),
        ") {\n",
        string.Concat(mutations.Select(static (m, i) => $"  w{i}: {m.Field}(input: $i{i}) {{\n    {m.Selection}\n  }}\n")),
        "}\n");

    private static string Code(int atHead, IReadOnlyList<string> onBase)
    {
        const string Found = "              object {\n                ...FileOrDirectory\n              }\n";
        var files = Repeat(atHead, static i => $"            h{i}: file(path: $h{i}) {{\n{Found}            }}\n");
        var trees = string.Concat(onBase.Select(static d => d == Root
            ? "            root: tree {\n              ...FileOrDirectory\n            }\n"
            : $"            {d}: file(path: ${d}) {{\n{Found}            }}\n"));
        return string.Concat(
            "  code: repository(owner: $owner, name: $name, followRenames: true) {\n    pullRequest(number: $number) {\n",
            "      head: commits(last: 1) {\n        nodes {\n          commit {\n            oid\n          }\n",
            atHead == 0 ? "" : $"          files: commit {{\n{files}          }}\n",
            "        }\n      }\n      baseRef {\n        tip: target {\n          oid\n        }\n",
            "        compare(headRef: $head) {\n          behindBy\n          headTarget {\n            oid\n          }\n        }\n",
            onBase.Count == 0 ? "" : $"        target {{\n          ... on Commit {{\n{trees}          }}\n        }}\n",
            "      }\n    }\n  }\n");
    }

    private static string Repeat(int count, Func<int, string> part) => string.Concat(Enumerable.Range(0, count).Select(part));

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
