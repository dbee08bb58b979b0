namespace Automation.Core.Practices.ConventionalCommits;

/// <summary>What a rule has against one message, before message and fix are put into words.</summary>
/// <param name="Text">What is wrong, as a clause without a full stop; it follows the quoted header.</param>
/// <param name="Change">
/// What to change, as a clause in the imperative: "write ..."; it follows the command or the place. Null: the rule's general fix.
/// </param>
/// <param name="AtMost"><inheritdoc cref="Violation" path="/param[@name='AtMost']"/></param>
internal sealed record Problem(string Text, string? Change, Severity? AtMost = null)
{
    /// <summary>True where the first line is to be changed, whatever the rule is about.</summary>
    public bool IsInHeader { get; init; }

    /// <summary>The corrected first line; null where it is not known.</summary>
    public string? Corrected { get; init; }

    /// <summary>The whole fix, where it is no change of a message; null: made of <see cref="Change"/>.</summary>
    public Remedy? Fix { get; init; }

    /// <summary>A problem with the header, whose corrected form is known.</summary>
    public static Problem WithHeader(string text, string corrected) =>
        new(text, ChangeTo(corrected)) { IsInHeader = true, Corrected = corrected };

    /// <summary>The clause that asks for another first line, which is given unless it is too long to read.</summary>
    public static string ChangeTo(string corrected) =>
        Quotation.Whole(corrected) is { } whole ? $"change the first line to {Mark(whole)}" : "correct the first line";

    /// <summary>As code, from which it can be copied; in quotation marks where it holds code itself.</summary>
    public static string Mark(string line) => line.Contains('`', StringComparison.Ordinal) ? $"\"{line}\"" : $"`{line}`";
}
