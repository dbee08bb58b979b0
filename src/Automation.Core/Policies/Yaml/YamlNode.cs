namespace Automation.Core.Policies.Yaml;

/// <summary>A node of a policy file, with the one-based position at which it begins.</summary>
internal abstract record YamlNode(int Line, int Column)
{
    /// <summary>True for what changes no policy: nothing at all, and sections with nothing in them.</summary>
    public bool SaysNothing => this switch
    {
        YamlScalar scalar => scalar.Kind == ScalarKind.Null,
        YamlMap map => map.Entries.All(e => e.Value.SaysNothing),
        _ => false,
    };
}
