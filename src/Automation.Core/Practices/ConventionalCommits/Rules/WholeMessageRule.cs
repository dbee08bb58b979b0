namespace Automation.Core.Practices.ConventionalCommits.Rules;

/// <summary>
/// A rule about what only a whole message can have: body, footers, references. Leaves a title alone that stands for itself.
/// </summary>
internal abstract class WholeMessageRule : MessageRule
{
    public const string EveryWholeMessage = "Every commit message, merges left out.";

    public static bool IsWhole(LintedMessage message) => !(message.IsTitle && message.Message is { Body: null, Footers: [] });

    protected override bool AppliesTo(LintedMessage message) => base.AppliesTo(message) && IsWhole(message);
}
