namespace Automation.Core.Practices.TechDebt;

/// <summary>A comment that marks debt: <c>// TODO(#12): cache this</c>.</summary>
public sealed record DebtMarker
{
    public required string Path { get; init; }

    /// <summary>One-based line: at the head, or at the base for a removed marker.</summary>
    public required int Line { get; init; }

    /// <summary>The word that marks it, such as <c>TODO</c>.</summary>
    public required string Tag { get; init; }

    /// <summary>What the comment says after the tag, on the same line: "cache this". Untrusted text, cut to 300 characters.</summary>
    public required string Text { get; init; }

    /// <summary>The issue that it names, as written (<c>#12</c>, <c>ABC-123</c>, an address); null for none.</summary>
    public string? Reference { get; init; }

    /// <summary>Whom it names, as in <c>TODO(octocat)</c>; null for none.</summary>
    public string? Assignee { get; init; }

    /// <summary>The day from which on it is overdue, as in <c>TODO [2026-12-31]</c>; null for none.</summary>
    public DateOnly? Expires { get; init; }

    /// <summary>The version in which it is to be gone, as in <c>TODO [&gt;=2.0.0]</c>, without operators; null for none.</summary>
    public string? ExpiresIn { get; init; }

    /// <summary>Of a moved one: whether the diff sets another day or version than it had.</summary>
    public bool IsPutOff { get; init; }

    /// <summary>What the diff does to it; null for a marker found in a whole file.</summary>
    public DebtChange? Change { get; init; }
}
