namespace Automation.Core.Policies;

/// <summary>Section <c>labels</c>: which labels we put on pull requests, each kind for itself; none unless policy says so.</summary>
public sealed record LabelSettings
{
    /// <summary>The most characters that GitHub takes for a label's name.</summary>
    public const int LongestName = 50;

    /// <summary>How much there is to read.</summary>
    public bool Size { get; init; }

    /// <summary>The conventional type of what will land.</summary>
    public bool Type { get; init; }

    /// <summary>Whether what will land is marked as a breaking change.</summary>
    public bool Breaking { get; init; }

    /// <summary>Whether a decision record is owed.</summary>
    public bool NeedsAdr { get; init; }

    /// <summary>Whether debt is added.</summary>
    public bool TechDebt { get; init; }

    /// <summary>Names that take the place of ours, by ours.</summary>
    public IReadOnlyDictionary<string, string> Names { get; init; } = new Dictionary<string, string>();

    /// <summary>The name under which a label is put.</summary>
    /// <param name="name">Our name of it.</param>
    public string NameOf(string name) => Names.GetValueOrDefault(name, name);
}
