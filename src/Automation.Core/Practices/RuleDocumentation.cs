namespace Automation.Core.Practices;

/// <summary>What a rule says of itself; the practices catalogue is generated from it.</summary>
public sealed record RuleDocumentation
{
    /// <summary>When the rule looks: "Every commit message and the pull request title".</summary>
    public required string Trigger { get; init; }

    /// <summary>What must hold.</summary>
    public required string Conditions { get; init; }

    /// <summary>What the reader sees when it does not hold.</summary>
    public required string Result { get; init; }

    /// <summary>Why the rule exists, in one sentence; it stands on every finding.</summary>
    public required string Why { get; init; }

    /// <summary>How to fix it, in general; a violation can say it more exactly.</summary>
    public required string Fix { get; init; }

    /// <summary>Where the rule comes from: a specification's point, a document's address. Null for a house rule.</summary>
    public string? Source { get; init; }
}
