using Automation.Core.Practices.ConventionalCommits.Landing;

namespace Automation.Core.Practices.ConventionalCommits.Corrections;

/// <summary>Where and how a message is changed: the title by GitHub's command line, a commit by an amendment or a rebase.</summary>
internal static class MessageRemedy
{
    private const string Push = "git push --force-with-lease";

    /// <summary>Another first line.</summary>
    /// <param name="corrected">The whole corrected line; null where nobody can tell it.</param>
    /// <param name="change">What to change where it is not known, as a clause: "write ...".</param>
    public static Remedy OfHeader(LintedMessage message, string? corrected, string change, CommitSubject subject) =>
        message.IsTitle
            ? OfTitle(message, corrected, change)
            : OfCommit(message, corrected is null ? change : Problem.ChangeTo(corrected), corrected, subject);

    /// <summary>Something below the first line.</summary>
    /// <param name="change">What to change, as a clause: "write ...".</param>
    public static Remedy OfBody(LintedMessage message, string change, CommitSubject subject) => message.BodySource switch
    {
        BodySource.Description => new($"Edit the pull request's description: {change}."),
        BodySource.Commits => new($"Edit the commits' messages, or that of the squash commit when you merge: {change}."),
        _ when message.IsTitle => new($"Edit the pull request's title: {change}."),
        _ => OfCommit(message, change, corrected: null, subject),
    };

    /// <summary>A rebase of all commits of the pull request.</summary>
    /// <param name="option">What the rebase is to do, as an option of git's.</param>
    /// <param name="text">The same in words.</param>
    public static Remedy Rebase(string option, string text, CommitSubject subject) =>
        subject.OldestCommit is { } oldest
            ? new(text) { Commands = [Rebase(option, oldest, subject), Push] }
            : new(text);

    private static Remedy OfTitle(LintedMessage message, string? corrected, string change)
    {
        if (corrected is null || Quotation.Whole(corrected) is not { } whole)
        {
            return new($"Edit the pull request's title: {change}.");
        }

        var number = message.PullRequest.ToString(CultureInfo.InvariantCulture);
        return new Remedy($"Change the pull request's title to {Problem.Mark(whole)}.")
        {
            Commands = ShellWord.Quote(corrected) is { } title ? [$"gh pr edit {number} --title {title}"] : [],
        };
    }

    private static Remedy OfCommit(LintedMessage message, string change, string? corrected, CommitSubject subject)
    {
        if (message.Commit is not { } sha)
        {
            return new($"Edit the message: {change}.");
        }

        return message.IsHead
            ? new Remedy($"Amend commit {sha.Short}: {change}. Then push it again.") { Commands = [Amend(message, corrected), Push] }
            : new Remedy($"Mark commit {sha.Short} as `reword` in a rebase: {change}. Then push again.")
            {
                // One rebase for all commits that need it.
                Commands = [Rebase("-i", subject.OldestCommit ?? sha, subject), Push],
            };
    }

    /// <summary>Merges in between stay what they are.</summary>
    private static string Rebase(string option, CommitSha oldest, CommitSubject subject) =>
        $"git rebase {option} {(subject.HasMerges ? "-r " : "")}{oldest.Short}~1";

    /// <summary>With the message where it has only the one line, in an editor where there is more of it to keep.</summary>
    private static string Amend(LintedMessage message, string? corrected) =>
        corrected is not null && message.Message is { Body: null, Footers: [] } && ShellWord.Quote(corrected) is { } header
            ? $"git commit --amend -m {header}"
            : "git commit --amend";
}
