namespace Automation.GitHub.Snapshots.Nodes;

/// <summary>The base branch: what it requires, and files at its tip by the aliases of the query.</summary>
internal sealed record RefNode(
    RequiredContextsNode? RefUpdateRule,
    RequiredContextsNode? BranchProtectionRule,
    PageNode<RuleNode>? Rules,
    IReadOnlyDictionary<string, FileNode?>? Target)
{
    /// <summary>Names of the required checks, as far as the App may know them.</summary>
    public IEnumerable<string> RequiredChecks =>
    [
        .. RefUpdateRule?.RequiredStatusCheckContexts ?? [],
        .. BranchProtectionRule?.RequiredStatusCheckContexts ?? [],
        .. Rules?.Items.SelectMany(static r => r.Parameters?.RequiredStatusChecks ?? []).Select(static c => c.Context) ?? [],
    ];
}

internal sealed record RequiredContextsNode(IReadOnlyList<string>? RequiredStatusCheckContexts);

internal sealed record RuleNode(RuleParametersNode? Parameters);

internal sealed record RuleParametersNode(IReadOnlyList<ContextNode>? RequiredStatusChecks);

internal sealed record ContextNode(string Context);

/// <summary>An entry of a tree, with what it holds.</summary>
internal sealed record FileNode(string? Path, ObjectNode? Object);

/// <summary>A file's text (null for binary ones) or a directory's entries.</summary>
internal sealed record ObjectNode(string? Text, IReadOnlyList<EntryNode>? Entries);

/// <param name="Type"><c>blob</c>, <c>tree</c> or <c>commit</c>.</param>
internal sealed record EntryNode(string Name, string Type);
