namespace Automation.Core.Practices.ConventionalCommits.Rules;

/// <summary>
/// Trigger: every message whose first line parses. Conditions: the description is in none of the cases in <c>value</c>; names such as
/// <c>HTTP</c> or <c>GitHub</c> keep their capitals. Result: an error. Fix: the line with a small first letter.
/// </summary>
internal sealed class SubjectCaseRule : MessageRule
{
    private static readonly string[] AllCases = [SubjectCases.Sentence, SubjectCases.Start, SubjectCases.Pascal, SubjectCases.Upper];

    public override string Id => "subject-case";

    public override Severity? DefaultSeverity => Severity.Error;

    public override RuleDocumentation Documentation { get; } = new()
    {
        Trigger = EveryMessage,
        Conditions = "The description is in none of the letter cases of `value`. A first word with a capital or a digit inside is a "
            + "name and passes, as do the words of `names`.",
        Result = "The first line is quoted, and its letter case is named.",
        Why = "Descriptions become list items of the changelog; one style reads as one text.",
        Fix = "Begin the description with a small letter.",
        Source = Conventional,
    };

    public override IReadOnlyList<RuleOption> Options { get; } =
    [
        new("value", AllCases, "Letter cases that a description must not be in.", Allowed: AllCases),
        new("names", Array.Empty<string>(), "Words that begin with a capital wherever they stand, such as Docker."),
    ];

    protected override IEnumerable<Problem> Find(LintedMessage message, CommitSubject subject, RuleOptions options)
    {
        var description = message.Message.Description?.Trim() ?? "";
        var found = options.List("value").FirstOrDefault(c => SubjectCases.IsIn(description, c, options.List("names")));
        if (found is null)
        {
            return [];
        }

        var text = $"the description is in {found}";
        var small = char.ToLowerInvariant(description[0]) + description[1..];
        return found == SubjectCases.Sentence
            ? [Problem.WithHeader(text, CommitMessagePrinter.PrintHeader(message.Message with { Description = small }))]
            : [new(text, "write the description in small letters, names excepted")];
    }
}
