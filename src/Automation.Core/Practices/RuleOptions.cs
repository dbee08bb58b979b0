namespace Automation.Core.Practices;

/// <summary>A rule's options as policy sets them, the rule's own defaults below. Values have the declared types.</summary>
/// <param name="declared">The options that the rule declares, with their defaults.</param>
/// <param name="set">The validated values of the policy; null for none.</param>
public sealed class RuleOptions(IReadOnlyList<RuleOption> declared, IReadOnlyDictionary<string, object>? set = null)
{
    public int Number(string name) => (int)Value(name);

    public bool Flag(string name) => (bool)Value(name);

    public string Text(string name) => (string)Value(name);

    public IReadOnlyList<string> List(string name) => (IReadOnlyList<string>)Value(name);

    /// <summary>A rule has one or two options: looking is quicker than an index, which each rule would make for each message.</summary>
    private object Value(string name)
    {
        foreach (var option in declared)
        {
            if (option.Name == name)
            {
                return set is not null && set.TryGetValue(name, out var value) ? value : option.Default;
            }
        }

        throw new KeyNotFoundException($"The rule declares no option '{name}'.");
    }
}
