namespace Automation.Core.Practices.ConventionalCommits.Rules;

/// <summary>
/// Trigger: every commit that a person wrote, and every bare message. Conditions: a <c>Signed-off-by: Name &lt;email&gt;</c> line names the
/// commit's author, where the author is known. Result: the first line is quoted, and who signed off instead. Fix: git's own option. Off by
/// default.
/// </summary>
internal sealed class SignOffRule : WholeMessageRule
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

    protected override bool AppliesTo(LintedMessage message) => !message.Message.IsBlank && !message.IsTitle && message.Kind != MessageKind.Merge;

    protected override IEnumerable<Problem> Find(LintedMessage message, CommitSubject subject, RuleOptions options)
    {
        var commit = message.Commit is { } sha ? subject.Commits.GetValueOrDefault(sha) : null;
        if (commit is { IsMerge: true } or { Author.IsBot: true })
        {
            return [];
        }

        var signers = Trailers.SignOffs(message.Message);
        return signers.Count == 0 ? [new("it is not signed off", Change: null)]
            : signers.Any(signer => Is(signer.Name, commit?.AuthorName) && Is(signer.Email, commit?.AuthorEmail)) ? []
            : [new($"it is signed off by {Describe(signers[0])}, not by its author {Describe(commit!)}", Change: null)];
    }

    private static bool Is(string signed, string? author) =>
        string.IsNullOrWhiteSpace(author) || signed.Equals(author.Trim(), StringComparison.OrdinalIgnoreCase);

    private static string Describe(Trailers.Person person) => $"{Quotation.Of(person.Name)} <{Quotation.Of(person.Email)}>";

    private static string Describe(Automation.Core.Snapshots.SnapshotCommit commit) =>
        $"{Quotation.Of(commit.AuthorName ?? "")} <{Quotation.Of(commit.AuthorEmail ?? "")}>".Replace(" <>", "", StringComparison.Ordinal).TrimStart();
}
