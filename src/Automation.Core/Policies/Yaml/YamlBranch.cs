using YamlDotNet.Core;

namespace Automation.Core.Policies.Yaml;

/// <summary>A list or map that the reader is still inside of.</summary>
internal sealed class YamlBranch(Mark start, bool isMap)
{
    private readonly List<YamlNode> items = [];
    private readonly List<YamlEntry> entries = [];
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private YamlScalar? key;

    /// <summary>True in a map when the next node is a key.</summary>
    public bool AwaitsKey => isMap && key is null;

    /// <summary>Takes the next node; false when it is a key that the map holds already.</summary>
    public bool Add(YamlNode node)
    {
        if (!isMap)
        {
            items.Add(node);
            return true;
        }

        if (key is null)
        {
            key = (YamlScalar)node;
            return !seen.Contains(key.Text);
        }

        if (seen.Add(key.Text))
        {
            entries.Add(new YamlEntry(key, node));
        }

        key = null;
        return true;
    }

    public YamlNode Close() => isMap
        ? new YamlMap((int)start.Line, (int)start.Column, entries)
        : new YamlList((int)start.Line, (int)start.Column, items);
}
