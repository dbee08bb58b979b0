namespace Automation.Core.Policies.Yaml;

/// <summary>A mapping whose keys are texts, each there once, in the order of the file.</summary>
internal sealed record YamlMap(int Line, int Column, IReadOnlyList<YamlEntry> Entries) : YamlNode(Line, Column)
{
    public YamlEntry? Find(string key) => Entries.FirstOrDefault(e => e.Key.Text == key);

    /// <summary>The entry at a key path; null where the path leads nowhere.</summary>
    public YamlEntry? Find(ReadOnlySpan<string> path)
    {
        var entry = Find(path[0]);
        return path.Length == 1 ? entry : (entry?.Value as YamlMap)?.Find(path[1..]);
    }

    /// <summary>This map without the entry at a key path.</summary>
    public YamlMap Without(ReadOnlySpan<string> path)
    {
        var kept = new List<YamlEntry>(Entries.Count);
        foreach (var entry in Entries)
        {
            if (entry.Key.Text != path[0])
            {
                kept.Add(entry);
            }
            else if (path.Length > 1)
            {
                kept.Add(entry.Value is YamlMap map ? entry with { Value = map.Without(path[1..]) } : entry);
            }
        }

        return this with { Entries = kept };
    }
}
