using Automation.Core.Waivers;

namespace Automation.Core.Practices;

/// <summary>One thing that a rule found, complete enough to be acted on without looking anything up.</summary>
public sealed record Finding
{
    /// <summary>How many names <see cref="WaitsFor"/> keeps: a file may have thousands of owners, and evaluations are stored.</summary>
    public const int MostAwaited = 50;

    /// <summary>Full rule id, such as <c>conventional-commits/type-enum</c>.</summary>
    public required string Rule { get; init; }

    public required Severity Severity { get; init; }

    /// <summary>What is wrong, in one sentence. May quote text from GitHub: untrusted, plain text, never Markdown.</summary>
    public required string Message { get; init; }

    /// <summary>Why it matters, in one sentence.</summary>
    public required string Why { get; init; }

    /// <summary>How to fix it, in words.</summary>
    public required string Fix { get; init; }

    /// <inheritdoc cref="Remedy.Commands"/>
    public IReadOnlyList<string> Commands { get; init => field = value ?? []; } = [];

    public Location? Location { get; init; }

    /// <summary>The highest severity it may have, whatever policy says; null for no ceiling.</summary>
    public Severity? AtMost { get; init; }

    /// <summary>
    /// Who can end it, where that is not the author: logins, and teams that everybody may see as <c>org/team</c>. Untrusted, plain text.
    /// </summary>
    public IReadOnlyList<string> WaitsFor { get; init => field = value ?? []; } = [];

    /// <summary>True where the next to act is not the author, whether or not <see cref="WaitsFor"/> can name who it is.</summary>
    public bool NeedsOthers { get; init; }

    /// <summary>
    /// The waiver that keeps it from counting, whose <see cref="Severity"/> is then <see cref="Practices.Severity.Info"/>; null where there
    /// is none in force.
    /// </summary>
    public Waiver? Waiver { get; init; }

    /// <summary>Completes what a rule yielded with what the rule says of itself.</summary>
    /// <param name="severity">The rule's severity by policy; the violation can lower it.</param>
    public static Finding Of(string practice, IRule rule, Severity severity, Violation violation) => new()
    {
        Rule = $"{practice}/{rule.Id}",
        Severity = violation.AtMost is { } ceiling && ceiling < severity ? ceiling : severity,
        Message = violation.Message,
        Why = rule.Documentation.Why,
        Fix = violation.Fix?.Text ?? rule.Documentation.Fix,
        Commands = violation.Fix?.Commands ?? [],
        Location = violation.Location,
        AtMost = violation.AtMost,
        WaitsFor = [.. (violation.WaitsFor ?? []).Distinct(StringComparer.OrdinalIgnoreCase).Take(MostAwaited)],
        NeedsOthers = violation is { WaitsFor: not null, AuthorFirst: false },
    };
}
