namespace Automation.GitHub.Snapshots.Nodes;

/// <summary>The base branch: what is enforced on it, and files at its tip by the aliases of the query.</summary>
internal sealed record RefNode
{
    /// <summary>Classic protection as everybody may know it; null where there is none, or it is hidden.</summary>
    public RefUpdateRuleNode? RefUpdateRule { get; init; }

    /// <summary>Classic protection as administrators know it.</summary>
    public BranchProtectionRuleNode? BranchProtectionRule { get; init; }

    /// <summary>What the rulesets ask that apply to the branch; null where GitHub refused to tell.</summary>
    public PageNode<RuleNode>? Rules { get; init; }

    public OidNode? Tip { get; init; }

    public IReadOnlyDictionary<string, FileNode?>? Target { get; init; }

    /// <summary>Names of the required checks, as far as the App may know them.</summary>
    public IEnumerable<string> RequiredChecks =>
    [
        .. RefUpdateRule?.RequiredStatusCheckContexts ?? [],
        .. BranchProtectionRule?.RequiredStatusCheckContexts ?? [],
        .. Rules?.Items.SelectMany(static r => r.Parameters?.RequiredStatusChecks ?? []).Select(static c => c.Context) ?? [],
    ];
}

internal sealed record RefUpdateRuleNode(
    IReadOnlyList<string>? RequiredStatusCheckContexts,
    int? RequiredApprovingReviewCount,
    bool RequiresLinearHistory,
    bool RequiresSignatures,
    bool AllowsForcePushes,
    bool AllowsDeletions);

internal sealed record BranchProtectionRuleNode(
    IReadOnlyList<string>? RequiredStatusCheckContexts,
    bool RequiresApprovingReviews,
    int? RequiredApprovingReviewCount,
    bool RequiresLinearHistory,
    bool RequiresCommitSignatures,
    bool AllowsForcePushes,
    bool AllowsDeletions);

/// <param name="Type">GitHub's <c>RepositoryRuleType</c>.</param>
internal sealed record RuleNode(string? Type, RuleParametersNode? Parameters);

internal sealed record RuleParametersNode(int? RequiredApprovingReviewCount, IReadOnlyList<ContextNode>? RequiredStatusChecks);

internal sealed record ContextNode(string Context);

/// <summary>An entry of a tree, with what it holds.</summary>
internal sealed record FileNode(string? Path, ObjectNode? Object);

/// <summary>A file's text (null for binary ones) or a directory's entries.</summary>
internal sealed record ObjectNode(string? Text, IReadOnlyList<EntryNode>? Entries)
{
    public string? Oid { get; init; }

    public int ByteSize { get; init; }

    /// <summary>True where <see cref="Text"/> is only the beginning.</summary>
    public bool IsTruncated { get; init; }
}

/// <param name="Type"><c>blob</c>, <c>tree</c> or <c>commit</c>.</param>
/// <param name="Oid">Null where it was not asked for.</param>
internal sealed record EntryNode(string Name, string Type, string? Oid = null);
