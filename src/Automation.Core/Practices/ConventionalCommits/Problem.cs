namespace Automation.Core.Practices.ConventionalCommits;

/// <summary>What a rule has against one message, before message and fix are put into words.</summary>
/// <param name="Text">What is wrong, as a clause without a full stop; it follows the quoted header.</param>
/// <param name="Change">
/// What to change, as a clause in the imperative: "write ..."; it follows the command or the place. Null: the rule's general fix.
/// </param>
/// <param name="AtMost"><inheritdoc cref="Violation" path="/param[@name='AtMost']"/></param>
internal sealed record Problem(string Text, string? Change, Severity? AtMost = null)
{
    /// <summary>A problem with the header, whose corrected form is known.</summary>
    public static Problem WithHeader(string text, string corrected) =>
        new(text, Quotation.Whole(corrected) is { } whole ? $"change the first line to \"{whole}\"" : "correct the first line");
}
