using Automation.Core.Practices.ConventionalCommits.Landing;

namespace Automation.Core.Practices.ConventionalCommits;

/// <summary>One message that the rules look at: the title, a commit's message, or a bare text.</summary>
public sealed record LintedMessage
{
    public required CommitMessage Message { get; init; }

    /// <summary>The commit that the first line stands in; null for the title and for a bare text.</summary>
    public CommitSha? Commit { get; init; }

    /// <summary>True for a pull request's title, and for the squash commit's message that begins with it.</summary>
    public bool IsTitle { get; init; }

    /// <summary>True for the commit that <c>git commit --amend</c> would change.</summary>
    public bool IsHead { get; init; }

    /// <summary>What GitHub will append to the header when it squashes: <c> (#7)</c>; else empty.</summary>
    public string Suffix { get; init; } = "";

    /// <summary>The highest severity that a finding on this message can have; null for no ceiling.</summary>
    public Severity? Ceiling { get; init; }

    internal MessageKind Kind { get; init; }

    /// <summary>The message as written; null where only its parts are known.</summary>
    internal string? Text { get; init; }

    /// <summary>The number of the pull request that the title belongs to.</summary>
    internal int PullRequest { get; init; }

    /// <summary>True for a commit's message that reaches the base branch as it is.</summary>
    internal bool IsKept { get; init; }

    /// <summary>True where the first line is linted as another message already.</summary>
    internal bool IsBodyOnly { get; init; }

    internal BodySource BodySource { get; init; }

    /// <summary>What its first line is called where it is to be changed: a title has no other.</summary>
    internal string HeaderNoun => IsTitle ? "it" : "the first line";

    /// <summary>The message and its header for people: <c>Commit 1234567 "feat: x"</c>.</summary>
    internal string Describe() =>
        $"{(IsTitle ? "Title" : Commit is { } sha ? $"Commit {sha.Short}" : "Message")} \"{Quotation.Of(Message.Header)}\"";

    /// <summary>As <see cref="Describe"/>, for what stands below the first line.</summary>
    internal string DescribeBody() =>
        BodySource == BodySource.Message ? Describe() : $"Squash commit \"{Quotation.Of(Message.Header)}\"";
}
