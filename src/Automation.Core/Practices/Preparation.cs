namespace Automation.Core.Practices;

/// <summary>What a practice makes of a snapshot before its rules run: a subject, or the reason why it does not apply.</summary>
public sealed record Preparation<TSubject>
    where TSubject : class
{
    public TSubject? Subject { get; init; }

    public string? SkipReason { get; init; }

    /// <inheritdoc cref="PracticeResult.Unchecked"/>
    public IReadOnlyList<string> Unchecked { get; init; } = [];

    /// <inheritdoc cref="PracticeResult.Notes"/>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <inheritdoc cref="PracticeResult.Details"/>
    public IReadOnlyList<ResultDetail> Details { get; init; } = [];

    /// <summary>The highest severity that a finding may have here, whatever policy says of its rule; null for no ceiling.</summary>
    public Severity? AtMost { get; init; }

    /// <inheritdoc cref="PracticeResult.RecheckAt"/>
    public DateTimeOffset? RecheckAt { get; init; }

    public static Preparation<TSubject> Skip(string reason) => new() { SkipReason = reason };

    public static Preparation<TSubject> Of(TSubject subject) => new() { Subject = subject };
}
