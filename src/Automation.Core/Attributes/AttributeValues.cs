namespace Automation.Core.Attributes;

/// <summary>The attributes of one file while they are collected: what is said with more weight comes first, and stays.</summary>
internal sealed class AttributeValues(IReadOnlyDictionary<string, IReadOnlyList<AttributeSetting>> macros)
{
    private readonly Dictionary<string, bool?> values = new(StringComparer.Ordinal);
    private readonly Stack<AttributeSetting> pending = new();

    public bool? Of(string name) => values.GetValueOrDefault(name);

    /// <summary>Applies the lines of one file.</summary>
    /// <param name="path">Relative to the file's folder.</param>
    public void Apply(IReadOnlyList<AttributeLine> lines, string path)
    {
        for (var i = lines.Count - 1; i >= 0; i--)
        {
            if (lines[i].Pattern is { } pattern && pattern.IsMatch(path))
            {
                Apply(lines[i].Settings);
            }
        }
    }

    /// <summary>The last of a line's settings has most weight; a macro's own come right after the macro.</summary>
    private void Apply(IReadOnlyList<AttributeSetting> settings)
    {
        Push(settings);
        while (pending.TryPop(out var setting))
        {
            if (values.TryAdd(setting.Name, setting.Value) && setting.IsSet && macros.TryGetValue(setting.Name, out var expanded))
            {
                Push(expanded);
            }
        }
    }

    private void Push(IReadOnlyList<AttributeSetting> settings)
    {
        foreach (var setting in settings)
        {
            pending.Push(setting);
        }
    }
}
