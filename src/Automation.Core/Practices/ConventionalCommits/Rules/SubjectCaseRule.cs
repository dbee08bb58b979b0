namespace Automation.Core.Practices.ConventionalCommits.Rules;

/// <summary>
/// Trigger: every message whose first line parses. Conditions: the description is in none of the cases in <c>value</c>; names such as
/// <c>HTTP</c> or <c>GitHub</c> keep their capitals. Result: an error. Fix: the line with a small first letter.
/// </summary>
internal sealed class SubjectCaseRule() : CaseRule(
    MessagePart.Subject,
    When.Never,
    [LetterCases.Sentence, LetterCases.Start, LetterCases.Pascal, LetterCases.Upper],
    new RuleOption("names", Array.Empty<string>(), "Words that begin with a capital wherever they stand, such as the name of a product."))
{
    public override Severity? DefaultSeverity => Severity.Error;

    public override RuleDocumentation Documentation { get; } = new()
    {
        Trigger = EveryMessage,
        Conditions = "The description is in none of the letter cases of `value`. Words with a spelling of their own say nothing about "
            + "the case: code and quotations, acronyms, words with a capital or a digit inside, names of files and identifiers, "
            + "well-known proper nouns such as Docker, and the words of `names`.",
        Result = "The first line is quoted, and its letter case is named.",
        Why = "Descriptions become list items of the changelog; one style reads as one text.",
        Fix = "Begin the description with a small letter.",
        Source = Conventional,
    };

    /// <summary>Nearly every description begins with a small letter, and is in none of the forbidden cases for that alone.</summary>
    protected override bool? IsIn(string text, string letterCase, CommitSubject subject, RuleOptions options) =>
        char.IsLower(text[0]) && BeginsWithCapital(letterCase) && When.IsNever(options)
            ? false
            : ProseCases.Of(text, letterCase, options.List("names"));

    /// <summary>One letter makes sentence case or takes it away; the other cases concern more of them.</summary>
    protected override string? Correct(CommitMessage message, CommitSubject subject, string letterCase, bool isWanted)
    {
        var description = message.Description!.Trim();
        var first = isWanted ? char.ToUpperInvariant(description[0]) : char.ToLowerInvariant(description[0]);
        return letterCase == LetterCases.Sentence
            ? CommitMessagePrinter.PrintHeader(message with { Description = first + description[1..] })
            : null;
    }

    private static bool BeginsWithCapital(string letterCase) =>
        letterCase is LetterCases.Sentence or LetterCases.Start or LetterCases.Pascal or LetterCases.Upper;
}
