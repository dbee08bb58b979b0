namespace Automation.Core.Practices.ConventionalCommits.Rules;

/// <summary>
/// Trigger: messages headed <c>Revert "..."</c> or <c>Reapply "..."</c>, as git and GitHub write them. Conditions: none; the form is
/// understood. Result: an information with what is taken back and the conventional form, which release tools can count.
/// </summary>
internal sealed class RevertHeaderRule : MessageRule
{
    public override string Id => "revert-header";

    public override Severity? DefaultSeverity => Severity.Info;

    public override RuleDocumentation Documentation { get; } = new()
    {
        Trigger = "Messages headed `Revert \"...\"` or `Reapply \"...\"`.",
        Conditions = "The header is a conventional one. The form that git and GitHub write is understood and does no harm.",
        Result = "An information that names the commit which is taken back, with the conventional header.",
        Why = "Most release tools leave git's own header out of the changelog.",
        Fix = "Write revert: and the header of the commit that is taken back.",
        Source = "https://www.conventionalcommits.org/en/v1.0.0/#how-does-conventional-commits-handle-revert-commits",
    };

    protected override bool AppliesTo(LintedMessage message) => message.Kind == MessageKind.Revert;

    protected override IEnumerable<Problem> Find(LintedMessage message, CommitSubject subject, RuleOptions options)
    {
        var header = message.Message.Header;
        var quoted = MessageKinds.RevertedHeader(header)!;
        var target = $"\"{Quotation.Of(quoted)}\"{Ids(message.Message)}";

        // Older versions of git write a repeat as the revert of a revert.
        var repeated = header.StartsWith("Reapply", StringComparison.Ordinal) ? quoted : MessageKinds.RevertedHeader(quoted);
        return repeated is null
            ? [Problem.WithHeader($"this is git's own form of a revert, of {target}", $"revert: {quoted}")]
            : [Problem.WithHeader($"this is git's own form of a repeat, of {target}", repeated)];
    }

    private static string Ids(CommitMessage message)
    {
        string[] ids = [.. RevertTargets.Of(message).Take(3).Select(id => id[..7])];
        return ids.Length == 0 ? "" : $" ({string.Join(", ", ids)})";
    }
}
