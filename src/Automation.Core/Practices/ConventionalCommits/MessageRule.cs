using Automation.Core.Practices.ConventionalCommits.Corrections;
using Automation.Core.Practices.ConventionalCommits.Landing;

namespace Automation.Core.Practices.ConventionalCommits;

/// <summary>A rule that looks at each message by itself. Leaves blank messages and those in git's own fixed forms to their rules.</summary>
internal abstract class MessageRule : Rule<CommitSubject>
{
    protected const string EveryMessage = "The pull request's title and every commit message, merges left out.";
    protected const string Specification = "https://www.conventionalcommits.org/en/v1.0.0/#specification";
    protected const string Conventional = "https://commitlint.js.org/reference/rules.html";

    private static readonly string[] PartsOfHeader = ["header-", "type-", "scope-", "subject-"];

    /// <summary>True for a rule about the first line: as commitlint's do, its name begins with the part that it looks at.</summary>
    internal bool IsAboutHeader => Array.Exists(PartsOfHeader, part => Id.StartsWith(part, StringComparison.Ordinal));

    public sealed override IEnumerable<Violation> Check(CommitSubject subject, RuleOptions options)
    {
        var found = new List<Found>();
        foreach (var message in subject.Messages)
        {
            foreach (var problem in message.IsBodyOnly && IsAboutHeader ? [] : ProblemsOf(message, subject, options))
            {
                found.Add(new Found(message, problem));
            }
        }

        // A squash commit that lists kept commits repeats what is wrong with them.
        var saidOfCommits = found.Exists(f => f.Message is { IsKept: true, Commit: not null });
        var compared = new HashSet<string>(StringComparer.Ordinal);
        return
        [
            .. found.Where(f => !(saidOfCommits && f.Message.BodySource == BodySource.Commits && !IsInHeader(f.Problem)))
                .Select(f => InWords(f.Message, f.Problem, subject, compared)),
        ];
    }

    protected virtual bool AppliesTo(LintedMessage message) => message.Kind == MessageKind.Ordinary && !message.Message.IsBlank;

    /// <summary>What the rule has against one message, before it is put into words.</summary>
    internal IEnumerable<Problem> ProblemsOf(LintedMessage message, CommitSubject subject, RuleOptions options) =>
        AppliesTo(message) ? Find(message, subject, options) : [];

    protected abstract IEnumerable<Problem> Find(LintedMessage message, CommitSubject subject, RuleOptions options);

    private bool IsInHeader(Problem problem) => problem.IsInHeader || IsAboutHeader;

    /// <param name="compared">What was said of other books already: it is said once, and not with each message.</param>
    private Violation InWords(LintedMessage message, Problem problem, CommitSubject subject, HashSet<string> compared)
    {
        var place = IsInHeader(problem) ? message.Describe() : message.DescribeBody();
        var difference = message.Text is { } text && ModeComparison.Explain(text, Id) is { } sentence && compared.Add(sentence)
            ? $" {sentence}"
            : "";
        return new Violation(
            $"{place}: {problem.Text}.{difference}",
            message.Commit is { } sha ? new Location(Commit: sha) : null,
            problem.Fix ?? Fix(message, problem, subject),
            Lower(problem.AtMost, message.Ceiling));
    }

    private Remedy? Fix(LintedMessage message, Problem problem, CommitSubject subject) => problem.Change is not { } change ? null
        : IsInHeader(problem) ? MessageRemedy.OfHeader(message, subject.CorrectionOf(message) ?? problem.Corrected, change, subject)
        : MessageRemedy.OfBody(message, change, subject);

    private static Severity? Lower(Severity? one, Severity? other) => one is null || other < one ? other : one;

    private sealed record Found(LintedMessage Message, Problem Problem);
}
