namespace Automation.Core.Practices.ConventionalCommits;

/// <summary>One message that the rules look at: the title, a commit's message, or a bare text.</summary>
public sealed record LintedMessage
{
    public required CommitMessage Message { get; init; }

    /// <summary>The commit; null for the title and for a bare text.</summary>
    public CommitSha? Commit { get; init; }

    /// <summary>True for a pull request's title.</summary>
    public bool IsTitle { get; init; }

    /// <summary>True for the commit that <c>git commit --amend</c> would change.</summary>
    public bool IsHead { get; init; }

    /// <summary>What GitHub will append to the header when it squashes: <c> (#7)</c>; else empty.</summary>
    public string Suffix { get; init; } = "";

    /// <summary>The highest severity that a finding on this message can have; null for no ceiling.</summary>
    public Severity? Ceiling { get; init; }

    internal MessageKind Kind { get; init; }

    /// <summary>The message and its header for people: <c>Commit 1234567 "feat: x"</c>.</summary>
    internal string Describe() =>
        $"{(IsTitle ? "Title" : Commit is { } sha ? $"Commit {sha.Short}" : "Message")} \"{Quotation.Of(Message.Header)}\"";

    /// <summary>Where to change the message. Never quotes it inside of a command, which people paste into a shell.</summary>
    /// <param name="change">What to change, as a clause: "write ...".</param>
    internal string FixBy(string change) =>
        IsTitle ? $"Edit the pull request's title: {change}."
        : Commit is not { } sha ? $"Edit the message: {change}."
        : IsHead ? $"Run `git commit --amend`, {change}, then `git push --force-with-lease`."
        : $"Run `git rebase -i {sha.Short}~1`, mark {sha.Short} as `reword`, {change}, then `git push --force-with-lease`.";
}
