namespace Automation.Core.Practices.ConventionalCommits.Rules;

/// <summary>
/// Trigger: every message with the part. Conditions: the part is in a letter case of <c>value</c>, or in none of them. Result: the case
/// is named. A part whose case cannot be told passes both ways.
/// </summary>
internal abstract class CaseRule : MessageRule
{
    private static readonly string Names = string.Join(", ", LetterCases.All);

    private readonly MessagePart part;

    /// <param name="part">What is looked at.</param>
    /// <param name="when">Default of the option.</param>
    /// <param name="cases">The letter cases by default.</param>
    /// <param name="further">Options of the one rule.</param>
    protected CaseRule(MessagePart part, string when, string[] cases, params RuleOption[] further)
    {
        this.part = part;
        Id = $"{part.Id}-case";
        Options =
        [
            When.Option(when, $"the {part.Noun} is in one of the letter cases"),
            new("value", cases, $"One of {Names}, or a list of them.", Allowed: LetterCases.All, OneOrMore: true),
            .. further,
        ];
        Documentation = new()
        {
            Trigger = part == MessagePart.Header ? EveryMessage : $"Every message with a {part.Noun}.",
            Conditions = $"The {part.Noun} is in a letter case of `value`. One whose case cannot be told passes.",
            Result = "The first line is quoted, and the letter case is named.",
            Why = "One style of writing reads as one text, and can be searched.",
            Fix = "Write it in the letter case that the policy asks for.",
            Source = Conventional,
        };
    }

    public sealed override string Id { get; }

    public override Severity? DefaultSeverity => null;

    public override RuleDocumentation Documentation { get; }

    public sealed override IReadOnlyList<RuleOption> Options { get; }

    protected sealed override IEnumerable<Problem> Find(LintedMessage message, CommitSubject subject, RuleOptions options)
    {
        if (part.Read(message.Message) is not { Length: > 0 } text)
        {
            return [];
        }

        var cases = options.List("value");
        if (When.IsNever(options))
        {
            return cases.FirstOrDefault(c => IsIn(text, c, subject, options) == true) is { } found
                ? [Describe($"{Name(text)} is in {found}", Correct(message.Message, subject, found, isWanted: false))]
                : [];
        }

        return cases.Count > 0 && cases.All(c => IsIn(text, c, subject, options) == false)
            ? [Describe(
                $"{Name(text)} is not in {string.Join(" or ", cases)}", Correct(message.Message, subject, cases[0], isWanted: true))]
            : [];
    }

    /// <summary>Whether the text is in a letter case; null where it cannot be told.</summary>
    protected abstract bool? IsIn(string text, string letterCase, CommitSubject subject, RuleOptions options);

    /// <summary>The corrected header; null where it takes more than letters of another case.</summary>
    protected virtual string? Correct(CommitMessage message, CommitSubject subject, string letterCase, bool isWanted) => null;

    private Problem Describe(string text, string? corrected) => corrected is null
        ? new(text, $"change the letter case of the {part.Noun}")
        : Problem.WithHeader(text, corrected);

    private string Name(string text) =>
        part == MessagePart.Type || part == MessagePart.Scope ? $"{part.Noun} \"{Quotation.Of(text)}\"" : $"the {part.Noun}";
}
