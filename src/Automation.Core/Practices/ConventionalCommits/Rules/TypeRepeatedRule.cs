using Automation.Core.Practices.ConventionalCommits.Parsing;

namespace Automation.Core.Practices.ConventionalCommits.Rules;

/// <summary>
/// Trigger: every message whose first line parses. Conditions: the description does not begin with a type and a colon once more; a revert
/// quotes what it takes back, and passes. Result: a warning. Fix: the line with one type.
/// </summary>
internal sealed class TypeRepeatedRule : MessageRule
{
    public override string Id => "type-repeated";

    public override Severity? DefaultSeverity => Severity.Warning;

    public override RuleDocumentation Documentation { get; } = new()
    {
        Trigger = EveryMessage,
        Conditions = "The description does not begin with one of `types` and a colon again, as in `fix: fix: x`. Reverts pass.",
        Result = "The first line is quoted, with the corrected one as the fix where both types are the same.",
        Why = "The second type shows up in the changelog as a part of the description.",
        Fix = "Keep one type.",
    };

    protected override IEnumerable<Problem> Find(LintedMessage message, CommitSubject subject, RuleOptions options)
    {
        var (type, description) = (message.Message.Type, message.Message.Description);
        if (type is null || description is null || !description.Contains(':', StringComparison.Ordinal)
            || type.Equals("revert", StringComparison.OrdinalIgnoreCase)
            || HeaderReader.Read(description) is not { Fault: HeaderFault.None } second)
        {
            return [];
        }

        var repeated = description[..second.TypeLength];
        if (!subject.Settings.Types.Contains(repeated, StringComparer.OrdinalIgnoreCase))
        {
            return [];
        }

        var text = $"the description begins with a type again, \"{Quotation.Of(repeated)}\"";
        return type.Equals(repeated, StringComparison.OrdinalIgnoreCase) && message.Message.Scope is null
            ? [Problem.WithHeader(text, description)]
            : [new(text, "keep the type that fits")];
    }
}
