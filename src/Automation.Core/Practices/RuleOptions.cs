namespace Automation.Core.Practices;

/// <summary>A rule's options as policy sets them, the rule's own defaults below. Values have the declared types.</summary>
public sealed class RuleOptions
{
    private readonly Dictionary<string, object> values;

    /// <param name="declared">The options that the rule declares, with their defaults.</param>
    /// <param name="set">The validated values of the policy; null for none.</param>
    public RuleOptions(IReadOnlyList<RuleOption> declared, IReadOnlyDictionary<string, object>? set = null)
    {
        values = declared.ToDictionary(o => o.Name, o => set is not null && set.TryGetValue(o.Name, out var v) ? v : o.Default);
    }

    public int Number(string name) => (int)values[name];

    public bool Flag(string name) => (bool)values[name];

    public string Text(string name) => (string)values[name];

    public IReadOnlyList<string> List(string name) => (IReadOnlyList<string>)values[name];
}
