using Automation.Core.Practices.ConventionalCommits.Corrections;

namespace Automation.Core.Practices.ConventionalCommits.Rules;

/// <summary>
/// Trigger: every commit that a person wrote, and every bare message. Conditions: a <c>Signed-off-by: Name &lt;email&gt;</c> line names the
/// commit's author, where the author is known. Result: the first line is quoted, and who signed off instead. Fix: git's own option. Off by
/// default.
/// </summary>
internal sealed class SignOffRule : MessageRule
{
    public override string Id => "sign-off";

    public override Severity? DefaultSeverity => null;

    public override RuleDocumentation Documentation { get; } = new()
    {
        Trigger = "Every commit, merges and commits of bots left out.",
        Conditions = "A line `Signed-off-by: Name <email>` names the author of the commit, in any letter case. Where the author is not "
            + "known, any name and address will do.",
        Result = "The first line is quoted, and who signed off in the author's place.",
        Why = "With that line contributors certify that they may submit the change.",
        Fix = "Run `git rebase --signoff` onto the base branch, then `git push --force-with-lease`.",
        Source = "https://developercertificate.org/",
    };

    protected override bool AppliesTo(LintedMessage message) =>
        !message.Message.IsBlank && !message.IsTitle && message.Kind != MessageKind.Merge;

    protected override IEnumerable<Problem> Find(LintedMessage message, CommitSubject subject, RuleOptions options)
    {
        var commit = message.Commit is { } sha ? subject.Commits.GetValueOrDefault(sha) : null;
        if (commit is { IsMerge: true } or { Author.IsBot: true })
        {
            return [];
        }

        var signers = Trailers.SignOffs(message.Message);
        return signers.Count == 0 ? [new("it is not signed off", Change: null) { Fix = SignOff(subject) }]
            : signers.Any(signer => Is(signer.Name, commit?.AuthorName) && Is(signer.Email, commit?.AuthorEmail)) ? []
            : [new($"it is signed off by {Describe(signers[0].Name, signers[0].Email)}, "
                + $"not by its author {Describe(commit?.AuthorName, commit?.AuthorEmail)}", Change: null) { Fix = SignOff(subject) }];
    }

    /// <summary>Git signs as whoever runs it, so that nobody signs off the commits of others by it.</summary>
    private static Remedy? SignOff(CommitSubject subject) => subject.OldestCommit is null
        ? null
        : MessageRemedy.Rebase("--signoff", "Sign off the commits, each by its own author, then push.", subject);

    private static bool Is(string signed, string? author) =>
        string.IsNullOrWhiteSpace(author) || signed.Equals(author.Trim(), StringComparison.OrdinalIgnoreCase);

    private static string Describe(string? name, string? email) =>
        Quotation.Of(string.Join(' ', new[] { name, email is null ? null : $"<{email}>" }.OfType<string>()));
}
