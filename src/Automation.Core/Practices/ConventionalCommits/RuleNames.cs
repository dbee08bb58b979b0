namespace Automation.Core.Practices.ConventionalCommits;

/// <summary>Collects the names that a verdict lists. Costs nothing while there are none, as for nearly every message.</summary>
internal ref struct RuleNames
{
    private List<string>? names;

    public void Add(string name)
    {
        names ??= [];
        if (!names.Contains(name))
        {
            names.Add(name);
        }
    }

    public void AddIf(bool broken, string name)
    {
        if (broken)
        {
            Add(name);
        }
    }

    /// <summary>The names, distinct and in ordinal order.</summary>
    public readonly IReadOnlyList<string> ToList()
    {
        names?.Sort(StringComparer.Ordinal);
        return names ?? (IReadOnlyList<string>)[];
    }
}
